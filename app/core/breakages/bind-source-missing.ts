import { say } from '../../languages/say.ts';
import { defineBreakage, runRefs } from './breakage.ts';

export default defineBreakage({
  title: say`A file or directory that the host does not have`,
  family: 'exit 125',
  rules: [],
  cause: say`The source of a bind mount does not exist on the host.`,
  cure: say`Make it there before the first start, with the owner that the program needs.`,
  wrong: {
    cure: say`--privileged, or -v instead of --mount`,
    because: say`No right makes a directory; -v makes an empty one that belongs to root, and the program finds nothing in it.`,
  },
  fields: ['run.binds', 'run.systemBinds', 'run.secrets'],
  signs: [/bind source path does not exist: (?<name>\S+)/, /bind-mount (?<name>\S+) failed: no such file/i],
  refuses: ({ service }, wanted) => {
    const name = wanted.find((one) => one.name !== undefined)?.name;
    if (name === undefined) return undefined;
    const ends = (source: string) => name.endsWith(source.replace(/^\.\//, '/'));
    const leaf = (['binds', 'systemBinds', 'secrets'] as const).find((one) => service.run[one]?.some(({ source }) => ends(source)));
    return leaf && { fields: runRefs(service, leaf), says: say`The plan mounts ${name}, which is not on the host.` };
  },
});
