import { expect, it } from 'vitest';
import { patchRun } from '../../spec/edit.ts';
import { workloadNamed } from '../../workloads/registry.ts';
import { BARE_SERVICE, bare } from '../bare.ts';
import attack from './attack.ts';

it.each([
  ['DB_PASSWORD', 'hunter2', 'through'],
  ['PGPASSWORD', 'hunter2', 'through'],
  ['AWS_SECRET_ACCESS_KEY', 'wJalr', 'through'],
  ['AWS_ACCESS_KEY_ID', 'AKIA', 'stopped'],
  ['GITHUB_TOKEN', 'x', 'through'],
  ['MAX_TOKENS', '4096', 'stopped'],
  ['TOKENIZERS_PARALLELISM', 'false', 'stopped'],
  ['PASSWORD_MIN_LENGTH', '12', 'stopped'],
  ['MYSQL_ALLOW_EMPTY_PASSWORD', 'yes', 'stopped'],
  ['DB_PASSWORD_FILE', '/run/secrets/db', 'stopped'],
  ['DB_PASSWORD', '/run/secrets/db', 'stopped'],
  ['PWD', '/app', 'stopped'],
  ['REDIS_URL', 'redis://:secret@cache:6379/0', 'through'],
  ['PUBLIC_URL', 'https://example.com/a:b@c', 'stopped'],
  ['SIGNING', '-----BEGIN RSA PRIVATE KEY-----', 'through'],
])('%s=%s is %s', (name, value, outcome) => {
  const spec = patchRun(bare(), BARE_SERVICE, { environment: [{ name, value }] });
  const [service] = spec.services;
  if (!service) throw new Error('no service');
  expect(attack.verdict({ spec, service, workload: workloadNamed(service.workload) }).outcome).toBe(outcome);
});
