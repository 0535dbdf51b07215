import { STEPS } from '../../core/controls/control.ts';
import { recommend } from '../../core/recommend.ts';
import { workloads } from '../../core/workloads/registry.ts';
import { filesOf, judged } from '../../state/judged.ts';
import { CodeView } from '../../ui/code/CodeView.tsx';
import { Hull, worst } from '../../ui/Hull.tsx';
import styles from './Example.module.css';

const known = new Map<string, ReturnType<typeof recommend>>();

/** The recommended Spec, one object for each workload, so that all that follows from it is computed once. */
function plan(workload: string) {
  const spec = known.get(workload) ?? recommend(workload);
  known.set(workload, spec);
  return spec;
}

/** What comes of a workload when nothing is asked: the hull with its plates, and the file. */
export function Example({ workload }: { readonly workload: string }) {
  const spec = plan(workload);
  const { questions, findings } = judged(spec);
  const files = filesOf(spec);
  const file = files.find(({ format }) => format === 'compose') ?? files[0];
  const compartments = STEPS.map((step) => ({
    name: step,
    state: worst(questions.filter((question) => question.step === step).map(({ state }) => state)),
  }));
  const title = workloads.get(workload)?.title ?? workload;
  return (
    <>
      <div className={styles.hull}>
        <Hull compartments={compartments} />
        <p>
          <b>{title}</b>, as recommended: {questions.length} questions answered
          {findings.length === 0 ? ', none left open.' : `, ${findings.length} worth a look.`}
        </p>
      </div>
      {file && (
        <>
          <p className={styles.path}>
            {file.path}
            <span>
              {files.length > 1 && `with ${files.length - 1} more: `}
              {files
                .filter(({ id }) => id !== file.id)
                .map(({ path }) => path)
                .join(', ')}
            </span>
          </p>
          <div className={styles.code}>
            <CodeView label={`${file.path} of ${title}`} language={file.language} lines={file.lines.map(({ text }) => ({ text }))} />
          </div>
        </>
      )}
    </>
  );
}
