import { say } from '../../languages/say.ts';
import { momentOf, type SavedPlan } from '../../state/library.ts';
import styles from './Library.module.css';

/** What a plan is known by: its name, its services, when it was saved, what was said of it. */
export const PlanName = ({ plan }: { readonly plan: SavedPlan }) => (
  <>
    <b>{plan.name}</b>
    <span>
      {plan.spec.services.map((service) => service.name).join(', ')}, {say`saved`} <time dateTime={plan.saved}>{momentOf(plan.saved)}</time>
    </span>
    {(plan.isTemplate || plan.tags.length > 0) && (
      <span className={styles.tags}>{[...(plan.isTemplate ? [say`template`] : []), ...plan.tags].join(' · ')}</span>
    )}
    {plan.note !== '' && <span className={styles.note}>{plan.note.split('\n', 1)[0]}</span>}
  </>
);
