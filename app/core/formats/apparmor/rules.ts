/** The rules of one service's AppArmor profile (apparmor.d(5)): what the plan lets it do; all else is denied. */
import { say } from '../../../languages/say.ts';
import { grantedBy } from '../../spec/capability.ts';
import { apparmorName } from '../../spec/confinement.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Project, Run, Service } from '../../spec/spec.ts';
import type { Line } from '../format.ts';

/** A text in quotes that means just these characters: no globs, no variables, no end of the line. */
const exactly = (text: string): string =>
  text
    .replaceAll(/[\\"*?[\]{}^,]/g, '\\$&')
    .replaceAll(/(?![\u0080-\u009f])\p{Cc}/gu, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** A path without the slash at its end. */
export const pathRule = (path: string): string => exactly(path.endsWith('/') ? path.slice(0, -1) : path);

type Leaf = keyof Run;
type Add = (text: string, ...leaves: Leaf[]) => void;

/** Files that may be written to wherever they stand. */
const ALWAYS_WRITABLE = [
  '/dev/{null,zero,full,random,urandom,tty,ptmx,console} rw,',
  '/dev/pts/** rw,',
  '/dev/{shm,mqueue}/** rwkl,',
  '/proc/[0-9]*/{comm,oom_score_adj,coredump_filter,timerslack_ns,attr/*,fd/*} rw,',
  '/proc/[0-9]*/task/[0-9]*/{comm,attr/*} rw,',
];

/** Parts of /proc and /sys that tell of the host or act on it; the engine masks them too, unless it is told not to. */
const NEVER = [
  'deny /proc/{sysrq-trigger,kcore,kmem,mem,keys,key-users,kallsyms,latency_stats,timer_list,timer_stats,sched_debug} rwklx,',
  'deny /proc/sys/** wkl,',
  'deny /proc/{acpi,asound,bus,fs,irq,scsi,tty}/** wkl,',
  'deny /sys/** wkl,',
  'deny /sys/{firmware,kernel/security,kernel/debug,kernel/tracing,devices/virtual/powercap}/** rwklx,',
];

/** What no program may change where the plan leaves its root file system writable. */
const PROGRAMS = '/{bin,boot,lib,lib32,lib64,libx32,sbin,usr}/**';

function writable(run: Run, add: Add): void {
  const both = (path: string, ...leaves: Leaf[]) => {
    const exact = pathRule(path);
    add(`"${exact}/" rw,`, ...leaves);
    add(`"${exact}/**" rwkl,`, ...leaves);
  };
  if (run.readOnlyRootFilesystem !== true) {
    add('/** rwkl,');
    add(`deny ${PROGRAMS} wkl,`);
  }
  for (const { path } of run.tmpfs ?? []) both(path, 'tmpfs');
  for (const { target, readOnly } of run.volumes ?? []) if (!readOnly) both(target, 'volumes');
  for (const leaf of ['binds', 'systemBinds', 'engineSockets'] as const)
    for (const { target, readOnly } of run[leaf] ?? []) {
      // What is bound may be one file as well as a directory.
      if (!readOnly) add(`"${pathRule(target) || '/'}" rwk,`, leaf);
      if (!readOnly) both(target, leaf);
    }
  for (const { source, target = source, rights = 'rwm' } of run.devices ?? [])
    if (rights.includes('w') && target.startsWith('/')) add(`"${pathRule(target)}" rw,`, 'devices');
}

function capabilities(run: Run, add: Add): void {
  const granted = grantedBy(run);
  for (const name of granted) add(`capability ${name.toLowerCase()},`, 'capAdd', 'capDrop');
  if (granted.length === 0) add('# No capability.', 'capDrop');
}

function network(run: Run, add: Add): void {
  for (const family of ['inet', 'inet6']) for (const type of ['stream', 'dgram']) add(`network ${family} ${type},`);
  add('network unix,');
  add('unix,');
  add('network netlink raw,');
  if (!grantedBy(run).includes('NET_RAW')) return;
  for (const rule of ['inet raw', 'inet6 raw', 'packet']) add(`network ${rule},`, 'capAdd', 'capDrop');
}

function others(name: string, run: Run, add: Add): void {
  const granted = grantedBy(run);
  add(`signal (send, receive) peer="${name}",`);
  add('signal (receive) peer=unconfined,');
  for (const engine of ['dockerd', 'runc', 'crun', 'containerd', 'podman']) add(`signal (receive) peer="${engine}",`);
  add(`ptrace (read, readby${granted.includes('SYS_PTRACE') ? ', trace, tracedby' : ''}) peer="${name}",`, 'capAdd');
  if (granted.includes('SYS_ADMIN')) for (const rule of ['mount', 'umount', 'pivot_root']) add(`${rule},`, 'capAdd');
  else for (const rule of ['mount', 'umount', 'pivot_root']) add(`deny ${rule},`);
}

/** Every line of the profile. */
export function profileLines(project: Project, { name: service, run }: Service): Line[] {
  const name = exactly(apparmorName(project, service));
  const own: readonly FieldRef[] = [fieldRef('run.apparmor', service), fieldRef('run.apparmorFrom', service)];
  const lines: Line[] = [];
  const put = (text: string, fields: readonly FieldRef[] = own) => lines.push({ text, fields });
  const add: Add = (text, ...leaves) =>
    put(`  ${text}`, [...own, ...leaves.filter((leaf) => run[leaf] !== undefined).map((leaf) => fieldRef(`run.${leaf}`, service))]);
  const chapter = (says: string) => put(`  # ${says}`);

  put(`# What the service does in the plan, and nothing else. Load it again whenever the plan changes.`);
  put(`profile "${name}" flags=(attach_disconnected,mediate_deleted) {`);
  chapter(say`Everything may be read and run; modes and mounts decide.`);
  add('/ r,');
  add('/** mrix,');
  chapter(
    run.readOnlyRootFilesystem
      ? say`Written to is what the plan mounts for that.`
      : say`The root file system is writable, but for its programs.`,
  );
  for (const rule of ALWAYS_WRITABLE) add(rule);
  writable(run, add);
  for (const rule of NEVER) add(rule);
  capabilities(run, add);
  network(run, add);
  chapter(say`Signals and debuggers stay within the container; nothing is mounted.`);
  others(name, run, add);
  put('}');
  return lines;
}
