import type { FoundConflict } from '../../core/judge.ts';
import { applySpec } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Clashes.module.css';

/** Contradictions that touch this question, each with the smallest change that ends it. */
export function Clashes({ conflicts }: { readonly conflicts: readonly FoundConflict[] }) {
  return conflicts.map(({ conflict, service, severity, says, cure }) => (
    <div key={`${conflict}@${service ?? ''} ${says}`} className={`${styles.clash} ${styles[severity]}`} role="note">
      <p>
        <strong>{severity === 'error' ? 'Contradiction' : 'Not as it reads'}</strong> {says}
      </p>
      {cure && (
        <Button
          onClick={(event) => {
            focusSoon('input:checked', event.currentTarget.closest('article') ?? document);
            applySpec(cure.spec, cure.label);
            announce(`${cure.label}. Undo takes it back.`);
          }}
        >
          {cure.label}
        </Button>
      )}
    </div>
  ));
}
