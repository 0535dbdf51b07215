import { expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend, withService } from '../../recommend.ts';
import { serviceNamed } from '../../spec/fields.ts';
import control from './control.ts';

const twoDatabases = withService(recommend('postgres', 'shop'), 'postgres');

it('gives each of two databases a volume of its own', () => {
  const volumes = twoDatabases.services.flatMap(({ run }) => (run.volumes ?? []).map(({ volume }) => volume));
  expect(new Set(volumes).size).toBe(2);
  expect(twoDatabases.volumes.map(({ name }) => name)).toEqual(volumes);
});

it('drops a volume that nobody mounts any more, and says what is lost', () => {
  const { name } = serviceNamed(twoDatabases, 'db-2');
  const written = control.write(placeOf(twoDatabases, serviceNamed(twoDatabases, name)), { choice: 'none' });
  expect(written.volumes.map((volume) => volume.name)).toEqual(['db-data']);
  const { state, says } = control.judge(placeOf(written, serviceNamed(written, name)));
  expect(state).toBe('weakened');
  expect(says).toContain('/var/lib/postgresql');
});
