import { say } from '../../../languages/say.ts';
import { patchBuild, patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { hostPath } from '../../spec/path.ts';
import type { EnvironmentVariable } from '../../spec/spec.ts';
import { defineAttack, stopped, through } from '../attack.ts';

const CANARY = 'canary-of-a-password';
/** The name ends in a word for a secret. Names of files and ids, and switches about passwords, end otherwise or hold no secret. */
const NAME =
  /(?:PASSWORD|PASSWD|PASSPHRASE|(?:^|_)(?:PASS|PWD|SECRET|TOKEN|CREDENTIALS?|APIKEY|(?:API|ACCESS|PRIVATE|SECRET|ENCRYPTION|SIGNING)_?KEY))$/i;
const SWITCH = /^(?:|\d|y|n|yes|no|true|false|on|off|none)$/i;
/** An address with a password in it, or a private key as text. */
const VALUE = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s:]*:[^/@\s]+@|-----BEGIN [A-Z ]*PRIVATE KEY-----/i;

/** A path is where the secret is, not what it is. */
const isSecret = ({ name, value }: EnvironmentVariable): boolean =>
  VALUE.test(value) || (NAME.test(name) && name.toUpperCase() !== 'PWD' && !SWITCH.test(value) && !value.startsWith('/'));

export default defineAttack({
  title: say`Read a password in the environment`,
  does: say`The environment of the first process is inherited by all others, is printed in crash reports, stands in /proc/1/environ and in docker inspect. What is told here goes by the names and values: PASSWORD, TOKEN, ACCESS_KEY and the like at the end of a name, an address with a password, a private key.`,
  reaches: 'data',
  weak: (spec, service) => patchRun(spec, service, { environment: [{ name: 'DB_PASSWORD', value: CANARY }] }),
  hardened: (spec, service) =>
    patchRun(spec, service, {
      environment: [{ name: 'DB_PASSWORD_FILE', value: '/run/secrets/db-password' }],
      secrets: [{ name: 'db-password', source: hostPath('./secrets/db-password') }],
    }),
  halves: [
    {
      belief: say`A connection string is no password`,
      says: say`It holds one, and whoever reads the variable can connect with it.`,
      outcome: 'through',
      change: (spec, service) =>
        patchRun(spec, service, { environment: [{ name: 'DATABASE_URL', value: `postgres://app:${CANARY}@db/shop` }] }),
      taken: ({ service: { run, build } }) =>
        [...(run.environment ?? []), ...(build.environment ?? [])].some(({ value }) => VALUE.test(value)),
    },
    {
      belief: say`Set in the image, the container’s settings are clean of it`,
      says: say`Each container inherits the environment of its image, and everybody who has the image reads it without running anything.`,
      outcome: 'through',
      change: (spec, service) =>
        patchBuild(patchRun(spec, service, { environment: undefined, image: undefined }), service, {
          repository: 'ironhull/attacker',
          version: '1',
          environment: [{ name: 'DB_PASSWORD', value: CANARY }],
        }),
      taken: ({ service: { build } }) => build.environment?.some(isSecret) ?? false,
    },
  ],
  verdict: ({ service: { name, run, build } }) => {
    const fields = [fieldRef('run.environment', name), fieldRef('build.environment', name)] as const;
    const atRun = (run.environment ?? []).filter(isSecret).map((one) => one.name);
    const inImage = (build.repository === undefined ? [] : (build.environment ?? [])).filter(isSecret).map((one) => one.name);
    if (atRun.length > 0)
      return through(say`The environment holds ${atRun.join(', ')}, in sight of every process and of docker inspect.`, fields[0]);
    if (inImage.length > 0)
      return through(
        say`The image holds ${inImage.join(', ')}, in sight of every container and of everybody who has the image.`,
        fields[1],
      );
    return stopped(say`No variable looks like a secret.`, ...fields);
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #12' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
  ],
});
