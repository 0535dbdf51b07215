import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, listing, runRefs } from './breakage.ts';
import { mountedAt, pathsOf } from './mounts.ts';

export default defineBreakage({
  title: say`A mount where nothing may be run`,
  family: 'EACCES',
  rules: ['R34'],
  cause: say`The program unpacks a library or a tool into a temporary file system and runs it from there, which noexec forbids.`,
  cure: say`A second tmpfs that may run programs, named by TMPDIR or -Djava.io.tmpdir, so that /tmp itself stays noexec; or exec on this one.`,
  wrong: {
    cure: say`A writable root filesystem, or --privileged`,
    because: say`Both let everything be written and run, and the mount stays noexec.`,
  },
  fields: ['run.tmpfs'],
  signs: [
    /(?<path>\/[^\s'":,)]+)['"]?: failed to map segment from shared object/,
    /failed to map segment from shared object/,
    /\bsh: (?:\d+: )?(?<path>\/[^\s'":,)]+): permission denied/i,
    /exec:? "?(?<path>\/[^\s'":,)]+)"?.{0,120}permission denied/i,
    /\b(?:spawn|execve?|fork\/exec) (?<path>\/[^\s'":,)]+).{0,120}(?:EACCES|permission denied)/i,
  ],
  needs: ({ workload }) => workload.writable.filter(({ exec }) => exec),
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const { tmpfs = [] } = service.run;
    const held = pathsOf(scene, wanted).map((path) => mountedAt(scene, path));
    const refused = held.flatMap((one) => (one.kind === 'tmpfs' && !one.mount.exec ? [one.mount] : []));
    if (refused.length === 0) return undefined;
    const opened = tmpfs.map((mount) => (refused.includes(mount) ? { ...mount, exec: true } : mount));
    return {
      fields: runRefs(service, 'tmpfs'),
      says: say`${workload.title} runs or maps code in ${listing(refused.map(({ path }) => path))}, which is noexec.`,
      cure: { label: say`Allow programs there`, spec: patchRun(spec, service.name, { tmpfs: opened }) },
    };
  },
});
