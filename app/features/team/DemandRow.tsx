import type { Control } from '../../core/controls/control.ts';
import type { Demand } from '../../core/policy/policy.ts';
import { say } from '../../languages/say.ts';
import styles from './Team.module.css';

interface Props {
  readonly control: Control;
  readonly demand: Demand | undefined;
  readonly onChange: (demand: Demand | undefined) => void;
}

const REASON = say`A decision of the team.`;
const without = <T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = value;
  return rest;
};

/** What stands in the first list: how bad it may be, or which answer it must be. */
const askedFor = (demand: Demand | undefined): string =>
  demand === undefined ? '' : demand.required?.length === 1 ? `= ${demand.required[0]}` : (demand.least ?? 'listed');

function demandFor(value: string, { reason, binding }: Pick<Demand, 'reason' | 'binding'>): Demand {
  if (value.startsWith('= ')) return { required: [value.slice(2)], reason, binding };
  return { least: value as 'sealed' | 'weakened', reason, binding };
}

/** One control of a policy: the minimum or the answer, whether it binds, and why. */
export function DemandRow({ control, demand, onChange }: Props) {
  const value = askedFor(demand);
  const said = { reason: demand?.reason ?? REASON, binding: demand?.binding ?? ('warns' as const) };
  return (
    <fieldset className={styles.demand}>
      <legend>{control.title}</legend>
      <select
        aria-label={say`${control.title}: demand`}
        value={value}
        onChange={({ target }) => onChange(target.value === '' ? undefined : demandFor(target.value, said))}
      >
        <option value="">{say`nothing demanded`}</option>
        <option value="weakened">{say`not open`}</option>
        <option value="sealed">{say`sealed`}</option>
        {control.options.map(({ choice, label }) => (
          <option key={choice} value={`= ${choice}`}>
            {say`exactly: ${label}`}
          </option>
        ))}
        {value === 'listed' && <option value="listed">{say`as the file lists it`}</option>}
      </select>
      {demand && (
        <>
          <select
            aria-label={say`${control.title}: binding`}
            value={demand.binding}
            onChange={({ target }) => onChange({ ...demand, binding: target.value as Demand['binding'] })}
          >
            <option value="warns">{say`warns`}</option>
            <option value="locks">{say`locks`}</option>
          </select>
          <input
            aria-label={say`${control.title}: reason`}
            value={demand.reason}
            maxLength={300}
            onChange={({ target }) => onChange({ ...demand, reason: target.value || REASON })}
          />
          {demand.forbidden && (
            <label className={styles.forbidden}>
              <input type="checkbox" checked onChange={() => onChange(without(demand, 'forbidden'))} />{' '}
              {say`forbidden: ${demand.forbidden.map((choice) => control.options.find((option) => option.choice === choice)?.label ?? choice).join(', ')}`}
            </label>
          )}
        </>
      )}
    </fieldset>
  );
}
