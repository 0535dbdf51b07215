import { useState } from 'react';
import { workloadNamed } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { usePlan } from '../../state/plan.ts';
import { useService } from '../../state/use-service.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { ServiceDialog } from './ServiceDialog.tsx';
import styles from './Services.module.css';

/** Which service the questions are about, and the way to add, rename and remove one. */
export function Services() {
  const services = usePlan((plan) => plan.spec.services);
  const current = useService();
  const [dialog, setDialog] = useState<'add' | 'change'>();
  return (
    <div className={styles.services}>
      <label>
        <span className={styles.label}>{say`Service`}</span>
        <select value={current.name} onChange={(event) => go({ service: event.target.value, control: undefined })}>
          {services.map(({ name, workload }) => (
            <option key={name} value={name}>
              {name} ({workloadNamed(workload).title})
            </option>
          ))}
        </select>
      </label>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setDialog('change')}>
        <span>
          {say`Rename`}
          <span className={styles.long}>{say` or remove`}</span>
        </span>
      </Button>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setDialog('add')}>
        <span>
          {say`Add`}
          <span className={styles.long}>{say` a service`}</span>
        </span>
      </Button>
      {dialog && <ServiceDialog purpose={dialog} service={current} onClose={() => setDialog(undefined)} />}
    </div>
  );
}
