import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Publishers that build from public sources and answer for their images. Names without a host are Docker Official Images. */
const VOUCHED = [
  /^[^/]+$/,
  /^(?:docker\.io\/)?library\//,
  /^gcr\.io\/distroless\//,
  /^dhi\.io\//,
  /^cgr\.dev\/chainguard\//,
  /^mcr\.microsoft\.com\//,
  /^registry\.access\.redhat\.com\//,
  /^(?:docker\.io\/)?nginxinc\//,
];
/** Registries where anybody may publish; another host is taken for your own. */
const isPublic = (repository: string): boolean => {
  const host = repository.split('/', 1)[0] ?? '';
  return !/[.:]/.test(host) || ['docker.io', 'ghcr.io', 'quay.io', 'public.ecr.aws', 'gcr.io', 'registry.gitlab.com'].includes(host);
};

export default defineControl({
  step: 'image',
  rank: 40,
  scope: 'service',
  title: say`Source of the base image`,
  question: say`Where does the base image come from?`,
  keys: ['FROM registry/…'],
  fields: ['build.registry'],
  options: [
    { choice: 'publisher', label: say`The publisher's registry`, stops: say`Copies by others that stand between the publisher and you.` },
    {
      choice: 'mirror',
      label: say`A mirror or registry of your own`,
      asks: ['registry'],
      stops: say`Building on images that your registry did not let in.`,
      costs: say`Somebody runs it, and it must fetch fixes in time.`,
    },
  ],
  details: { registry: { type: 'text', kind: 'registry', label: say`Registry`, hint: say`Such as registry.example.com/hub.` } },
  applies: ({ service: { build } }) => build.repository !== undefined && build.repository !== 'scratch',
  ...byValue('build', 'registry', { publisher: undefined }, { given: 'mirror' }),
  recommend: ({ service: { build }, workload }) =>
    build.registry === undefined
      ? {
          answer: { choice: 'publisher' },
          because: say`The publisher of the base of ${workload.title} is known; a mirror adds control, if you run one.`,
        }
      : { answer: { choice: 'mirror', registry: build.registry }, because: say`You run a registry, so what enters can be decided there.` },
  judge: ({ service: { build }, workload }) => {
    const { registry, repository = '' } = build;
    const isKnown =
      Object.values(workload.bases).some((base) => base.repository === repository) || VOUCHED.some((one) => one.test(repository));
    if (registry !== undefined || isKnown || !isPublic(repository)) return sealed;
    return weakened(say`Nothing is known here of who publishes ${repository}; look at its source and at how often it is rebuilt.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.2' },
    { of: 'OWASP Docker', id: 'RULE #13' },
    { of: 'NIST SP 800-190', id: '4.1.5' },
  ],
});
