import type { Joined } from '../../core/intake/intake.ts';
import { workloadNamed } from '../../core/workloads/registry.ts';
import { many, say } from '../../languages/say.ts';
import { applyPlan, usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { useWork } from '../../state/worked.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import type { Read } from './findings.ts';
import styles from './GoOn.module.css';
import { Waiting } from './Waiting.tsx';

/** One plan of all that was brought: what joining decided is said first, and what the plan in force would lose. */
export function GoOn({ reads, onClose }: { readonly reads: readonly Read[]; readonly onClose: () => void }) {
  const work = useWork();
  const takens = reads.flatMap(({ taken, path }) => (taken ? [{ ...taken, name: path, findings: [] }] : []));
  const [largest] = reads.toSorted((a, b) => b.piece.text.length - a.piece.text.length);
  const outcome = largest && work('join', largest.piece, takens);
  return (
    <Dialog title={say`Go on in the wizard`} wide onClose={onClose}>
      {outcome && 'value' in outcome && <Plan reads={reads} joined={outcome.value} onClose={onClose} />}
      {outcome && !('value' in outcome) && (
        <Waiting outcome={outcome} what={say`The files are being joined into one plan`} size={largest.piece.text.length} />
      )}
    </Dialog>
  );
}

function Plan({ reads, joined, onClose }: { readonly reads: readonly Read[]; readonly joined: Joined; readonly onClose: () => void }) {
  const { spec, bases, notes } = joined;
  const isBegun = usePlan(({ past }) => past.length > 0);
  const services = spec.services.map(({ name, workload }) => `${name} (${workloadNamed(workload).title})`);
  const told = many(services.length)`# service|# services`;
  const names = services.slice(0, 12).join(', ');
  const named = services.length > 12 ? say`${names} and ${services.length - 12} more` : names;
  const open = async () => {
    onClose();
    await applyPlan(
      spec,
      bases,
      reads.length === 1 ? say`Open ${reads[0]?.path ?? ''} as a plan` : say`Open ${reads.length} files as a plan`,
    );
    go({ screen: 'plan', step: 'image', service: spec.services[0]?.name ?? '', control: undefined, file: Object.keys(bases)[0] });
    announce(say`The plan is that of your files, and writes into them. Undo brings the one before it back.`);
    focusSoon('#step-title');
  };
  return (
    <>
      <p>{many(reads.length)`# file becomes one plan with ${told}: ${named}.|# files become one plan with ${told}: ${named}.`}</p>
      {notes.length > 0 && (
        <>
          <h3 className={styles.head}>{say`What was decided on the way`}</h3>
          <ul className={styles.notes}>
            {notes.slice(0, 200).map(({ file, line, says }) => (
              <li key={`${file} ${line ?? ''} ${says}`}>
                <code>
                  {file}
                  {line !== undefined && `:${line}`}
                </code>{' '}
                {says}
              </li>
            ))}
          </ul>
        </>
      )}
      {isBegun && (
        <p
          className={styles.warn}
        >{say`It takes the place of the plan in force, with its answers. Undo in the wizard brings that back.`}</p>
      )}
      <p className={styles.actions}>
        <Button look="strong" onClick={() => void open()}>
          {isBegun ? say`Replace the plan and go on` : say`Go on`}
        </Button>
        <Button onClick={onClose}>{say`Stay here`}</Button>
      </p>
    </>
  );
}
