import { type FormEvent, useId, useState } from 'react';
import * as v from 'valibot';
import type { Service } from '../../core/spec/spec.ts';
import { text } from '../../core/spec/text.ts';
import { workloads } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { addService, removeService, renameService, usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Services.module.css';

interface Props {
  readonly purpose: 'add' | 'change';
  readonly service: Service;
  readonly onClose: () => void;
}

export const ServiceDialog = ({ purpose, service, onClose }: Props) =>
  purpose === 'add' ? <Add onClose={onClose} /> : <Change service={service} onClose={onClose} />;

function Add({ onClose }: { readonly onClose: () => void }) {
  const add = (workload: string) => {
    addService(workload);
    const added = usePlan.getState().spec.services.at(-1)?.name ?? '';
    go({ service: added, step: 'image', control: undefined });
    announce(say`Service ${added} added, answered as recommended.`);
    onClose();
  };
  return (
    <Dialog title={say`Add a service`} onClose={onClose}>
      <p>{say`It comes with its recommended answers. Every answer can be changed, and adding it can be undone.`}</p>
      <ul className={styles.kinds}>
        {[...workloads].map(([id, { title }]) => (
          <li key={id}>
            <button type="button" onClick={() => add(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Change({ service, onClose }: { readonly service: Service; readonly onClose: () => void }) {
  const services = usePlan((plan) => plan.spec.services);
  const [name, setName] = useState(service.name);
  const error = useId();
  const read = v.safeParse(text.name, name);
  const taken = name !== service.name && services.some((other) => other.name === name);
  const says = taken ? say`There is a service named ${name} already.` : read.issues?.[0].message;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (says) return;
    if (name !== service.name) {
      renameService(service.name, name);
      go({ service: name });
      announce(say`Renamed to ${name}.`);
    }
    onClose();
  };
  const remove = () => {
    removeService(service.name);
    announce(say`Service ${service.name} removed. Undo brings it back.`);
    onClose();
  };
  return (
    <Dialog title={`Service ${service.name}`} onClose={onClose}>
      <form className={styles.dialog} onSubmit={rename} noValidate>
        <label>
          {say`Name`}
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            aria-invalid={says !== undefined}
            aria-describedby={error}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <p id={error} className={styles.error}>
          {says}
        </p>
        <div className={styles.actions}>
          <Button type="submit" look="strong">{say`Rename`}</Button>
          <Button disabled={services.length === 1} onClick={remove}>{say`Remove this service`}</Button>
        </div>
        {services.length === 1 && <p>{say`The only service of a plan cannot be removed; add another one first.`}</p>}
      </form>
    </Dialog>
  );
}
