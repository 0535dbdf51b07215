import { useState } from 'react';
import * as v from 'valibot';
import { STEPS } from '../../core/controls/control.ts';
import { text } from '../../core/spec/text.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { renameProject, usePlan } from '../../state/plan.ts';
import { revisionOf } from '../../state/revision.ts';
import { go, useView } from '../../state/view.ts';
import styles from './TitleBlock.module.css';

/** The title block of the sheet: project, sheet, revision, and what is still open. */
export function TitleBlock() {
  const spec = usePlan((plan) => plan.spec);
  const step = useView((view) => view.step);
  const { questions, breakages, conflicts } = useJudged();
  const count = (state: string) => questions.filter((question) => question.state === state).length;
  return (
    <footer className={styles.block} data-pane>
      <ProjectName key={spec.project.name} name={spec.project.name} />
      <div className={styles.sheet}>
        <span>{say`Sheet`}</span> {say`${STEPS.indexOf(step) + 1} of ${STEPS.length}`}
      </div>
      <div>
        <span>{say`Revision`}</span> <code>{revisionOf(spec)}</code>
      </div>
      <div className={styles.rest}>
        <span>{say`Questions`}</span> {questions.length}
      </div>
      <div className={count('open') > 0 ? styles.open : undefined}>
        <span>{say`Open§state`}</span> {count('open')}
      </div>
      <div className={count('weakened') > 0 ? styles.weakened : undefined}>
        <span>{say`Weakened`}</span> {count('weakened')}
      </div>
      <div className={breakages.length > 0 ? styles.open : undefined}>
        <span>{say`Breakages`}</span> {breakages.length}
      </div>
      <div className={conflicts.length > 0 ? styles.open : undefined}>
        <span>{say`Conflicts`}</span> {conflicts.length}
      </div>
      <button type="button" onClick={() => go({ screen: 'review' })}>{say`Review →`}</button>
    </footer>
  );
}

function ProjectName({ name }: { readonly name: string }) {
  const [written, setWritten] = useState(name);
  const wrong = v.safeParse(text.project, written).issues?.[0].message;
  const settle = () => {
    if (wrong) setWritten(name);
    else if (written !== name) renameProject(written);
  };
  return (
    <label>
      <span>{say`Project`}</span>
      <input
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
        aria-invalid={wrong !== undefined}
        title={wrong}
        autoComplete="off"
        spellCheck={false}
      />
      {wrong && <em role="alert">{wrong}</em>}
    </label>
  );
}
