import { Suspense } from 'react';
import type { FoundBreakage } from '../../core/judge.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { say } from '../../languages/say.ts';
import { useMessage } from '../../state/messages.ts';
import { applySpec } from '../../state/plan.ts';
import { Breakage } from '../../ui/Breakage.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Review.module.css';

interface Props {
  readonly breakages: readonly FoundBreakage[];
  readonly spec: Spec;
}

/** What stops a workload from working: the real message, the smallest cure, the popular wrong one. */
export const Breakages = ({ breakages, spec }: Props) => (
  <section aria-labelledby="breakages">
    <h2 id="breakages">{say`What breaks`}</h2>
    <ol className={styles.list}>
      {breakages.map((found) => (
        <li key={`${found.breakage}@${found.service}`} className={styles.error}>
          <p>
            <b>
              {spec.services.length > 1 && `${found.service}: `}
              {found.title}
            </b>{' '}
            {found.says}
          </p>
          {found.cure && <Cure {...found.cure} />}
          <Suspense fallback={<Breakage wrong={found.wrong} />}>
            <Told found={found} workload={spec.services.find(({ name }) => name === found.service)?.workload ?? ''} />
          </Suspense>
        </li>
      ))}
    </ol>
  </section>
);

const Told = ({ found, workload }: { readonly found: FoundBreakage; readonly workload: string }) => (
  <Breakage message={useMessage(workload, found.breakage)} wrong={found.wrong} />
);

const Cure = ({ label, spec }: NonNullable<FoundBreakage['cure']>) => (
  <Button
    onClick={() => {
      focusSoon('#step-title');
      applySpec(spec, label);
      announce(say`${label}. Undo takes it back.`);
    }}
  >
    {label}
  </Button>
);
