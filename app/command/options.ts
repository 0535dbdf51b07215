/** What stands on the command line. */
import { parseArgs } from 'node:util';
import { CHECK_REPORTS, type CheckReport } from '../core/policy/check/reports.ts';
import { isDay } from '../core/policy/schema.ts';

export const USAGE = `Usage: ironhull check [options] [path ...]

Checks Dockerfiles, compose files, docker run scripts, Kubernetes manifests and daemon.json against a policy.
A folder is searched; a file is read whatever its name is. Without a path: this folder.

  --policy FILE|LEVEL   a policy as JSON, or essential, recommended, strict (essential)
  --format FORMAT       ${CHECK_REPORTS.join(', ')} (text)
  --output FILE         where the report goes (standard output)
  --exclude PATH        a file or folder that is not looked at; may stand several times
  --today DAY           the day on which exceptions are looked at, such as 2027-03-31 (today, in UTC)

Exit status: 0 nothing deviates, 1 something deviates, 2 wrong usage or something that cannot be read.
`;

export interface Options {
  readonly policy: string;
  readonly format: CheckReport;
  readonly output: string | undefined;
  readonly exclude: readonly string[];
  readonly today: string;
  readonly paths: readonly string[];
}

const isReport = (format: string): format is CheckReport => (CHECK_REPORTS as readonly string[]).includes(format);

/** @returns the options, `help`, or what is wrong with the line */
export function optionsOf(words: readonly string[]): Options | { readonly wrong: string } | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        policy: { type: 'string', default: 'essential' },
        format: { type: 'string', default: 'text' },
        output: { type: 'string' },
        exclude: { type: 'string', multiple: true, default: [] },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [verb, ...paths] = positionals;
    const { policy, format, output, exclude, today, help } = values;
    if (help) return 'help';
    if (verb !== 'check')
      return { wrong: verb === undefined ? 'A command is expected: check.' : `There is no command ${verb}; there is check.` };
    if (!isReport(format)) return { wrong: `There is no format ${format}; there are ${CHECK_REPORTS.join(', ')}.` };
    if (!isDay(today)) return { wrong: `${today} is no day; one looks like 2027-03-31.` };
    return { policy, format, output, exclude, today, paths: paths.length > 0 ? paths : ['.'] };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}
