import { expect, it } from 'vitest';
import { namespaces } from './kubernetes/namespaces.ts';
import { privileges } from './kubernetes/privileges.ts';
import { workload } from './kubernetes/workload.ts';
import { titleOf } from './titles.ts';

it.each([...privileges, ...namespaces, ...workload].map(({ id }) => id))('the finding %s has a name that people read', (id) =>
  expect(titleOf(id)).not.toBe(id),
);
