import { type FormEvent, useState } from 'react';
import { controls } from '../../core/controls/registry.ts';
import type { Exception, Policy } from '../../core/policy/policy.ts';
import { parsePolicy } from '../../core/policy/schema.ts';
import { say } from '../../languages/say.ts';
import { usePlan } from '../../state/plan.ts';
import { setPolicy, today } from '../../state/policy.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import styles from './Team.module.css';

const titleOf = ({ control, service }: Exception): string =>
  `${controls.get(control)?.title ?? control}${service === undefined ? '' : ` (${service})`}`;

/** What may be otherwise, for whom, why, and until when. */
export function Exceptions({ policy }: { readonly policy: Policy }) {
  const drop = (exception: Exception) => setPolicy({ ...policy, exceptions: policy.exceptions.filter((one) => one !== exception) });
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">{say`Exceptions`}</h2>
      {policy.exceptions.length === 0 && <p>{say`None.`}</p>}
      <ul className={styles.list}>
        {policy.exceptions.map((exception) => {
          const { owner, reason, until } = exception;
          return (
            <li key={`${titleOf(exception)} ${until} ${owner}`}>
              <span>{until < today() ? 'expired' : `until ${until}`}</span>
              <p>
                <b>{titleOf(exception)}.</b> {owner}: {reason}{' '}
                <Button look="quiet" onClick={() => drop(exception)}>
                  {say`Take it out`}
                  <span className="unseen">: {titleOf(exception)}</span>
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
      <NewException policy={policy} />
    </section>
  );
}

function NewException({ policy }: { readonly policy: Policy }) {
  const services = usePlan(({ spec }) => spec.services);
  const [troubles, setTroubles] = useState<readonly { readonly at: string; readonly says: string }[]>([]);
  const demanded = Object.keys(policy.controls);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const value = (name: string): string => String(new FormData(form).get(name) ?? '').trim();
    const service = value('service');
    const exception = {
      control: value('control'),
      ...(service && { service }),
      owner: value('owner'),
      reason: value('reason'),
      until: value('until'),
    };
    const read = parsePolicy({ ...policy, exceptions: [...policy.exceptions, exception] });
    setTroubles('refused' in read ? read.refused.map(({ path, says }) => ({ at: path.split('.').at(-1) ?? '', says })) : []);
    if ('refused' in read) return;
    setPolicy(read.policy);
    announce(say`The exception stands.`);
    form.reset();
  };
  return (
    <details>
      <summary>{say`Add an exception`}</summary>
      <form className={styles.exception} onSubmit={add} noValidate>
        <label>
          <span>{say`What`}</span>
          <select name="control">
            {demanded.map((id) => (
              <option key={id} value={id}>
                {controls.get(id)?.title ?? id}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say`For`}</span>
          <select name="service">
            <option value="">{say`every service`}</option>
            {services.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          <span>{say`Who answers for it`}</span>
          <input name="owner" autoComplete="off" />
        </label>
        <label>
          <span>{say`Why`}</span>
          <input name="reason" autoComplete="off" />
        </label>
        <label>
          <span>{say`Until, that day included`}</span>
          <input name="until" type="date" min={today()} />
        </label>
        <Button look="strong" type="submit">{say`Add`}</Button>
        <Reasons isNew of={troubles} />
      </form>
    </details>
  );
}
