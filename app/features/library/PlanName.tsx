import type { SavedPlan } from '../../state/library.ts';

/** What a plan is known by: its name, its services, when it was saved. */
export const PlanName = ({ plan }: { readonly plan: SavedPlan }) => (
  <>
    <b>{plan.name}</b>
    <span>
      {plan.spec.services.map((service) => service.name).join(', ')}, saved{' '}
      <time dateTime={plan.saved}>{new Date(plan.saved).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</time>
    </span>
  </>
);
