/** `ironhull check`: the policy of a team against the files of a repository, for CI. No browser, no network. */
import { readFile, writeFile } from 'node:fs/promises';
import { check, unexcused } from '../core/policy/check/check.ts';
import { checkReport } from '../core/policy/check/reports.ts';
import { levels } from '../core/policy/levels.ts';
import type { Policy } from '../core/policy/policy.ts';
import { readPolicy } from '../core/policy/schema.ts';
import { filesOf } from './files.ts';
import { type Options, optionsOf, USAGE } from './options.ts';

const CLEAN = 0;
const DEVIATES = 1;
const TROUBLE = 2;

const complain = (...lines: readonly string[]): void => lines.forEach((line) => void process.stderr.write(`ironhull: ${line}\n`));

/** The policy of this name, or every reason why there is none. */
async function policyOf(name: string): Promise<Policy | readonly string[]> {
  const level = levels.get(name);
  if (level) return level;
  try {
    const read = readPolicy(await readFile(name, 'utf8'));
    if ('policy' in read) return read.policy;
    return read.refused.map(({ line, column, path, says }) => `${name}:${line}:${column}: ${path ? `${path}: ` : ''}${says}`);
  } catch (error) {
    return [`${name} is no level (${[...levels.keys()].join(', ')}) and cannot be read: ${(error as Error).message}`];
  }
}

async function checked({ policy: name, format, output, exclude, today, paths }: Options): Promise<number> {
  const policy = await policyOf(name);
  if (!('controls' in policy)) {
    complain(...policy);
    return TROUBLE;
  }
  const { brought, unread } = await filesOf(paths, exclude);
  const result = check(policy, brought, today);
  const whole = { ...result, unread: [...unread, ...result.unread] };
  const report = checkReport(format, whole);
  if (output === undefined) process.stdout.write(report);
  else await writeFile(output, report);
  complain(...whole.unread.map(({ file, says }) => `${file} is not checked. ${says}`));
  if (whole.files.length === 0) complain('There is no file to check.');
  if (whole.unread.length > 0 || whole.files.length === 0) return TROUBLE;
  return unexcused(whole).length > 0 ? DEVIATES : CLEAN;
}

async function main(words: readonly string[]): Promise<number> {
  const options = optionsOf(words);
  if (options === 'help') {
    process.stdout.write(USAGE);
    return CLEAN;
  }
  if ('wrong' in options) {
    complain(options.wrong);
    process.stderr.write(`\n${USAGE}`);
    return TROUBLE;
  }
  return checked(options);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
  complain(error.message);
  return TROUBLE;
});
