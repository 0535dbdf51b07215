import type { At, Control, Option, Recommendation } from '../../core/controls/control.ts';
import { say } from '../../languages/say.ts';
import styles from './Options.module.css';

interface Props {
  readonly control: Control;
  readonly at: At;
  readonly name: string;
  readonly choice: string;
  readonly recommended: Recommendation;
  readonly onPick: (choice: string) => void;
  /** The team's policy does not let it be chosen. */
  readonly isLocked: (choice: string) => boolean;
}

/** The question with its answers. */
export function Options({ control, at, name, choice, recommended, onPick, isLocked }: Props) {
  const offered = control.options.filter((option) => option.choice === choice || (option.offered?.(at) ?? true));
  return (
    <fieldset className={styles.options}>
      <legend>{control.question}</legend>
      {offered.map((option) => {
        const isRecommended = option.choice === recommended.answer.choice;
        return (
          <label key={option.choice} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.choice}
              checked={option.choice === choice}
              disabled={option.choice !== choice && isLocked(option.choice)}
              onChange={() => onPick(option.choice)}
            />
            <span>
              <span className={styles.label}>{option.label}</span>
              {isRecommended && (
                <span className={styles.because}>
                  <b>{say`Recommended`}</b> {recommended.because}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What the chosen answer stops and what it costs. */
export function Effects({ option }: { readonly option: Option | undefined }) {
  if (!option?.stops && !option?.costs) return undefined;
  return (
    <dl className={styles.effects}>
      {option.stops && (
        <div>
          <dt>{say`Stops`}</dt>
          <dd>{option.stops}</dd>
        </div>
      )}
      {option.costs && (
        <div>
          <dt>{say`Costs`}</dt>
          <dd>{option.costs}</dd>
        </div>
      )}
    </dl>
  );
}
