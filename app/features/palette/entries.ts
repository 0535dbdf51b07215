import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import { writers } from '../../core/formats/writers.ts';
import { historyOf } from '../../state/history.ts';
import { filesOf, judged } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { go, setTheme } from '../../state/view.ts';
import { focusSoon } from '../../ui/focus.ts';

export interface Entry {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, and where it belongs. */
  readonly about: string;
  /** Everything it is found by, lower case. */
  readonly words: string;
  readonly run: () => void;
}

const entry = (id: string, title: string, about: string, run: () => void, more: readonly string[] = []): Entry => ({
  id,
  title,
  about,
  words: [title, about, ...more].join(' ').toLowerCase(),
  run,
});

const show = (control: string, step: (typeof STEPS)[number], service: string | undefined) => {
  go({ screen: 'plan', step, control, ...(service !== undefined && { service }) });
  focusSoon(`#q-${control} input:checked`);
};

/** All that can be gone to or done: questions, files, steps, actions. */
export function entriesOf(open: (overlay: 'library' | 'keys') => void, copyLink: () => void): Entry[] {
  const { spec, bases } = usePlan.getState();
  const several = spec.services.length > 1;
  const questions = judged(spec).questions.map(({ control: id, step, service, state }) => {
    const control = controls.get(id);
    const place = several && service !== undefined ? `${service}, ${PAGES[step].title}` : PAGES[step].title;
    return entry(`question ${id} ${service ?? ''}`, control?.title ?? id, `${place}, ${state}`, () => show(id, step, service), [
      control?.question ?? '',
      ...(control?.keys ?? []),
      id,
    ]);
  });
  const files = filesOf(spec, bases).map(({ id, path, format }) =>
    entry(`file ${id}`, path, `file, ${writers.get(format)?.title ?? ''}`, () => go({ screen: 'plan', file: id })),
  );
  const steps = STEPS.map((step, index) =>
    entry(`step ${step}`, `Step ${index + 1}: ${PAGES[step].title}`, 'page', () => go({ screen: 'plan', step, control: undefined })),
  );
  const actions = [
    entry('undo', 'Undo', 'action', () => void historyOf().undo()),
    entry('redo', 'Redo', 'action', () => void historyOf().redo()),
    entry('review', 'Review the plan', 'action', () => go({ screen: 'review' })),
    entry('bring', 'Bring what you have: files of your own', 'action', () => go({ screen: 'bring' }), [
      'import paste drop open audit check scan dockerfile compose kubernetes inspect patch fix',
    ]),
    entry('symptoms', 'Symptoms: paste a log', 'action', () => go({ screen: 'symptoms' }), [
      'error broke breaks crash exit 137 oom denied',
    ]),
    entry('ladder', 'Ladder: roll the plan out to a container that runs', 'action', () => go({ screen: 'ladder' }), ['rollout order']),
    entry('evidence', 'Evidence: what was run on an engine', 'action', () => go({ screen: 'evidence', subject: '' }), ['proof terminal']),
    entry('train', 'Open the training room', 'action', () => go({ screen: 'train', subject: '' }), [
      'exercise',
      'session',
      'workshop',
      'learn',
    ]),
    entry('team', 'Policy of the team', 'action', () => go({ screen: 'team', subject: '' }), ['baseline demand exception lock']),
    entry('standards', 'Standards: what the plan meets', 'action', () => go({ screen: 'team', subject: 'standards' }), [
      'cis owasp nist audit coverage',
    ]),
    entry('scanners', 'What scanners will say', 'action', () => go({ screen: 'team', subject: 'scanners' }), [
      'trivy hadolint kics checkov docker-bench',
    ]),
    entry('compare', 'Compare two plans', 'action', () => go({ screen: 'compare', subject: '' }), [
      'difference diff versus recommended saved imported',
    ]),
    entry('hull', 'Hull: what an intruder inside can still reach', 'action', () => go({ screen: 'hull' }), ['attacks', 'picture']),
    entry('start', 'Start page: choose a workload', 'action', () => go({ screen: 'start' })),
    entry('link', 'Copy the link to this plan', 'action', copyLink),
    entry('library', 'Saved plans: save, open, import', 'action', () => open('library')),
    entry('light', 'Light colours', 'action', () => setTheme('light')),
    entry('dark', 'Dark colours', 'action', () => setTheme('dark')),
    entry('system', 'Colours of the system', 'action', () => setTheme('system')),
    entry('keys', 'List of keys', 'action', () => open('keys')),
  ];
  return [...questions, ...files, ...steps, ...actions];
}

/** Entries that hold every word; those whose title begins with the text come first. */
export function search(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return entries;
  const words = wanted.split(/\s+/);
  const rank = ({ title }: Entry) => {
    const at = title.toLowerCase().indexOf(wanted);
    return at === 0 ? 0 : at > 0 ? 1 : 2;
  };
  return entries.filter((candidate) => words.every((word) => candidate.words.includes(word))).sort((a, b) => rank(a) - rank(b));
}
