import { useState } from 'react';
import { say } from '../../languages/say.ts';
import { describePlan, momentOf, returnTo, type SavedPlan, tagsOf } from '../../state/library.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Library.module.css';

/** What is said of a plan, and what it was before. */
export function About({ plan, onLeave }: { readonly plan: SavedPlan /** Another screen shows. */; readonly onLeave: () => void }) {
  const [tags, setTags] = useState(plan.tags.join(', '));
  const [note, setNote] = useState(plan.note);
  const compare = (subject: string) => {
    go({ screen: 'compare', subject });
    onLeave();
  };
  return (
    <div className={styles.about}>
      <label>
        {say`Tags, with commas between them`}
        <input
          value={tags}
          onChange={(event) => setTags(event.target.value)}
          onBlur={() => void describePlan(plan, { tags: tagsOf(tags) })}
        />
      </label>
      <label>
        {say`Note`}
        <textarea
          rows={3}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => void describePlan(plan, { note })}
        />
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={plan.isTemplate}
          onChange={(event) => void describePlan(plan, { isTemplate: event.target.checked })}
        />
        {say`A template: the team starts new plans from it`}
      </label>
      <div className={styles.tools}>
        <Button look="quiet" onClick={() => compare(`saved ${plan.id}/plan`)}>
          {say`Compare with the plan in force`}
        </Button>
      </div>
      {plan.versions.length > 0 && (
        <ul className={styles.versions} aria-label={say`Earlier versions of ${plan.name}`}>
          {plan.versions.map((version) => (
            <li key={version.saved}>
              <time dateTime={version.saved}>{momentOf(version.saved)}</time>
              <Button look="quiet" onClick={() => compare(`saved ${plan.id} ${version.saved}/saved ${plan.id}`)}>
                {say`Compare`}
              </Button>
              <Button look="quiet" onClick={() => void returnTo(plan, version)}>
                {say`Return to it`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
