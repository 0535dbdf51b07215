import { say } from '../../languages/say.ts';
import { hasDigest, isFormShell, tagOfText, where, whereFrom } from './reading/instructions.ts';
import { as, type DockerfileView, defineScanner, type Spot } from './scanner.ts';

const PIN = say`Exact versions leave the archive when the distribution publishes the next one, and the build then fails; the digest of the base fixes the archive’s state more safely.`;

/** The last USER of each stage, where it is root by name or number. */
function lastRoots({ image, line }: DockerfileView): Spot[] {
  const last = new Map<number, { readonly args: string; readonly from: number }>();
  for (const { stage, args, source } of image.all('USER')) last.set(stage, { args, from: source.from });
  return [...last.values()].filter(({ args }) => /^(?:root|0)(?::|$)/.test(args)).map(({ from }) => ({ line: line(from) }));
}

/** RUN after RUN with the same flags, each of at most two commands. */
function consecutive({ image, line }: DockerfileView): Spot[] {
  const spots: Spot[] = [];
  let before: { readonly flags: string; readonly count: number } | undefined;
  for (const instruction of image.file.instructions) {
    const step = image.steps.find((one) => one.instruction.source.from === instruction.source.from);
    if (instruction.keyword !== 'RUN' || !step) {
      before = undefined;
      continue;
    }
    const now = { flags: JSON.stringify(instruction.flags.map(({ name, value }) => [name, value])), count: step.commands.length };
    if (before && before.flags === now.flags && before.count <= 2 && now.count <= 2) spots.push({ line: line(instruction.source.from) });
    else before = now;
  }
  return spots;
}

/** COPY to a relative target in a stage that has no WORKDIR, nor the stage that it is built on. */
function relativeCopies({ image, line }: DockerfileView): Spot[] {
  const placed = new Set<number>();
  return image.file.instructions.flatMap(({ keyword, stage, args, source }) => {
    const parent = image.stages[stage]?.parent;
    if (keyword === 'WORKDIR' || (keyword === 'FROM' && parent !== undefined && placed.has(parent))) placed.add(stage);
    const target = args.startsWith('[') ? args.match(/"([^"]*)"\s*\]$/)?.[1] : args.split(/\s+/).at(-1);
    const isRelative = keyword === 'COPY' && !placed.has(stage) && !/^["']?(?:\/|\$|[A-Za-z]:)/.test(target ?? '/');
    return isRelative ? [{ line: line(source.from) }] : [];
  });
}

const SENSITIVE = /passw|secret|api_?key|access_?key|auth_?token|(?:^|_)token$/i;

export default defineScanner({
  title: 'hadolint',
  version: '8f936c5 (August 2026)',
  origin: 'hadolint/hadolint',
  dockerfile: [
    { id: 'DL3000', title: say`WORKDIR is absolute`, source: 'src/Hadolint/Rule/DL3000.hs', find: as('workdir-abs') },
    { id: 'DL3001', title: say`No tools of an administrator`, source: 'src/Hadolint/Rule/DL3001.hs', find: as('posix-tools') },
    {
      id: 'DL3002',
      title: say`The last user of a stage is not root`,
      source: 'src/Hadolint/Rule/DL3002.hs',
      control: 'run-user',
      find: lastRoots,
    },
    { id: 'DL3003', title: say`WORKDIR, not cd`, source: 'src/Hadolint/Rule/DL3003.hs', find: as('cd-workdir') },
    { id: 'DL3004', title: say`No sudo`, source: 'src/Hadolint/Rule/DL3004.hs', find: as('sudo') },
    {
      id: 'DL3006',
      title: say`The image has a tag`,
      source: 'src/Hadolint/Rule/DL3006.hs',
      control: 'base-image-pin',
      find: whereFrom(
        (name, aliases) =>
          name !== 'scratch' && !hasDigest(name) && tagOfText(name) === undefined && !name.startsWith('$') && !aliases.has(name),
      ),
    },
    {
      id: 'DL3007',
      title: say`The tag is not latest`,
      source: 'src/Hadolint/Rule/DL3007.hs',
      control: 'base-image-pin',
      find: whereFrom((name) => !hasDigest(name) && tagOfText(name) === 'latest'),
    },
    { id: 'DL3008', title: say`Packages of apt have versions`, source: 'src/Hadolint/Rule/DL3008.hs', find: as('apt-pin'), answer: PIN },
    {
      id: 'DL3009',
      title: say`Package lists are deleted in the same layer`,
      source: 'src/Hadolint/Rule/DL3009.hs',
      control: 'package-hygiene',
      find: as('apt-lists'),
    },
    { id: 'DL3011', title: say`Ports that exist`, source: 'src/Hadolint/Rule/DL3011.hs', find: as('port-range') },
    { id: 'DL3012', title: say`One HEALTHCHECK`, source: 'src/Hadolint/Rule/DL3012.hs', find: as('multi-healthcheck') },
    { id: 'DL3013', title: say`Packages of pip have versions`, source: 'src/Hadolint/Rule/DL3013.hs', find: as('pip-pin') },
    { id: 'DL3014', title: 'apt-get -y', source: 'src/Hadolint/Rule/DL3014.hs', find: as('apt-yes') },
    {
      id: 'DL3015',
      title: 'apt-get --no-install-recommends',
      source: 'src/Hadolint/Rule/DL3015.hs',
      control: 'package-hygiene',
      find: as('apt-recommends'),
    },
    { id: 'DL3016', title: say`Packages of npm have versions`, source: 'src/Hadolint/Rule/DL3016.hs', find: as('npm-pin') },
    { id: 'DL3018', title: say`Packages of apk have versions`, source: 'src/Hadolint/Rule/DL3018.hs', find: as('apk-pin'), answer: PIN },
    {
      id: 'DL3019',
      title: 'apk --no-cache',
      source: 'src/Hadolint/Rule/DL3019.hs',
      control: 'package-hygiene',
      find: as('apk-no-cache'),
    },
    {
      id: 'DL3020',
      title: say`COPY, not ADD, for files`,
      source: 'src/Hadolint/Rule/DL3020.hs',
      control: 'copy-not-add',
      find: as('add-not-copy'),
    },
    { id: 'DL3021', title: say`Several sources go into a directory`, source: 'src/Hadolint/Rule/DL3021.hs', find: as('copy-slash') },
    { id: 'DL3023', title: say`COPY --from another stage`, source: 'src/Hadolint/Rule/DL3023.hs', find: as('copy-from-self') },
    { id: 'DL3024', title: say`Stages have different names`, source: 'src/Hadolint/Rule/DL3024.hs', find: as('dup-stage') },
    {
      id: 'DL3025',
      title: say`Commands as JSON lists`,
      source: 'src/Hadolint/Rule/DL3025.hs',
      control: 'entrypoint-form',
      find: where(['CMD', 'ENTRYPOINT', 'HEALTHCHECK'], isFormShell),
    },
    { id: 'DL3027', title: say`apt-get, not apt`, source: 'src/Hadolint/Rule/DL3027.hs', find: as('apt-cli') },
    { id: 'DL3028', title: say`Gems have versions`, source: 'src/Hadolint/Rule/DL3028.hs', find: as('gem-pin') },
    {
      id: 'DL3029',
      title: say`No fixed platform in FROM`,
      source: 'src/Hadolint/Rule/DL3029.hs',
      find: where(['FROM'], ({ flags }) =>
        flags.some(({ name, value = '' }) => name === 'platform' && !/BUILDPLATFORM|TARGETPLATFORM/.test(value)),
      ),
    },
    {
      id: 'DL3042',
      title: 'pip --no-cache-dir',
      source: 'src/Hadolint/Rule/DL3042.hs',
      control: 'package-hygiene',
      find: as('pip-cache'),
    },
    { id: 'DL3045', title: say`A relative target has a WORKDIR`, source: 'src/Hadolint/Rule/DL3045.hs', find: relativeCopies },
    {
      id: 'DL3059',
      title: say`No RUN directly after RUN`,
      source: 'src/Hadolint/Rule/DL3059.hs',
      find: consecutive,
      answer: say`Steps that change at different times are better apart: the builder then repeats only what is new. Nothing gets safer by joining them.`,
    },
    {
      id: 'DL3064',
      title: say`No secret in ARG or ENV`,
      source: 'src/Hadolint/Rule/DL3064.hs',
      control: 'build-secrets',
      find: (view) =>
        view.image.settings
          .filter(({ name }) => SENSITIVE.test(name))
          .map(({ name, instruction }) => ({ what: name, line: view.line(instruction.source.from) })),
      answer: say`It goes by the name alone. A variable that holds the path of a file, as NAME_FILE does, holds no secret.`,
    },
    {
      id: 'DL3066',
      title: say`The user is a number`,
      source: 'src/Hadolint/Rule/DL3066.hs',
      control: 'run-user',
      find: where(['USER'], ({ args }) => !/^\d*(?::|$)/.test(args) && !args.includes('$')),
    },
    { id: 'DL4000', title: 'No MAINTAINER', source: 'src/Hadolint/Rule/DL4000.hs', find: as('maintainer') },
    { id: 'DL4001', title: say`wget or curl, not both`, source: 'src/Hadolint/Rule/DL4001.hs', find: as('curl-and-wget') },
    { id: 'DL4003', title: say`One CMD`, source: 'src/Hadolint/Rule/DL4003.hs', find: as('multi-cmd') },
    { id: 'DL4004', title: say`One ENTRYPOINT`, source: 'src/Hadolint/Rule/DL4004.hs', find: as('multi-entrypoint') },
    { id: 'DL4005', title: say`SHELL, not a changed /bin/sh`, source: 'src/Hadolint/Rule/DL4005.hs', find: as('shell-run') },
    { id: 'DL4006', title: say`Pipes fail with their first program`, source: 'src/Hadolint/Rule/DL4006.hs', find: as('pipefail') },
  ],
});
