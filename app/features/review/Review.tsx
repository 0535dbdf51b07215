import { useEffect } from 'react';
import { controls } from '../../core/controls/registry.ts';
import { textOf } from '../../core/formats/statements.ts';
import { writers } from '../../core/formats/writers.ts';
import { describeField } from '../../core/spec/diff.ts';
import { useFiles, useJudged } from '../../state/judged.ts';
import { applySpec, usePlan } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Findings } from './Findings.tsx';
import styles from './Review.module.css';

/** The whole plan on one sheet: contradictions, what is still open, the files and how to apply them, what they cannot say. */
export function Review() {
  const spec = usePlan((plan) => plan.spec);
  const { questions, findings, conflicts } = useJudged();
  const files = useFiles();
  useEffect(() => focusSoon('#step-title'), []);
  const gaps = files.flatMap(({ path, gaps: missing }) => missing.map((gap) => ({ path, ...gap })));
  const sealed = questions.length - findings.length;
  return (
    <main className={styles.review} aria-labelledby="step-title">
      <header className={styles.head}>
        <h1 id="step-title" tabIndex={-1}>
          Review of {spec.project.name}
        </h1>
        <p>
          {sealed} of {questions.length} questions sealed, {findings.length} to look at,{' '}
          {conflicts.length === 1 ? '1 contradiction' : `${conflicts.length || 'no'} contradictions`}. {files.length} files.
        </p>
        <Button className={styles.print} onClick={() => print()}>
          Print
        </Button>
      </header>

      {conflicts.length > 0 && (
        <section aria-labelledby="conflicts">
          <h2 id="conflicts">Contradictions</h2>
          <ol className={styles.list}>
            {conflicts.map(({ conflict, service, severity, says, source, cure }) => (
              <li key={`${conflict}@${service ?? ''} ${says}`} className={severity === 'error' ? styles.error : styles.warn}>
                <p>
                  {service && spec.services.length > 1 && <b>{service}: </b>}
                  {says}
                </p>
                <p className={styles.source}>{source}</p>
                {cure && (
                  <Button
                    onClick={() => {
                      focusSoon('#step-title');
                      applySpec(cure.spec, cure.label);
                      announce(`${cure.label}. Undo takes it back.`);
                    }}
                  >
                    {cure.label}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}

      <Findings findings={findings} several={spec.services.length > 1} />

      <section aria-labelledby="files">
        <h2 id="files">Files and how to apply them</h2>
        {files.map((file) => (
          <article key={file.id} className={styles.file} aria-labelledby={`file-${file.id}`}>
            <h3 id={`file-${file.id}`}>
              <code>{file.path}</code> <small>{writers.get(file.format)?.title}</small>
            </h3>
            <ol className={styles.apply}>
              {writers
                .get(file.format)
                ?.apply(spec, file.service)
                .map((instruction) => (
                  <li key={instruction}>{/\S\.$/.test(instruction) ? instruction : <code>{instruction}</code>}</li>
                ))}
            </ol>
            <details>
              <summary>
                {file.lines.length} lines<span className="unseen"> of {file.path}</span>
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
              <pre tabIndex={0}>{textOf(file.lines)}</pre>
            </details>
          </article>
        ))}
      </section>

      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">What the files cannot say</h2>
          <ul className={styles.list}>
            {gaps.map(({ path, field, because, fails }) => (
              <li key={`${path} ${field}`} className={fails === 'open' ? styles.warn : undefined}>
                <p>
                  <code>{path}</code>, {describeField(field)}: {because}{' '}
                  {fails === 'open' ? 'Left out, it protects less.' : 'Left out, it only restricts.'}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.end}>{controls.size} controls were considered.</p>
    </main>
  );
}
