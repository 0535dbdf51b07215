import { say } from '../../../languages/say.ts';
import { listed, patch, patchBuild } from '../../spec/edit.ts';
import { targetOf } from '../../spec/fields.ts';
import type { StateDirectory } from '../../spec/spec.ts';
import { hasShell, startsAsRoot } from '../../workloads/base.ts';
import { asRows } from '../commands.ts';
import { type Answer, type At, defineControl, sealed, weakened } from '../control.ts';

/** A tmpfs of a Swarm belongs to root and takes the mode of the directory in the image, so that has to let others write. */
function openedFor({ spec, service, workload }: At): StateDirectory[] {
  if (targetOf(spec) !== 'swarm' || startsAsRoot(service, workload) || !hasShell(service, workload)) return [];
  return workload.writable.filter(({ path }) => path !== '/tmp').map(({ path }) => ({ path, mode: 0o1777 }));
}

export default defineControl({
  step: 'user',
  rank: 20,
  scope: 'service',
  title: say`Owner of the files`,
  question: say`Who owns the program, and where may it write?`,
  keys: ['COPY --chown', 'RUN install -d -o'],
  fields: ['build.filesOwnedBy', 'build.stateDirectories'],
  options: [
    {
      choice: 'root',
      label: say`root owns the code; named directories belong to the program`,
      asks: ['directories'],
      stops: say`Rewriting the program in order to stay.`,
      costs: say`Every directory that the program writes to must be named.`,
    },
    {
      choice: 'application',
      label: say`The program owns everything`,
      asks: ['directories'],
      costs: say`Code that runs can change itself.`,
    },
  ],
  details: {
    directories: {
      type: 'rows',
      label: say`Directories of the program`,
      hint: say`A new volume takes owner and mode from here.`,
      columns: {
        path: { type: 'text', kind: 'containerPath', label: say`Directory` },
        mode: { type: 'number', kind: 'mode', unit: 'mode', label: say`Mode` },
      },
    },
  },
  applies: ({ service: { build } }) => build.repository !== undefined,
  read: ({ service: { build } }) =>
    patch<Answer>(
      { choice: build.filesOwnedBy === 'application' ? 'application' : 'root' },
      { directories: asRows(build.stateDirectories) },
    ),
  write: ({ spec, service }, { choice, directories }) =>
    patchBuild(spec, service.name, {
      filesOwnedBy: choice === 'application' ? 'application' : undefined,
      stateDirectories: listed((directories ?? []) as unknown as readonly StateDirectory[]),
    }),
  recommend: (at) => {
    const { title, data, imageVolumes, userInImage } = at.workload;
    // An image that brings the user brings its data directory too; making it again would give it to whoever runs.
    const missing = userInImage === undefined ? data.filter(({ path }) => !imageVolumes.includes(path)) : [];
    const scratch = openedFor(at);
    const directories = [...missing, ...scratch].map(({ path, mode }) => ({ path, mode }));
    const names = (all: readonly { readonly path: string }[]): string => all.map(({ path }) => path).join(', ');
    const because =
      missing.length > 0
        ? say`${title} keeps data in ${names(missing)} and only reads its code.`
        : data.length > 0
          ? say`${title} only reads its code; the image makes its data directory itself.`
          : say`${title} only reads its code.`;
    return {
      answer: patch<Answer>({ choice: 'root' }, { directories: asRows(directories) }),
      because: scratch.length > 0 ? say`${because} A tmpfs of a Swarm takes its mode from the image: ${names(scratch)}.` : because,
    };
  },
  judge: ({ service: { build, run } }) =>
    build.filesOwnedBy === 'application' && !run.readOnlyRootFilesystem
      ? weakened(say`The program owns its code on a writable file system, so whoever gets in can rewrite it.`)
      : sealed,
  sources: [
    { of: 'NIST SP 800-190', id: '4.1.2' },
    { of: 'run here, Engine 20.10.24', id: 'owner of a new volume; WORKDIR after USER' },
  ],
});
