import { writers } from '../../core/formats/writers.ts';
import type { FileChange } from '../../core/ladder/files.ts';
import type { Rung } from '../../core/ladder/ladder.ts';

/** The commands that put the daemon's file in force, or the one before it. */
const DAEMON = ['sudo install -o root -g root -m 0644 daemon.json /etc/docker/daemon.json', 'sudo systemctl restart docker'];
const WITHOUT_FILE = ['sudo rm /etc/docker/daemon.json', 'sudo systemctl restart docker'];

/** What runs follows from this file; a pipeline around it changes nothing there. */
const isRun = (format: string): boolean =>
  Object.entries(writers.get(format)?.treatments ?? {}).some(
    ([field, treatment]) => treatment === 'prints' && !field.startsWith('supply.'),
  );

/**
 * What is typed to climb a rung, and to come down from it, in the folder of the files.
 * @param patch name of the patch's file
 */
export function wayOf(
  { first }: Rung,
  files: readonly FileChange[],
  patch: string,
): { readonly there: readonly string[]; readonly back: readonly string[] } {
  const daemon = files.find(({ format }) => format === 'daemon');
  const others = files.some(({ format }) => format !== 'daemon' && isRun(format));
  const start = others ? ['sh run.sh'] : [];
  // What was handed over to another user stays: root reads it all the same.
  const undone = first.filter((command) => !command.includes(' chown '));
  return {
    there: [`patch -p1 < ${patch}`, ...first, ...(daemon ? DAEMON : []), ...start],
    back: [`patch -R -p1 < ${patch}`, ...undone, ...(daemon ? (daemon.before.length > 0 ? DAEMON : WITHOUT_FILE) : []), ...start],
  };
}
