import { say } from '../../languages/say.ts';
import type { SavedPlan } from '../../state/library.ts';
import { applyPlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { announce } from '../../ui/LiveRegion.tsx';

/** Puts a saved plan in force, as a step that can be undone, and shows its first page. */
export async function openPlan({ name, spec, bases }: SavedPlan): Promise<void> {
  await applyPlan(spec, bases, say`Open ${name}`);
  go({ screen: 'plan', step: 'image', service: '', control: undefined, file: undefined });
  announce(say`${name} is open. Undo brings the plan before it back.`);
}
