import { say } from '../../languages/say.ts';
import { patchHost, patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineBreakage, exited, runRefs } from './breakage.ts';

export default defineBreakage({
  title: say`Something that this engine or host does not have`,
  family: 'exit 125',
  rules: [],
  cause: say`Exit code 125: the engine refused the command and no container was started. Nothing inside it is at fault.`,
  cure: say`What the engine’s own message names: a number that this host has, a runtime or network that exists, a limit within another.`,
  wrong: { cure: '--privileged', because: say`The engine refuses before any right inside the container counts.` },
  fields: ['run.nanoCpus', 'run.cpuset', 'run.runtime', 'run.memory', 'run.storageSize', 'run.devices', 'run.sysctls'],
  signs: [
    /range of CPUs is from [\d.]+ to (?<least>[\d.]+)/i,
    /unknown (?:or invalid )?runtime (?:name|specified):? ?(?<name>\S*)/i,
    /requested CPUs are not available|minimum allowed cpu-shares|Nano CPUs and CPU Quota|minimum memory(?:swap)? limit|always set the memory limit when using memoryswap/i,
    /error response from daemon|invalid argument ".{0,120}" for "--|conflicting options|unknown flag|invalid mode: |network \S+ not found|error (?:gathering device information|setting rlimit)/i,
    exited(125),
  ],
  refuses: ({ spec, service }, wanted) => {
    const line = wanted.map((one) => one.line ?? '').join(' ');
    const { nanoCpus, runtime } = service.run;
    const most = wanted.find((one) => one.least !== undefined)?.least;
    if (/range of CPUs/i.test(line) && most !== undefined && nanoCpus !== undefined && nanoCpus > most * 1e9)
      return {
        fields: runRefs(service, 'nanoCpus'),
        says: say`The plan asks for ${nanoCpus / 1e9} CPUs, and the host has ${most}.`,
        cure: { label: say`One CPU`, spec: patchRun(spec, service.name, { nanoCpus: 1e9 }) },
      };
    if (/runtime/i.test(line) && runtime !== undefined)
      return {
        fields: [...runRefs(service, 'runtime'), fieldRef('host.runtimes')],
        says: say`The daemon does not know the runtime ${runtime}: install it and name it in daemon.json, or go without.`,
        cure: { label: say`The engine’s own runtime`, spec: patchRun(spec, service.name, { runtime: undefined }) },
      };
    if (/runtime/i.test(line) && spec.host.defaultRuntime !== undefined)
      return {
        fields: [fieldRef('host.defaultRuntime')],
        says: say`The default runtime is not installed.`,
        cure: { label: say`runc as the default`, spec: patchHost(spec, { defaultRuntime: undefined }) },
      };
    return undefined;
  },
});
