import { type ComponentType, useState } from 'react';
import type { Answer } from '../../core/controls/control.ts';
import { controls } from '../../core/controls/registry.ts';
import { type Question as Asked, fieldRefsOf, placeOf } from '../../core/judge.ts';
import { standingOf } from '../../core/policy/deviations.ts';
import { demands, meets } from '../../core/policy/policy.ts';
import { equal } from '../../core/spec/diff.ts';
import { serviceNamed } from '../../core/spec/fields.ts';
import type { Service } from '../../core/spec/spec.ts';
import { say } from '../../languages/say.ts';
import { takenAlong, useJudged } from '../../state/judged.ts';
import { answer, usePlan } from '../../state/plan.ts';
import { today, usePolicy } from '../../state/policy.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { lazily } from '../../ui/lazily.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Along } from './Along.tsx';
import { Clashes } from './Clashes.tsx';
import { Decided } from './Decided.tsx';
import { Demanded } from './Demanded.tsx';
import { accepted, completed } from './details.ts';
import { Explanation } from './Explanation.tsx';
import { Losses } from './Losses.tsx';
import { Effects, Options } from './Options.tsx';
import { reachOf } from './posture.ts';
import styles from './Question.module.css';

const DetailForm = lazily(async () => (await import('./DetailForm.tsx')).DetailForm);

// Nearly every page has a question with details: the page waits for them, so that none comes late and moves the rest.
void DetailForm.preload();

/** What stands beneath the answers of one question alone. */
const BENEATH: { readonly [control: string]: ComponentType<{ readonly service: string }> } = { target: Losses };

interface Props {
  readonly question: Asked;
  readonly service: Service;
  readonly number: string;
  /** A line of a file points at it. */
  readonly marked: boolean;
}

export function Question({ question, service, number, marked }: Props) {
  const plan = usePlan();
  const { policy } = usePolicy();
  const { spec, asked } = plan;
  const { breakages, conflicts } = useJudged();
  const control = controls.get(question.control);
  // The answer that this form gave last. Another one in force came from elsewhere (undo, a cure): the form starts anew.
  const [given, setGiven] = useState({ answer: question.answer, edition: 0 });
  // An option that was picked but lacks details; the answer in force stands until they are there.
  const [wanted, setWanted] = useState<string>();
  if (!equal(given.answer, question.answer)) {
    setGiven({ answer: question.answer, edition: given.edition + 1 });
    setWanted(undefined);
  }
  if (!control) return undefined;

  const choice = wanted ?? question.answer.choice;
  const option = control.options.find((candidate) => candidate.choice === choice);
  const at = placeOf(spec, service);
  const recommended = control.recommend(at);
  const asFollows = equal(recommended.answer, question.answer);
  const refs = fieldRefsOf(control, spec, service.name);

  const answeredHere = asked?.control === question.control && (question.service === undefined || asked.service === question.service);
  const along = answeredHere ? takenAlong(plan) : [];

  const demand = demands(policy, question.control, at);
  const isMet = demand === undefined || meets(demand, question.control, at);
  const isFree = standingOf(policy, question.control, question.service, today()).standing === 'excepted';
  const lets = (value: Answer): boolean => {
    if (demand?.binding !== 'locks' || isFree) return true;
    const next = control.write(at, value);
    return meets(demand, question.control, placeOf(next, serviceNamed(next, service.name)));
  };
  const isLocked = (picked: string): boolean => !lets(completed(control, picked, question.answer, recommended.answer));

  const give = (value: Answer, goesOn = false) => {
    if (!lets(value)) return;
    setWanted(undefined);
    answer(question.control, service.name, value, goesOn);
    const stands = usePlan.getState().spec;
    setGiven({ ...given, answer: control.read(placeOf(stands, serviceNamed(stands, service.name))) });
  };
  const pick = (picked: string) => {
    const value = completed(control, picked, question.answer, recommended.answer);
    if (accepted(control, value, at)) give(value);
    else setWanted(picked);
  };
  const point = () => go({ control: question.control });
  const title = `t-${question.control}`;
  const Beneath = BENEATH[question.control];
  return (
    <article
      id={`q-${question.control}`}
      className={`${styles.question} ${marked ? styles.marked : ''}`}
      aria-labelledby={title}
      onPointerEnter={point}
      onFocus={point}
    >
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        <h3 id={title}>{control.title}</h3>
        <StateMark state={question.state} />
        <p className={styles.keys}>
          {control.keys.map((key) => (
            <code key={key}>{key}</code>
          ))}
          {control.scope === 'project' && <span>{reachOf(control) === 'host' ? say`for the whole host` : say`for the whole project`}</span>}
        </p>
      </header>
      {question.says && <p className={`${styles.says} ${styles[question.state]}`}>{question.says}</p>}
      <Clashes
        control={question.control}
        troubles={[...breakages, ...conflicts].filter(({ fields }) => fields.some((field) => refs.includes(field)))}
      />
      {demand && <Demanded policy={policy} demand={demand} control={question.control} service={question.service} met={isMet} />}
      <Options
        isLocked={isLocked}
        control={control}
        at={at}
        name={`${question.control}@${question.service ?? ''}`}
        choice={choice}
        recommended={recommended}
        onPick={pick}
      />
      {option?.asks && (
        <DetailForm
          key={`${choice} ${given.edition}`}
          control={control}
          choice={choice}
          initial={wanted === undefined ? question.answer : completed(control, choice, question.answer, recommended.answer)}
          inForce={control.options.find((candidate) => candidate.choice === question.answer.choice)?.label ?? ''}
          pending={wanted !== undefined}
          at={at}
          onAnswer={give}
        />
      )}
      {Beneath && <Beneath service={service.name} />}
      {along.length > 0 && <Along ids={along} service={service.name} />}
      {!asFollows && choice === recommended.answer.choice && (
        <p className={styles.differs}>
          {say`Your values differ from the recommended ones.`}{' '}
          <Button
            look="quiet"
            onClick={(event) => {
              focusSoon('input:checked', event.currentTarget.closest('article') ?? document);
              answer(question.control, service.name, recommended.answer);
            }}
          >{say`Use the recommended values`}</Button>
        </p>
      )}
      <Effects option={option} />
      <Decided control={question.control} service={service.name} />
      <Explanation id={question.control} control={control} />
    </article>
  );
}
