import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

/** A FastCGI record FCGI_GET_VALUES, which a worker answers by itself, without a script and without any setting. */
const PING = [
  '$s = fsockopen("127.0.0.1", 9000, $n, $e, 3);',
  'fwrite($s, "\\x01\\x09\\x00\\x00\\x00\\x11\\x00\\x00\\x0f\\x00FCGI_MPXS_CONNS");',
  'exit(substr(fread($s, 8), 0, 2) === "\\x01\\x0a" ? 0 : 1);',
].join(' ');

export default defineWorkload({
  title: 'PHP-FPM',
  summary: say`PHP behind a web server.`,
  keywords: ['php', 'fpm', 'fastcgi', 'laravel', 'symfony', 'wordpress', 'drupal', 'composer', 'backend'],
  backend: true,
  service: 'php',
  bases: {
    slim: { repository: 'php', version: '8.5.9', variant: 'fpm-trixie', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'php', version: '8.5.9', variant: 'fpm-alpine3.24', distribution: 'alpine', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '8.5', until: '2029-12-31' },
    { version: '8.4', until: '2028-12-31' },
    { version: '8.3', until: '2027-12-31' },
    { version: '8.2', until: '2026-12-31' },
  ],
  asOf: '2026-08-22',
  recipe: 'files',
  uid: 33,
  gid: 33,
  userInImage: 'www-data',
  variants: [{ tags: 'alpine', uid: 82, gid: 82 }],
  port: 9000,
  writable: [{ path: containerPath('/tmp'), size: 64 * MIB, mode: 0o1777, why: say`the lock of the opcode cache, uploads and sessions` }],
  data: [],
  imageVolumes: [],
  capabilities: [],
  rootEntrypoint: { capabilities: ['KILL', 'SETGID', 'SETUID'], onRootOwnedBind: ['KILL', 'SETGID', 'SETUID'] },
  memory: 256 * MIB,
  memoryFloor: 16 * MIB,
  pids: 32,
  pidsFloor: 6,
  nofile: 4096,
  needsInit: false,
  stopSignal: 'SIGQUIT',
  stopGracePeriod: 30_000,
  environment: [],
  healthcheck: {
    test: { form: 'exec', words: ['php', '-r', PING] },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 5_000,
    retries: 3,
  },
  secrets: [],
  ignore: ['vendor/bin', '.phpunit.cache'],
  notes: [
    say`The web server reaches it as php:9000 and names the script below /app, such as /app/index.php.`,
    say`Whoever reaches port 9000 can have any PHP code run, so it stays on an internal network; give it a second network where it calls services outside.`,
    say`Without a writable /tmp the opcode cache makes no lock file, and PHP-FPM does not start.`,
    say`As root without SETGID and SETUID the master stays up while its workers end in a loop: the container runs, and nothing answers.`,
    say`As root without KILL the master cannot signal its workers: docker stop waits for its whole grace period.`,
    say`As user 33 it says that the "user" and "group" directives are ignored; the notices are harmless.`,
  ],
});
