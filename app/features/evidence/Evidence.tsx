import { Suspense } from 'react';
import { attacks } from '../../core/attacks/registry.ts';
import { conflicts } from '../../core/conflicts/registry.ts';
import type { Control } from '../../core/controls/control.ts';
import { controls } from '../../core/controls/registry.ts';
import { isRunHere } from '../../core/evidence.ts';
import { workloads } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { useView } from '../../state/view.ts';
import { AttackSheet } from './AttackSheet.tsx';
import { ClaimSheet } from './ClaimSheet.tsx';
import { Contents } from './Contents.tsx';
import styles from './Evidence.module.css';
import { WorkloadSheet } from './WorkloadSheet.tsx';

/** What was run, when and on which engine: the list of everything, or the sheet of one subject. */
export function Evidence() {
  const subject = useView((view) => view.subject);
  return (
    <main className={styles.evidence} aria-labelledby="step-title" data-pane>
      <Suspense fallback={<p role="status">{say`Loading what was recorded…`}</p>}>
        <div className={styles.sheet} key={subject}>
          <Sheet subject={subject} />
        </div>
      </Suspense>
    </main>
  );
}

function Sheet({ subject }: { readonly subject: string }) {
  const [kind, id = ''] = subject.split('/');
  const attack = kind === 'attack' ? attacks.get(id) : undefined;
  if (attack) return <AttackSheet id={id} attack={attack} />;
  const workload = kind === 'workload' ? workloads.get(id) : undefined;
  if (workload) return <WorkloadSheet id={id} workload={workload} />;
  const control = kind === 'control' ? controls.get(id) : undefined;
  if (control) return <ClaimSheet kind="control" id={id} title={control.title} claims={seenHere(control.sources)} />;
  const conflict = kind === 'conflict' ? conflicts.get(id) : undefined;
  if (conflict) return <ClaimSheet kind="conflict" id={id} title={conflict.title} claims={[conflict.source]} />;
  return <Contents lost={subject !== ''} />;
}

/** Sources that are runs of our own. */
const seenHere = (sources: Control['sources']) => sources.filter(({ of }) => isRunHere(of)).map(({ id }) => id);
