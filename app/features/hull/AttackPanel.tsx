import { attacks } from '../../core/attacks/registry.ts';
import { controls } from '../../core/controls/registry.ts';
import { type Cure, curesOf } from '../../core/cures.ts';
import { type Deciding, type Line, REACHED } from '../../core/hull.ts';
import { placeOf } from '../../core/judge.ts';
import { serviceNamed } from '../../core/spec/fields.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { listed, say } from '../../languages/say.ts';
import { applySpec, usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './HullPage.module.css';
import { Recorded } from './Recorded.tsx';
import { OUTCOMES, PLATES, STANDS, wallName } from './words.ts';

/** One attack: how it works, what decides it in this plan, what would stop it, and what was seen on an engine. */
export function AttackPanel({ line, service }: { readonly line: Line; readonly service: string }) {
  const spec = usePlan((plan) => plan.spec);
  const cures = curesOf(line, spec, service);
  const { sources = [] } = attacks.get(line.attack) ?? {};
  return (
    <section className={styles.attack} aria-labelledby="attack-title">
      <header>
        <h2 id="attack-title" tabIndex={-1}>
          {line.title}
        </h2>
        <Button look="quiet" onClick={() => go({ attack: undefined })}>{say`Close`}</Button>
      </header>
      <p>{line.does}</p>
      <p className={styles.verdict}>
        <StateMark state={PLATES[line.outcome]}>{OUTCOMES[line.outcome]}</StateMark>
        <span>{line.says}</span>
      </p>
      <h3>{line.outcome === 'stopped' ? say`What stops it` : say`What decides it`}</h3>
      <ul className={styles.deciding}>
        {line.deciding.map((deciding) => (
          <Decides key={`${deciding.control}@${deciding.service}`} deciding={deciding} spec={spec} />
        ))}
      </ul>
      {line.outcome !== 'stopped' && (
        <>
          <h3>{say`What would stop it`}</h3>
          {cures.length === 0 && <p>{say`No recommended answer of these walls changes it; look at the questions themselves.`}</p>}
          {cures.map((cure) => (
            <Offer key={cure.advice.map(({ control }) => control).join(' ')} cure={cure} />
          ))}
        </>
      )}
      {line.halves.length > 0 && (
        <>
          <h3>{say`What this plan relies on in vain`}</h3>
          {line.halves.map(({ belief, says }) => (
            <p key={belief} className={styles.belief}>
              <q>{belief}.</q> {says}
            </p>
          ))}
        </>
      )}
      <h3>{say`What an engine answered`}</h3>
      <Recorded line={line} />
      <p className={styles.small}>
        {say`${STANDS[line.from]}. Reaches: ${REACHED[line.reaches]}.`}{' '}
        {sources.length > 0 && say`Described in ${sources.map(({ of, id }) => `${of} ${id}`).join(', ')}.`}
      </p>
    </section>
  );
}

/** A wall's answer in force, its flags, and the way to its question. */
function Decides({ deciding: { control: id, step, service }, spec }: { readonly deciding: Deciding; readonly spec: Spec }) {
  const control = controls.get(id);
  if (!control) return undefined;
  const { choice } = control.read(placeOf(spec, serviceNamed(spec, service)));
  const visit = () => {
    go({ screen: 'plan', step, control: id, ...(control.scope === 'service' && { service }) });
    focusSoon(`#q-${id} input:checked`);
  };
  return (
    <li>
      <span className={styles.small}>
        {control.scope === 'service' ? say`Wall ${wallName(step)} of ${service}` : say`Wall ${wallName(step)}`}
      </span>
      <Button look="quiet" onClick={visit}>
        {control.title}
      </Button>
      <span>{control.options.find((option) => option.choice === choice)?.label ?? choice}</span>
      <span className={styles.flags}>
        {control.keys.map((key) => (
          <code key={key}>{key}</code>
        ))}
      </span>
    </li>
  );
}

/** An answer that can be given from here; undo takes it back. */
function Offer({ cure: { advice, outcome, spec } }: { readonly cure: Cure }) {
  const titles = advice.map(({ title }) => title);
  const give = () => {
    applySpec(spec, titles.join(' and '));
    focusSoon('#attack-title');
    announce(say`${listed(titles)} answered as recommended. The attack is ${OUTCOMES[outcome]}. Undo takes it back.`);
  };
  return (
    <div className={styles.offer}>
      <Button onClick={give}>{advice.map(({ title, answer }) => `${title}: ${answer}`).join(' and ')}</Button>
      <StateMark state={PLATES[outcome]}>{outcome === 'stopped' ? say`stops it` : say`holds some of it`}</StateMark>
    </div>
  );
}
