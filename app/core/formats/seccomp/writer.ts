/** `seccomp/web.json`: the engine's default seccomp profile with the calls of the plan added and removed, one file a service. */
import { say } from '../../../languages/say.ts';
import { adjustmentOf, seccompFile } from '../../spec/confinement.ts';
import { type FieldRef, fieldRef, serviceNamed, targetOf } from '../../spec/fields.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { ALWAYS, BY_ARGUMENT, DEFAULT_PROFILE, NOT_THERE } from '../../spec/system-calls.ts';
import { defineWriter, type Gap, type Line } from '../format.ts';
import { only } from '../treatment.ts';
import { ADDED, commentOf, limitedRule, notThereRule, profileOf, sizeOf } from './profile.ts';

const FIELD = 'run.syscalls';
const treatments = only(FIELD);

const ARCHITECTURES = ['X86_64', 'X86', 'X32', 'AARCH64', 'ARM'].map((name) => `"SCMP_ARCH_${name}"`).join(', ');

/** The fields behind the line of one name. */
export function fieldsOf(service: Service, call?: string): readonly FieldRef[] {
  const { name, run } = service;
  if (call !== undefined && adjustmentOf(service)?.allow?.includes(call)) return [fieldRef(FIELD, name)];
  const made = [fieldRef('run.seccomp', name), fieldRef(FIELD, name)];
  if (call === undefined || ALWAYS.includes(call) || call in BY_ARGUMENT) return made;
  const lists = (['capAdd', 'capDrop'] as const).filter((leaf) => run[leaf] !== undefined);
  return [...made, ...lists.map((leaf) => fieldRef(`run.${leaf}`, name))];
}

/** The rules of the service, one call a line. */
export function linesOfRules(service: Service): Line[] {
  const profile = profileOf(service.run, adjustmentOf(service) ?? {});
  const all = fieldsOf(service);
  const rule = (comment: string, calls: readonly string[]): Line[] => [
    { text: '    {', fields: all },
    { text: `      "comment": ${JSON.stringify(comment)},`, fields: all },
    { text: '      "names": [', fields: all },
    ...calls.map((call, index) => ({
      text: `        ${JSON.stringify(call)}${index + 1 < calls.length ? ',' : ''}`,
      fields: fieldsOf(service, call),
    })),
    { text: '      ],', fields: all },
    { text: '      "action": "SCMP_ACT_ALLOW"', fields: all },
    { text: '    },', fields: all },
  ];
  const { free, added, limited } = profile;
  const isSeen = added.includes(NOT_THERE) || free.includes(NOT_THERE);
  const single = [
    ...limited.flatMap((call) => (BY_ARGUMENT[call] ?? []).map((argument) => limitedRule(call, argument))),
    ...(isSeen ? [] : [notThereRule]),
  ];
  const rules = [
    ...rule(commentOf(profile), free),
    ...(added.length === 0 ? [] : rule(ADDED, added)),
    ...single.map((text) => ({ text: `    ${text},`, fields: all })),
  ];
  const last = rules.at(-1) as Line;
  return [...rules.slice(0, -1), { ...last, text: last.text.replace(/,$/, '') }];
}

function lines(service: Service): Line[] {
  if (!adjustmentOf(service)) return [];
  const line = (text: string): Line => ({ text, fields: fieldsOf(service) });
  return [
    line('{'),
    line('  "defaultAction": "SCMP_ACT_ERRNO",'),
    line('  "defaultErrnoRet": 1,'),
    line(`  "architectures": [${ARCHITECTURES}],`),
    line('  "syscalls": ['),
    ...linesOfRules(service),
    line('  ]'),
    line('}'),
  ];
}

/** Names that change nothing stand in no line. */
function gapOf(service: Service): Gap[] {
  const changes = adjustmentOf(service);
  if (!changes) return [];
  const { added, removed } = profileOf(service.run, changes);
  const idle = [
    ...(changes.allow ?? []).filter((call) => !added.includes(call)).map((call) => say`${call} is allowed already`),
    ...(changes.deny ?? []).filter((call) => !removed.includes(call)).map((call) => say`${call} is refused already`),
  ];
  if (idle.length === 0) return [];
  const left = { ...(added.length > 0 && { allow: added }), ...(removed.length > 0 && { deny: removed }) };
  const because = say`The default with the capabilities of this service says so by itself: ${idle.join(', ')}.`;
  return [{ field: fieldRef(FIELD, service.name), fails: 'closed', because, left }];
}

const install = (spec: Spec, file: string): string =>
  targetOf(spec) === 'kubernetes'
    ? `sudo install -D -m 0644 ${file} /var/lib/kubelet/seccomp/${file}`
    : say`The client reads ${file} when it creates the container, from where the command runs.`;

export default defineWriter({
  title: say`Seccomp profile`,
  language: 'json',
  scope: 'service',
  rank: 60,
  isRead: true,
  targets: ['docker', 'desktop', 'podman', 'kubernetes'],
  treatments,
  gaps: (spec) => spec.services.flatMap(gapOf),
  path: (_spec, service) => seccompFile(service).slice(2),
  wanted: (spec, service) => adjustmentOf(serviceNamed(spec, service)) !== undefined,
  write: (spec, service) => lines(serviceNamed(spec, service)),
  apply: (spec, service) => {
    const { name, run } = serviceNamed(spec, service);
    const file = seccompFile(name).slice(2);
    const changes = adjustmentOf(serviceNamed(spec, service));
    return [
      ...(changes ? [`${sizeOf(profileOf(run, changes))} of ${DEFAULT_PROFILE}.`] : []),
      install(spec, file),
      say`It is for machines with x86 or ARM processors, and for the capabilities of this plan: write it again when they change.`,
    ];
  },
});
