import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import { writers } from '../../core/formats/writers.ts';
import { languages } from '../../languages/languages.ts';
import { say } from '../../languages/say.ts';
import { historyOf } from '../../state/history.ts';
import { filesOf, judged } from '../../state/judged.ts';
import { chooseLanguage } from '../../state/language.ts';
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

const STATES = { sealed: say`sealed`, weakened: say`weakened`, open: say`open§state` } as const;

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
    return entry(`question ${id} ${service ?? ''}`, control?.title ?? id, `${place}, ${STATES[state]}`, () => show(id, step, service), [
      control?.question ?? '',
      ...(control?.keys ?? []),
      id,
    ]);
  });
  const files = filesOf(spec, bases).map(({ id, path, format }) =>
    entry(`file ${id}`, path, say`file, ${writers.get(format)?.title ?? ''}`, () => go({ screen: 'plan', file: id })),
  );
  const steps = STEPS.map((step, index) =>
    entry(`step ${step}`, say`Step ${index + 1}: ${PAGES[step].title}`, say`page`, () => go({ screen: 'plan', step, control: undefined })),
  );
  const actions = [
    entry('undo', say`Undo`, say`action`, () => void historyOf().undo()),
    entry('redo', say`Redo`, say`action`, () => void historyOf().redo()),
    entry('review', say`Review the plan`, say`action`, () => go({ screen: 'review' })),
    entry('bring', say`Bring what you have: files of your own`, say`action`, () => go({ screen: 'bring' }), [
      'import paste drop open audit check scan dockerfile compose kubernetes inspect patch fix',
    ]),
    entry('symptoms', say`Symptoms: paste a log`, say`action`, () => go({ screen: 'symptoms' }), [
      'error broke breaks crash exit 137 oom denied',
    ]),
    entry('ladder', say`Ladder: roll the plan out to a container that runs`, say`action`, () => go({ screen: 'ladder' }), [
      'rollout order',
    ]),
    entry('evidence', say`Evidence: what was run on an engine`, say`action`, () => go({ screen: 'evidence', subject: '' }), [
      'proof terminal',
    ]),
    entry('train', say`Open the training room`, say`action`, () => go({ screen: 'train', subject: '' }), [
      'exercise',
      'session',
      'workshop',
      'learn',
    ]),
    entry('team', say`Policy of the team`, say`action`, () => go({ screen: 'team', subject: '' }), ['baseline demand exception lock']),
    entry('standards', say`Standards: what the plan meets`, say`action`, () => go({ screen: 'team', subject: 'standards' }), [
      'cis owasp nist audit coverage',
    ]),
    entry('scanners', say`What scanners will say`, say`action`, () => go({ screen: 'team', subject: 'scanners' }), [
      'trivy hadolint kics checkov docker-bench',
    ]),
    entry('compare', say`Compare two plans`, say`action`, () => go({ screen: 'compare', subject: '' }), [
      'difference diff versus recommended saved imported',
    ]),
    entry('hull', say`Hull: what an intruder inside can still reach`, say`action`, () => go({ screen: 'hull' }), ['attacks', 'picture']),
    entry('start', say`Start page: choose a workload`, say`action`, () => go({ screen: 'start' })),
    entry('link', say`Copy the link to this plan`, say`action`, copyLink),
    entry('library', say`Saved plans: save, open, import`, say`action`, () => open('library')),
    entry('light', say`Light colours`, say`action`, () => setTheme('light')),
    entry('dark', say`Dark colours`, say`action`, () => setTheme('dark')),
    entry('system', say`Colours of the system`, say`action`, () => setTheme('system')),
    ...[...languages].map(([tag, { name }]) => entry(`language ${tag}`, name, say`language`, () => chooseLanguage(tag), [tag])),
    entry('keys', say`List of keys`, say`action`, () => open('keys')),
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
