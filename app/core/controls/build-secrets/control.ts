import { say } from '../../../languages/say.ts';
import { listed, patch, patchBuild } from '../../spec/edit.ts';
import { type Answer, defineControl, open, sealed } from '../control.ts';

export default defineControl({
  step: 'image',
  rank: 80,
  scope: 'service',
  title: say`Build secrets`,
  question: say`Does the build need a token or a key?`,
  keys: ['RUN --mount=type=secret', 'docker build --secret'],
  fields: ['build.secrets', 'build.secretsVia'],
  options: [
    { choice: 'none', label: say`No` },
    {
      choice: 'mount',
      label: say`Yes, mounted for the step that needs it`,
      asks: ['secrets'],
      stops: say`The value standing in layers and in the history of the image.`,
      costs: say`Every build names the file: docker build --secret id=…,src=….`,
    },
    { choice: 'argument', label: say`Yes, as a build argument`, asks: ['secrets'], offered: () => false },
  ],
  details: { secrets: { type: 'list', kind: 'secretId', label: say`Ids of the secrets`, hint: say`Such as npmrc.` } },
  applies: ({ service: { build } }) => build.repository !== undefined,
  read: ({ service: { build } }) =>
    build.secrets?.length ? { choice: build.secretsVia === 'ARG' ? 'argument' : 'mount', secrets: build.secrets } : { choice: 'none' },
  write: ({ spec, service }, { choice, secrets }) =>
    patchBuild(spec, service.name, {
      secrets: choice === 'none' ? undefined : listed((secrets ?? []) as readonly string[]),
      secretsVia: choice === 'argument' ? 'ARG' : undefined,
    }),
  recommend: ({ service: { build }, workload }) => {
    const secrets = listed(build.secrets ?? []);
    return {
      answer: patch<Answer>({ choice: secrets ? 'mount' : 'none' }, { secrets }),
      because: secrets
        ? say`A mount is gone after its step.`
        : say`Building ${workload.title} needs no secret as long as its packages are public.`,
    };
  },
  judge: ({ service: { build } }) =>
    build.secrets?.length && build.secretsVia === 'ARG'
      ? open(say`docker history shows the value of a build argument to everybody who can pull the image.`)
      : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.10' },
    { of: 'OWASP Docker', id: 'RULE #12' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
    { of: 'run here, Engine 20.10.24', id: 'docker history after --build-arg and after a secret mount' },
  ],
});
