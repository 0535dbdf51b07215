import { beforeAll, beforeEach, expect, it } from 'vitest';
import { NO_BASES } from '../core/bases.ts';
import { textOf } from '../core/formats/statements.ts';
import { recommend } from '../core/recommend.ts';
import { dropDraft, editText, writeAnew } from './edit.ts';
import { type File, filesOf } from './judged.ts';
import { loadLens } from './lens.ts';
import { answer, applyPlan, redo, renameService, startFrom, undo, usePlan } from './plan.ts';

const plan = () => usePlan.getState();
const file = (format: string): File => {
  const found = filesOf(plan().spec, plan().bases).find((one) => one.format === format);
  if (!found) throw new Error(`no file of ${format}`);
  return found;
};
const text = (format: string): string => textOf(file(format).lines);
const edit = (format: string, change: (text: string) => string): void => editText(file(format), change(text(format)));
const service = () => plan().spec.services[0];

beforeAll(loadLens);
beforeEach(() => {
  startFrom('redis');
  startFrom('nginx');
});

it('an edited text is in force in the plan and in the other files, and stays as it was typed', () => {
  edit('compose', (was) => was.replace('read_only: true', 'read_only: false # for now'));
  expect(service()?.run.readOnlyRootFilesystem).toBe(false);
  expect(text('run')).toContain('--read-only=false');
  expect(text('compose')).toContain('read_only: false # for now');
  answer('pids-limit', 'web', { choice: 'limit', pids: 77 });
  expect(text('compose')).toContain('pids_limit: 77');
  expect(text('compose')).toContain('# for now');
});

it('what says no more than we would needs no text of its own', () => {
  edit('compose', (was) => was.replace('read_only: true', 'read_only: false'));
  expect(plan().bases).toEqual(NO_BASES);
});

it('undo and redo take texts and plan along, and typing back is undo', () => {
  const before = text('compose');
  const steps = plan().past.length;
  edit('compose', (was) => was.replace('read_only: true', 'read_only: true # ours'));
  const after = text('compose');
  undo();
  expect(text('compose')).toBe(before);
  redo();
  expect(text('compose')).toBe(after);
  editText(file('compose'), before);
  expect(plan().past.length).toBe(steps);
  editText(file('compose'), after);
  expect(plan().past.length).toBe(steps + 1);
  expect(plan().future).toEqual([]);
});

it('a text that cannot be read is kept, changes nothing, and takes over what was answered meanwhile', () => {
  const { spec } = plan();
  edit('compose', (was) => was.replace('read_only: true', 'read_only: [fal'));
  const draft = plan().drafts.compose;
  expect(plan().spec).toBe(spec);
  expect(draft?.errors[0]?.line).toBeGreaterThan(0);
  answer('pids-limit', 'web', { choice: 'limit', pids: 77 });
  expect(plan().drafts.compose).toBe(draft);
  editText(file('compose'), (draft?.text ?? '').replace('[fal', 'false # slow'));
  expect(plan().drafts).toEqual({});
  expect(text('compose')).toContain('pids_limit: 77');
  expect(text('compose')).toContain('read_only: false # slow');
  edit('compose', (was) => was.replace('read_only: false', 'read_only: {'));
  dropDraft('compose');
  expect(text('compose')).toContain('read_only: false # slow');
  writeAnew(file('compose'));
  expect(text('compose')).not.toContain('# slow');
});

it('a text goes with its service when that has a new name', () => {
  edit('dockerfile', (was) => `# ours\n${was}`);
  edit('compose', (was) => was.replace('\n  web:\n', '\n  site:\n').replace('/web:', '/site:'));
  expect(service()?.name).toBe('site');
  expect(service()?.workload).toBe('nginx');
  expect(text('dockerfile')).toMatch(/^# ours\n/);
  renameService('site', 'front');
  expect(text('dockerfile')).toMatch(/^# ours\n/);
  expect(Object.keys(plan().bases)).toContain('dockerfile@front');
});

it('a file that somebody wrote stays, though the plan asks for nothing in it', () => {
  edit('dockerignore', () => '# nothing is left out\n');
  expect(service()?.build.ignore).toBeUndefined();
  expect(text('dockerignore')).toBe('# nothing is left out\n');
});

it('a plan that comes with texts is put into force with them, and drops the drafts of the one before', async () => {
  edit('compose', (was) => was.replace('read_only: true', 'read_only: ['));
  const spec = recommend('redis');
  await applyPlan(spec, { compose: '# theirs\nservices:\n  cache:\n    image: redis\n' }, 'Open');
  expect(plan().drafts).toEqual({});
  expect(text('compose')).toMatch(/^# theirs\nservices:\n/);
  expect(text('compose')).toContain('read_only: true');
  undo();
  expect(service()?.name).toBe('web');
});
