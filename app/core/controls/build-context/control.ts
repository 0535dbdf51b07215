import { say } from '../../../languages/say.ts';
import { listed, patch, patchBuild } from '../../spec/edit.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

/** What no image needs and what gives something away; ids of keys are spelled out so that sources such as id_map.ts stay. */
const PRIVATE = ['.git', '**/.env*', '**/*.pem', '**/*.key', '**/id_rsa*', '**/id_ecdsa*', '**/id_ed25519*', '.aws', '.ssh', 'secrets'];
const COMMON = [...PRIVATE, '.gitignore', '.dockerignore', 'Dockerfile*', 'compose*.y*ml', 'run.sh', 'daemon.json', 'prepare-host.sh'];
/** What must be named for a deny-list to count; people spell it in several ways. */
const ESSENTIAL = [
  { what: '.git', pattern: /^(?:\*\*\/)?\.git(?:\/|\/\*\*|\*)?$/ },
  { what: '.env files', pattern: /^(?:\*\*\/)?\.env/ },
  { what: say`private keys`, pattern: /\.(?:pem|key)$|id_(?:rsa|ed25519|\*)/ },
];
const kept = (ignore: readonly string[] = []): readonly string[] | undefined => {
  const [first, ...rest] = ignore;
  return (first === '*' || first === '**') && rest.every((pattern) => pattern.startsWith('!'))
    ? rest.map((pattern) => pattern.slice(1))
    : undefined;
};

export default defineControl({
  step: 'image',
  rank: 90,
  scope: 'service',
  title: say`Build context`,
  question: say`What must never enter the build?`,
  keys: ['.dockerignore'],
  fields: ['build.ignore'],
  options: [
    {
      choice: 'deny',
      label: say`Leave out what is named`,
      asks: ['ignore'],
      stops: say`Keys, .env files and history that COPY . . would take along.`,
      costs: say`New kinds of private files must be added.`,
    },
    {
      choice: 'allow',
      label: say`Let in only what is named`,
      asks: ['keep'],
      stops: say`Files that nobody thought of.`,
      costs: say`Every new source directory must be named.`,
    },
    { choice: 'none', label: say`Everything enters` },
  ],
  details: {
    ignore: { type: 'list', kind: 'pattern', label: say`Stays out` },
    keep: { type: 'list', kind: 'pattern', label: say`Comes in`, hint: say`Such as src/ or package*.json.` },
  },
  applies: ({ service: { build } }) => build.repository !== undefined && build.recipe !== undefined,
  refuses: ({ choice, ignore }) =>
    choice === 'deny' && kept(ignore as readonly string[])
      ? { detail: 'ignore', says: say`This lets in only what it names; choose that.` }
      : undefined,
  read: ({ service: { build } }) => {
    if (!build.ignore?.length) return { choice: 'none' };
    const keep = kept(build.ignore);
    return keep ? patch<Answer>({ choice: 'allow' }, { keep: listed(keep) }) : { choice: 'deny', ignore: build.ignore };
  },
  write: ({ spec, service }, { choice, ignore, keep }) => {
    const names = (choice === 'allow' ? keep : choice === 'deny' ? ignore : []) as readonly string[] | undefined;
    return patchBuild(spec, service.name, {
      ignore: choice === 'allow' ? ['*', ...(names ?? []).map((name) => `!${name}`)] : listed(names ?? []),
    });
  },
  recommend: ({ workload }) => ({
    answer: { choice: 'deny', ignore: [...new Set([...COMMON, ...workload.ignore])] },
    because: say`The build of ${workload.title} copies a directory, which may hold keys and history beside the sources.`,
  }),
  judge: ({ service: { build } }) => {
    if (!build.ignore?.length) return weakened(say`COPY . . takes .env files, keys and the whole history into the image.`);
    const missing = ESSENTIAL.filter(({ pattern }) => !build.ignore?.some((line) => pattern.test(line)));
    if (missing.length === 0 || ['*', '**'].includes(build.ignore[0] as string)) return sealed;
    return weakened(say`The list does not leave out ${missing.map(({ what }) => what).join(', ')}.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.10' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
    { of: 'run here, Engine 20.10.24', id: 'COPY of a file that .dockerignore names' },
  ],
});
