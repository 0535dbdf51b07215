import { Suspense, useEffect, useRef } from 'react';
import { STEPS, type StepId } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import type { Question as Asked } from '../../core/judge.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { useService } from '../../state/use-service.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { lazily } from '../../ui/lazily.tsx';
import { questionsFor, reachOf } from './posture.ts';
import { Question } from './Question.tsx';
import styles from './StepPage.module.css';

/** It comes last on the page, and after it. */
const QuickChecks = lazily(async () => (await import('./QuickChecks.tsx')).QuickChecks);

const rankOf = ({ control }: Asked): number => controls.get(control)?.rank ?? 0;

/** "For the whole host and project" */
function wholeOf(questions: readonly Asked[]): string {
  const reaches = new Set(questions.flatMap(({ control }) => controls.get(control) ?? []).map(reachOf));
  if (reaches.size > 1) return say`For the whole host and project`;
  return reaches.has('host') ? say`For the whole host` : say`For the whole project`;
}

/** One page of the wizard: what it is about, the service's questions by effect, then those of the whole project. */
export function StepPage() {
  const { step, control } = useView();
  const service = useService();
  const several = usePlan((plan) => plan.spec.services.length > 1);
  const judged = useJudged();
  const page = useRef<HTMLElement>(null);
  useFocus(page, step, control);

  const questions = questionsFor(judged, service.name).filter((question) => question.step === step);
  const own = questions.filter((question) => question.service !== undefined);
  const shared = questions.filter((question) => question.service === undefined);
  // What decides over all others is asked before them, whomever it belongs to.
  const before = shared.filter((question) => own[0] && rankOf(question) < rankOf(own[0]));
  const after = shared.filter((question) => !before.includes(question));
  const place = STEPS.indexOf(step);
  const listed = (asked: readonly Asked[], from: number) =>
    asked.map((question, index) => (
      <Question
        key={`${question.control}@${question.service ?? ''}`}
        question={question}
        service={service}
        number={`${place + 1}.${from + index + 1}`}
        marked={control === question.control}
      />
    ));
  return (
    <section className={styles.page} ref={page} aria-labelledby="step-title" data-pane>
      <header className={styles.head}>
        <h1 id="step-title" tabIndex={-1}>
          <span>{String(place + 1).padStart(2, '0')}</span> {PAGES[step].title}
          {several && <small> {service.name}</small>}
        </h1>
        <p>{PAGES[step].says}</p>
      </header>
      {before.length > 0 && <h2 className="unseen">{wholeOf(before)}</h2>}
      {listed(before, 0)}
      {own.length > 0 && <h2 className="unseen">{say`For the service ${service.name}`}</h2>}
      {listed(own, before.length)}
      {after.length > 0 && (
        <>
          <h2 className={styles.shared}>{wholeOf(after)}</h2>
          {listed(after, before.length + own.length)}
        </>
      )}
      {questions.length === 0 && <p className={styles.none}>{say`Nothing to decide here for ${service.name}.`}</p>}
      <Suspense>
        <QuickChecks key={step} step={step} />
      </Suspense>
      <Turn place={place} />
    </section>
  );
}

function Turn({ place }: { readonly place: number }) {
  const [previous, next] = [STEPS[place - 1], STEPS[place + 1]];
  const to = (step: StepId) => go({ step, control: undefined });
  return (
    <nav className={styles.turn} aria-label={say`Previous and next step`}>
      {previous && <Button onClick={() => to(previous)}>← {PAGES[previous].title}</Button>}
      {next ? (
        <Button look="strong" onClick={() => to(next)}>
          {PAGES[next].title} →
        </Button>
      ) : (
        <Button look="strong" onClick={() => go({ screen: 'review' })}>{say`Review →`}</Button>
      )}
    </nav>
  );
}

/** Focus goes to the heading of a page that was just opened; a question that a file points at comes into sight. */
function useFocus(page: { readonly current: HTMLElement | null }, step: StepId, control: string | undefined) {
  const shown = useRef<StepId>(undefined);
  useEffect(() => {
    const element = page.current;
    const question = control !== undefined && controls.get(control)?.step === step && element?.querySelector(`#q-${control}`);
    const turned = shown.current !== undefined && shown.current !== step;
    shown.current = step;
    if (question) {
      if (!question.matches(':hover, :focus-within')) question.scrollIntoView({ block: 'nearest' });
    } else if (turned) {
      element?.scrollTo({ top: 0 });
      element?.querySelector<HTMLElement>('#step-title')?.focus();
    }
  }, [page, step, control]);
}
