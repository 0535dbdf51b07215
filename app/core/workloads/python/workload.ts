import { say } from '../../../languages/say.ts';
import { containerPath } from '../../spec/path.ts';
import { defineWorkload, MIB } from '../workload.ts';

export default defineWorkload({
  title: say`Python service`,
  summary: say`A server with packages from pip.`,
  keywords: ['python', 'pip', 'django', 'flask', 'fastapi', 'gunicorn', 'uvicorn', 'wsgi', 'api', 'backend'],
  backend: false,
  service: 'app',
  bases: {
    slim: { repository: 'python', version: '3.14.7', variant: 'slim-trixie', distribution: 'debian', shell: true, user: 'root' },
    alpine: { repository: 'python', version: '3.14.7', variant: 'alpine3.24', distribution: 'alpine', shell: true, user: 'root' },
    full: { repository: 'python', version: '3.14.7', variant: 'trixie', distribution: 'debian', shell: true, user: 'root' },
  },
  flavour: 'slim',
  releases: [
    { version: '3.14', until: '2030-10-31' },
    { version: '3.13', until: '2029-10-31' },
    { version: '3.12', until: '2028-10-31' },
    { version: '3.11', until: '2027-10-31' },
    { version: '3.10', until: '2026-10-31' },
  ],
  asOf: '2026-08-21',
  recipe: 'python',
  uid: 10001,
  gid: 10001,
  port: 8000,
  writable: [
    { path: containerPath('/tmp'), size: 64 * MIB, mode: 0o1777, why: say`worker heartbeats of gunicorn, uploads, the tempfile module` },
  ],
  data: [],
  imageVolumes: [],
  capabilities: [],
  memory: 256 * MIB,
  memoryFloor: 32 * MIB,
  pids: 64,
  pidsFloor: 6,
  nofile: 4096,
  needsInit: true,
  environment: [
    { name: 'PYTHONDONTWRITEBYTECODE', value: '1' },
    { name: 'PYTHONUNBUFFERED', value: '1' },
  ],
  entrypoint: { form: 'exec', words: ['python', 'app.py'] },
  healthcheck: {
    test: { form: 'exec', words: ['python', '-c', "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/', timeout=3)"] },
    interval: 30_000,
    timeout: 5_000,
    startPeriod: 10_000,
    retries: 3,
  },
  secrets: [],
  ignore: ['**/__pycache__', '**/*.pyc', '.venv', '.pytest_cache'],
  notes: [
    say`As PID 1, a plain Python server ignores SIGTERM; gunicorn handles it by itself.`,
    say`gunicorn does not start without one writable directory for its heartbeat files.`,
    say`A package that unpacks a native library into /tmp fails there: /tmp is mounted noexec.`,
  ],
});
