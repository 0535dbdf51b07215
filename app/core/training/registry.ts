/**
 * Every scenario by its folder's name, in the order of tracks and titles. A folder holds `scenario.ts`, `brief.md`,
 * `debrief.md`, the files of the start below `start/`, and those that the solution changes below `solution/`.
 */
import { written } from '../../languages/say.ts';
import type { Brought } from '../intake/intake.ts';
import { KINDS, type Scenario, type ScenarioHead, TRACKS } from './scenario.ts';

const heads = import.meta.glob<ScenarioHead>('./scenarios/*/scenario.ts', { eager: true, import: 'default' });
const prose = import.meta.glob<string>('./scenarios/*/*.md', { eager: true, query: '?raw', import: 'default' });
const texts = import.meta.glob<string>('./scenarios/*/{start,solution}/**', {
  eager: true,
  query: '?raw',
  import: 'default',
  exhaustive: true,
});

/** Texts below a folder of the scenario, by their path in it. */
function filesIn(id: string, folder: string): Brought[] {
  const place = `./scenarios/${id}/${folder}/`;
  return Object.entries(texts).flatMap(([path, text]) => (path.startsWith(place) ? [{ name: path.slice(place.length), text }] : []));
}

function assembled(id: string, head: ScenarioHead): Scenario {
  const files = filesIn(id, 'start');
  const read = (name: string): string =>
    written(`core/training/scenarios/${id}/${name}.md`, prose[`./scenarios/${id}/${name}.md`] ?? '').trim();
  const told = { id, files, brief: read('brief'), debrief: read('debrief') };
  if (head.kind === 'spot') return { ...head, ...told };
  const changed = new Map(filesIn(id, 'solution').map(({ name, text }) => [name, text]));
  return { ...head, ...told, solution: files.map(({ name, text }) => ({ name, text: changed.get(name) ?? text })) };
}

const place = ({ track, kind }: Scenario): number => TRACKS.indexOf(track) * KINDS.length + KINDS.indexOf(kind);

export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  Object.entries(heads)
    .map(([path, head]) => assembled(path.split('/')[2] as string, head))
    .sort((a, b) => place(a) - place(b) || a.minutes - b.minutes || a.id.localeCompare(b.id))
    .map((scenario) => [scenario.id, scenario] as const),
);
