import { workloadNamed } from '../../core/workloads/registry.ts';
import { filesOf } from '../../state/judged.ts';
import { CodeView } from '../../ui/code/CodeView.tsx';
import styles from './Example.module.css';
import { planOf } from './plan.ts';

/** The file that comes of a workload when nothing is asked. */
export function Example({ workload }: { readonly workload: string }) {
  const files = filesOf(planOf(workload));
  const file = files.find(({ format }) => format === 'compose') ?? files[0];
  if (!file) return undefined;
  const others = files.filter(({ id }) => id !== file.id).map(({ path }) => path);
  return (
    <>
      <h2 className={styles.path}>
        {file.path}
        {others.length > 0 && <span>with {others.join(', ')}</span>}
      </h2>
      <div className={styles.code}>
        <CodeView
          label={`${file.path} of ${workloadNamed(workload).title}, as recommended`}
          language={file.language}
          lines={file.lines.map(({ text }) => ({ text }))}
        />
      </div>
    </>
  );
}
