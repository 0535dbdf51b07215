import { workloadNamed } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { filesOf } from '../../state/judged.ts';
import { Paper } from './Paper.tsx';
import { planOf } from './plan.ts';

/** The file that comes of a workload when nothing is asked. */
export function Example({ workload }: { readonly workload: string }) {
  const files = filesOf(planOf(workload));
  const file = files.find(({ format }) => format === 'compose') ?? files[0];
  if (!file) return undefined;
  return (
    <Paper
      path={file.path}
      others={files.filter(({ id }) => id !== file.id).map(({ path }) => path)}
      label={say`${file.path} of ${workloadNamed(workload).title}, as recommended`}
      language={file.language}
      lines={file.lines.map(({ text }) => text)}
    />
  );
}
