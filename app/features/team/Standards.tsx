import { waivedBy } from '../../core/policy/deviations.ts';
import { type Covered, countsOf, coverage, STATUS, type Status } from '../../core/standards/coverage.ts';
import { standards } from '../../core/standards/registry.ts';
import { type CoverageReport, coverageReport } from '../../core/standards/report.ts';
import { say } from '../../languages/say.ts';
import { offer } from '../../state/downloads.ts';
import { usePlan } from '../../state/plan.ts';
import { today, usePolicy } from '../../state/policy.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { type PlateState, StateMark } from '../../ui/StateMark.tsx';
import { Pages } from './Pages.tsx';
import styles from './Team.module.css';

const LOOKS: { readonly [S in Status]: PlateState } = {
  met: 'sealed',
  'not met': 'open',
  waived: 'weakened',
  'not applicable': 'sealed',
  'by hand': 'weakened',
  obsolete: 'sealed',
};

const ENDINGS: { readonly [R in CoverageReport]: { readonly ending: string; readonly type: string } } = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  html: { ending: 'html', type: 'text/html' },
};

/** What wants somebody first. */
const ORDER: readonly Status[] = ['not met', 'waived', 'by hand', 'met', 'not applicable', 'obsolete'];

/** What this plan does for each item of a standard, and why. */
export function Standards({ id }: { readonly id: string }) {
  const spec = usePlan((plan) => plan.spec);
  const { policy } = usePolicy();
  const [name, standard] = [...standards].find(([one]) => one === id) ?? [...standards][0] ?? [];
  if (name === undefined || !standard) return undefined;
  const covered = coverage(standard, spec, waivedBy(policy, today()));
  const report = (form: CoverageReport) =>
    offer(
      `${spec.project.name}-${name}.${ENDINGS[form].ending}`,
      coverageReport(form, { standard, project: spec.project.name, today: today(), covered }),
      ENDINGS[form].type,
    );
  return (
    <Sheet
      title={standard.title}
      lead={
        <>
          <Pages here="standards" />
          <p>
            {say`${spec.project.name}: ${countsOf(covered)
              .filter(([, count]) => count > 0)
              .map(([status, count]) => `${count} ${status}`)
              .join(', ')}. Numbers as in ${standard.origin}.`}
          </p>
        </>
      }
      actions={
        <>
          <select
            className={styles.which}
            aria-label={say`Standard`}
            value={name}
            onChange={({ target }) => go({ screen: 'team', subject: `standards/${target.value}` })}
          >
            {[...standards].map(([one, { title }]) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </select>
          <Button onClick={() => report('markdown')}>Markdown</Button>
          <Button onClick={() => report('csv')}>CSV</Button>
          <Button onClick={() => report('html')}>{say`Page for print`}</Button>
        </>
      }
    >
      {ORDER.map((status) => (
        <Group key={status} status={status} covered={covered.filter((one) => one.status === status)} />
      ))}
    </Sheet>
  );
}

const Group = ({ status, covered }: { readonly status: Status; readonly covered: readonly Covered[] }) =>
  covered.length > 0 && (
    <section aria-labelledby={`status-${status.replaceAll(' ', '-')}`}>
      <h2 id={`status-${status.replaceAll(' ', '-')}`}>
        {covered.length} {STATUS[status]}
      </h2>
      <ul className={styles.list}>
        {covered.map(({ item: { id, title }, says }) => (
          <li key={id}>
            <StateMark state={LOOKS[status]}>{id}</StateMark>
            <p>
              <b>{title}.</b> {says}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
