import { expect, it } from 'vitest';
import { placeOf } from '../../judge.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Run, Service } from '../../spec/spec.ts';
import control from './control.ts';

const socket = { source: hostPath('/var/run/docker.sock'), target: containerPath('/var/run/docker.sock'), readOnly: true };
const state = (run: Pick<Run, 'groups' | 'engineSockets'>) => {
  const spec = patchRun(recommend('nginx'), 'web', run);
  return control.judge(placeOf(spec, spec.services[0] as Service)).state;
};

it('calls the group docker open, and any group beside an engine socket, read-only or not', () => {
  expect(state({ groups: ['docker'] })).toBe('open');
  expect(state({ groups: ['998'], engineSockets: [socket] })).toBe('open');
  expect(state({ groups: ['998'] })).toBe('sealed');
  expect(state({ groups: ['0'] })).toBe('weakened');
  expect(state({ engineSockets: [socket] })).toBe('sealed');
});
