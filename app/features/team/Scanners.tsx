import { useDeferredValue, useMemo } from 'react';
import { controls } from '../../core/controls/registry.ts';
import { textOf } from '../../core/formats/statements.ts';
import { type Predicted, type Prediction, predict } from '../../core/scanners/predict.ts';
import { scanners } from '../../core/scanners/registry.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { useFiles } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { Pages } from './Pages.tsx';
import styles from './Team.module.css';

/** Kinds of our files as scanners know them. */
const KINDS: { readonly [format: string]: string } = { dockerfile: 'dockerfile', compose: 'compose', kubernetes: 'k8s' };

/** What the common scanners will say of exactly these files, and why what remains is wrong or can be accepted. */
export function Scanners() {
  const spec = usePlan((plan) => plan.spec);
  const files = useFiles();
  const now = useDeferredValue(files);
  const all = useMemo(
    () =>
      predict(
        spec,
        now.flatMap(({ format, path, lines }) => {
          const kind = KINDS[format];
          return kind === undefined ? [] : [{ kind, path, text: textOf(lines) }];
        }),
      ),
    [spec, now],
  );
  const [remaining, right] = all.reduce(
    ([accepted, wanted], { predictions }) => [
      accepted + predictions.filter(({ answer }) => answer !== undefined).length,
      wanted + predictions.filter(({ answer }) => answer === undefined).length,
    ],
    [0, 0],
  );
  return (
    <Sheet
      title={say`What scanners will say`}
      lead={
        <>
          <Pages here="scanners" />
          <p>{say`Of the files of ${spec.project.name}, predicted from the scanners’ own rules: ${right} to act on, ${remaining} that are wrong or can be accepted, each with the reason.`}</p>
          <p>{say`Only rules whose behaviour their source states are predicted; where a tool can run in our tests, it is asked and must agree.`}</p>
        </>
      }
      actions={<Button onClick={() => print()}>{say`Print`}</Button>}
    >
      {all.map((one) => (
        <Tool key={one.scanner} {...one} />
      ))}
    </Sheet>
  );
}

const keyOf = ({ rule, path, line, service, what }: Prediction): string => [rule, path, line, service, what].join(' ');

const Tool = ({ scanner, title, version, asked, predictions }: Predicted) => (
  <section aria-labelledby={`tool-${scanner}`}>
    <h2 id={`tool-${scanner}`}>
      {title}: {predictions.length === 0 ? 'nothing' : predictions.length}
    </h2>
    <p className={styles.note}>
      {rich`${asked} rules of ${version}, read in ${<a href={scanners.get(scanner)?.origin} target="_blank" rel="noreferrer">{say`its source`}</a>}.`}
    </p>
    <ul className={styles.list}>
      {predictions.map((one) => (
        <li key={keyOf(one)}>
          <StateMark state={one.answer === undefined ? 'open' : 'sealed'}>{one.rule}</StateMark>
          <div>
            <p>
              <b>{one.title}.</b>{' '}
              <small>
                {one.path ?? say`the container`}
                {one.line !== undefined && `, line ${one.line}`}
                {one.service && `, ${one.service}`}
                {one.what && `, ${one.what}`}
              </small>
            </p>
            {one.answer ? <p>{one.answer}</p> : <Act control={one.control} />}
          </div>
        </li>
      ))}
    </ul>
  </section>
);

function Act({ control: id }: { readonly control: string | undefined }) {
  const control = controls.get(id ?? '');
  if (!control) return <p>{say`It is right.`}</p>;
  return (
    <p>
      {say`It is right.`}{' '}
      <Button look="quiet" onClick={() => go({ screen: 'plan', step: control.step, control: id })}>
        {control.title}
      </Button>
    </p>
  );
}
