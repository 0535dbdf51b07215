/** What a running plan is asked, decision by decision: a template for the engine's description, a look into /proc, or a try that must fail. */
import { controls, ownerOf } from '../controls/registry.ts';
import { nameOf } from '../formats/run/names.ts';
import { ABSENT, containerPart, HOST, IMAGE, NETWORK, type Part } from '../ladder/inspected.ts';
import { CAPABILITIES, grantedBy } from '../spec/capability.ts';
import { type FieldId, type FieldRef, fieldRef, RUN_FIELDS } from '../spec/fields.ts';
import type { Build, Host, Network, Run, Service, Spec } from '../spec/spec.ts';

/** One question to the engine or to the kernel, and the answer where the plan is in force. */
export interface Asked {
  /** Id of the decision that it is about. */
  readonly control: string;
  /** Name of the service, the network, or nothing for the host. */
  readonly of: string;
  readonly fields: readonly FieldRef[];
  /** Words of a function of the script, each to be quoted. */
  readonly words: readonly string[];
  readonly expected: string;
}

const ownerOfRun = (leaf: string): string => ownerOf.get(`run.${leaf}`) ?? leaf;

/** Parts that belong to one decision, asked in one template, in the order of the wizard. */
function together(parts: readonly { readonly control: string; readonly field: FieldRef; readonly part: Part }[]) {
  return [...controls.keys()].flatMap((control) => {
    const own = parts.filter((one) => one.control === control);
    if (own.length === 0) return [];
    const joined = (of: keyof Part) => own.map((one) => one.part[of]).join(' ');
    return [{ control, fields: own.map(({ field }) => field), template: joined('template'), expected: joined('prints') }];
  });
}

function inspected(spec: Spec, { name, run, build }: Service): Asked[] {
  const names = { project: spec.project.name, given: new Map() };
  const parts = RUN_FIELDS.flatMap((field) => {
    const leaf = field.slice('run.'.length) as keyof Run;
    const ref = fieldRef(field, name);
    const absent = leaf === 'unmaskPaths' && run.privileged ? undefined : ABSENT[leaf];
    const found = run[leaf] === undefined ? absent : containerPart(leaf, { field: ref, to: run[leaf] }, names);
    return found ? [{ control: ownerOfRun(leaf), field: ref, part: found }] : [];
  });
  const image = (Object.keys(IMAGE) as (keyof Build)[]).flatMap((leaf) => {
    const field = `build.${leaf}` as FieldId;
    const found = build.repository === undefined || build[leaf] === undefined ? undefined : IMAGE[leaf]?.(build);
    return found ? [{ control: ownerOf.get(field) ?? leaf, field: fieldRef(field, name), part: found }] : [];
  });
  return [
    ...together(parts).map(({ template, ...rest }) => ({ ...rest, of: name, words: ['container', name, template] })),
    ...together(image).map(({ template, ...rest }) => ({ ...rest, of: name, words: ['image', name, template] })),
  ];
}

/** As the kernel prints a set of capabilities: 16 hexadecimal digits. */
export const maskOf = (names: readonly string[]): string =>
  CAPABILITIES.reduce((mask, name, bit) => (names.includes(name) ? mask | (1n << BigInt(bit)) : mask), 0n)
    .toString(16)
    .padStart(16, '0');

/** What the first process has, whatever the engine says of it. A root entrypoint may give up more than it was given. */
function inProc({ name, run }: Service): Asked[] {
  const ask = (control: string, leaf: string, line: string, expected: string): Asked => ({
    control,
    of: name,
    fields: [fieldRef(`run.${leaf}` as FieldId, name)],
    words: ['kernel', name, line],
    expected,
  });
  if (run.privileged) return [];
  const isFixed = run.user !== undefined && run.user.uid !== 0 && run.user.uid !== 'root';
  return [
    ...(isFixed ? [ask(ownerOfRun('capDrop'), 'capDrop', 'CapBnd', maskOf(grantedBy(run)))] : []),
    ...(run.noNewPrivileges ? [ask(ownerOfRun('noNewPrivileges'), 'noNewPrivileges', 'NoNewPrivs', '1')] : []),
    ...(run.seccomp === 'unconfined' ? [] : [ask(ownerOfRun('seccomp'), 'seccomp', 'Seccomp', '2')]),
  ];
}

/** Tries that must fail, made as root inside, so that no file mode helps. */
const tried = ({ name, run }: Service): Asked[] =>
  run.readOnlyRootFilesystem
    ? [
        {
          control: ownerOfRun('readOnlyRootFilesystem'),
          of: name,
          fields: [fieldRef('run.readOnlyRootFilesystem', name)],
          words: ['try', name, 'touch', '/ironhull-verify'],
          expected: 'Read-only file system',
        },
      ]
    : [];

const around = (spec: Spec): Asked[] => [
  ...spec.networks.flatMap((network) =>
    (Object.keys(NETWORK) as (keyof Network)[]).flatMap((leaf): Asked[] => {
      const field = `network.${leaf}` as FieldId;
      const found = NETWORK[leaf]?.(network);
      const full = nameOf({ project: spec.project.name, given: new Map() }, 'network', network.name);
      return found
        ? [
            {
              control: ownerOf.get(field) ?? leaf,
              of: network.name,
              fields: [fieldRef(field, network.name)],
              words: ['network', full, found.template],
              expected: found.prints,
            },
          ]
        : [];
    }),
  ),
  ...(Object.keys(HOST) as (keyof Host)[]).flatMap((leaf): Asked[] => {
    const field = `host.${leaf}` as FieldId;
    const check = spec.host[leaf] === undefined ? undefined : HOST[leaf]?.(spec.host);
    return check
      ? [{ control: ownerOf.get(field) ?? leaf, of: 'host', fields: [field], words: ['host', check.command], expected: check.prints }]
      : [];
  }),
];

/** Everything that can be asked of this plan, service by service in the order of the wizard, then networks and host. */
export const askedOf = (spec: Spec): readonly Asked[] => [
  ...spec.services.flatMap((service) => [...inspected(spec, service), ...inProc(service), ...tried(service)]),
  ...around(spec),
];
