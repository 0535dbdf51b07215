import { controls, ownerOf } from '../../core/controls/registry.ts';
import { fieldOf } from '../../core/spec/fields.ts';
import type { Cause, Symptom as Told } from '../../core/symptoms/resolve.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { applySpec } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Breakage } from '../../ui/Breakage.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Symptoms.module.css';

/** "line 3", "lines 3, 4 and 17 more" */
function placeOf(lines: readonly number[]): string {
  if (lines.length < 4) return lines.length > 1 ? say`lines ${lines.join(', ')}` : say`line ${lines.join()}`;
  return say`lines ${lines.slice(0, 2).join(', ')} and ${lines.length - 2} more`;
}

/** One thing that a log tells: the line, its likeliest cause, the grant, the wrong cure, and what else it may be. */
export function Symptom({ symptom: { lines, text, service, causes }, several }: { readonly symptom: Told; readonly several: boolean }) {
  const [first, ...others] = causes;
  return (
    <li className={first.here ? styles.here : styles.elsewhere}>
      <p className={styles.line}>
        <span>
          {placeOf(lines)}
          {several && service !== undefined && `, ${service}`}
        </span>
        <code>{text}</code>
      </p>
      <h3>{first.title}</h3>
      <p>
        <b>{first.here ? say`In this plan:` : say`Not by this plan as it stands.`}</b> {first.says}
        {!first.here && first.advice && say` Cure: ${first.advice}`}
      </p>
      <Controls cause={first} service={service} />
      <Breakage wrong={first.wrong}>{first.cure && <Grant {...first.cure} />}</Breakage>
      {others.length > 0 && (
        <details>
          <summary>{say`It may also be`}</summary>
          <ul>
            {others.map((cause) => (
              <li key={cause.id}>
                <p>
                  <b>{cause.title}.</b> {cause.says} {cause.advice && say`Cure: ${cause.advice}`}
                </p>
                {cause.cure && <Grant {...cause.cure} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The questions that decide it. */
function Controls({ cause: { fields, here }, service }: { readonly cause: Cause; readonly service: string | undefined }) {
  const { questions } = useJudged();
  const owners = new Set(fields.flatMap((field) => ownerOf.get(fieldOf(field)) ?? []));
  const asked = [...owners].flatMap((id) => {
    const control = controls.get(id);
    const isAsked = questions.some((question) => question.control === id);
    return control && isAsked ? [{ id, control }] : [];
  });
  if (asked.length === 0) return undefined;
  return (
    <p className={styles.controls}>
      {here ? say`Decided by` : say`Decided by answers such as`}
      {asked.slice(0, here ? 2 : 4).map(({ id, control }) => (
        <Button
          key={id}
          look="quiet"
          onClick={() => {
            go({ screen: 'plan', step: control.step, control: id, ...(service !== undefined && { service }) });
            focusSoon(`#q-${id} input:checked`);
          }}
        >
          {control.title}
        </Button>
      ))}
    </p>
  );
}

const Grant = ({ label, spec }: NonNullable<Cause['cure']>) => (
  <Button
    look="strong"
    onClick={() => {
      focusSoon('#answers');
      applySpec(spec, label);
      announce(say`${label}. Undo takes it back.`);
    }}
  >
    {say`Grant this: ${label}`}
  </Button>
);
