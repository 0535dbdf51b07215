import { Suspense } from 'react';
import type { FoundBreakage } from '../../core/judge.ts';
import { useMessage } from '../../state/messages.ts';
import { usePlan } from '../../state/plan.ts';
import { Breakage } from '../../ui/Breakage.tsx';

/** Below a predicted breakage: the real message, and the popular cure that is wrong. */
export const Breaks = (found: FoundBreakage) => (
  <Suspense fallback={<Breakage wrong={found.wrong} />}>
    <Told {...found} />
  </Suspense>
);

function Told({ breakage, service, wrong }: FoundBreakage) {
  const workload = usePlan(({ spec }) => spec.services.find(({ name }) => name === service)?.workload ?? '');
  return <Breakage message={useMessage(workload, breakage)} wrong={wrong} />;
}
