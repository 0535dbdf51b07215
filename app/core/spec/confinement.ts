/** Profiles that are made from the plan: where each stands, and whether a service uses it. */
import { grantedBy } from './capability.ts';
import type { Project, Run, Service, Syscalls } from './spec.ts';
import { allowedWith, freeWith } from './system-calls.ts';

/** Where the seccomp profile of a service stands, relative to the project. */
export const seccompFile = (service: string): string => `./seccomp/${service}.json`;

/** What the AppArmor profile of a service is called on the host; no profile that somebody else loads is called so. */
export const apparmorName = ({ name }: Project, service: string): string => `ironhull-${name}-${service}`;

/** The changes to the engine's default that are in force. A profile of another name says nothing of them. */
export const adjustmentOf = ({ name, run }: Service): Syscalls | undefined =>
  run.seccomp === seccompFile(name) ? run.syscalls : undefined;

/** Whether the AppArmor profile in force is the one that is made from this plan. */
export const isGenerated = (project: Project, { name, run }: Service): boolean =>
  run.apparmorFrom === 'plan' && run.apparmor === apparmorName(project, name);

/** The names that change something against the default with these capabilities, in the order of the lists; what stands in both is refused. */
export function effective({ allow = [], deny = [] }: Syscalls, capabilities: readonly string[]): Required<Syscalls> {
  const free = freeWith(capabilities);
  const all = allowedWith(capabilities);
  return { allow: allow.filter((call) => !free.has(call) && !deny.includes(call)), deny: deny.filter((call) => all.has(call)) };
}

/** Every call that a profile with these changes lets through whatever its arguments are. */
export function freeCallsOf(run: Run, changes: Syscalls): ReadonlySet<string> {
  const { allow, deny } = effective(changes, grantedBy(run));
  return new Set([...freeWith(grantedBy(run)), ...allow].filter((call) => !deny.includes(call)));
}
