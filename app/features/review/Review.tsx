import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { fieldTitle } from '../../core/controls/registry.ts';
import { targetFor } from '../../core/targets/registry.ts';
import { language, many, say } from '../../languages/say.ts';
import { downloadAll } from '../../state/downloads.ts';
import { type File, useFiles, useJudged } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { revisionOf } from '../../state/revision.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Loss } from '../../ui/Loss.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Answers } from './Answers.tsx';
import { Breakages } from './Breakages.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Files, Verify } from './Files.tsx';
import { Findings } from './Findings.tsx';
import styles from './Review.module.css';

/** The whole plan on one sheet: what breaks, conflicts, what is still open, the files and how to apply them, what they cannot say, all answers. */
export function Review() {
  const spec = usePlan((plan) => plan.spec);
  const { questions, findings, breakages, conflicts } = useJudged();
  const files = useFiles();
  const sealed = questions.length - findings.length;
  const several = spec.services.length > 1;
  const { title: target, inspects } = targetFor(spec);
  return (
    <Sheet
      title={say`Review of ${spec.project.name}`}
      lead={
        <>
          <p>
            {[
              say`${sealed} of ${questions.length} questions sealed`,
              say`${findings.length} to look at`,
              breakages.length > 0 && many(breakages.length)`# breakage|# breakages`,
              conflicts.length > 0 ? many(conflicts.length)`# conflict|# conflicts` : say`no conflicts`,
              many(files.length)`# file for ${target}|# files for ${target}`,
            ]
              .filter((part) => part !== false)
              .join(say`, `)}
            {say`.`}
          </p>
          <p>
            {say`Revision`} <code>{revisionOf(spec)}</code>
            <PrintDate />
          </p>
        </>
      }
      actions={
        <>
          <Button onClick={() => go({ screen: 'symptoms' })}>{say`Something broke? Paste its log`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'evidence', subject: '' })}>{say`Evidence`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'compare', subject: '' })}>{say`Compare`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'team', subject: 'scanners' })}>{say`Policy, standards, scanners`}</Button>
          {inspects && <Button look="quiet" onClick={() => go({ screen: 'ladder' })}>{say`Roll it out`}</Button>}
          <Button onClick={() => print()}>{say`Print`}</Button>
          <Button look="strong" onClick={() => void downloadAll(files, spec.project.name)}>{say`All as zip`}</Button>
        </>
      }
    >
      {breakages.length > 0 && <Breakages breakages={breakages} spec={spec} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} several={several} />}
      <Findings findings={findings} several={several} />
      <Files spec={spec} files={files} />
      {inspects && <Verify spec={spec} />}
      <Gaps files={files} />
      <Answers spec={spec} questions={questions} />
    </Sheet>
  );
}

/** Stands on paper only: when it was printed. */
function PrintDate() {
  const [date, setDate] = useState(() => new Date());
  useEffect(() => {
    const now = () => flushSync(() => setDate(new Date()));
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return (
    <span
      className={styles.paper}
    >{say`, printed ${date.toLocaleString(language(), { dateStyle: 'long', timeStyle: 'short' })}, Ironhull`}</span>
  );
}

/** Decisions that a file has no words for. */
function Gaps({ files }: { readonly files: readonly File[] }) {
  const gaps = files.flatMap(({ path, gaps: missing }) => missing.map((gap) => ({ path, ...gap })));
  if (gaps.length === 0) return undefined;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{say`What the files cannot say`}</h2>
      <ul>
        {gaps.map(({ path, field, because, fails, instead }) => (
          <Loss key={`${path} ${field}`} title={fieldTitle(field)} where={path} fails={fails} because={because} instead={instead} />
        ))}
      </ul>
    </section>
  );
}
