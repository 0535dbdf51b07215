import { useMemo } from 'react';
import { ladder, type Rung as Step } from '../../core/ladder/ladder.ts';
import { RISKS } from '../../core/ladder/risk.ts';
import { many, say } from '../../languages/say.ts';
import { useClimbed } from '../../state/climbed.ts';
import { downloadAll } from '../../state/downloads.ts';
import { filesOf } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { revisionOf } from '../../state/revision.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import styles from './Ladder.module.css';
import { Rung } from './Rung.tsx';

/** A rung's name among the ticks: it stays ticked while the plan keeps its decision. */
const tickOf = (project: string, { controls, after }: Step): string => `${project} ${controls.join('+')} ${revisionOf(after)}`;

/** The work order for a container that already runs: one rung after the other, the smallest risk first. */
export function Ladder() {
  const plan = usePlan(({ spec }) => spec);
  const rungs = useMemo(() => ladder(plan), [plan]);
  const printing = usePrinting();
  const ticks = useClimbed((climbed) => climbed.ticks);
  const ids = rungs.map((rung) => tickOf(plan.project.name, rung));
  const done = ids.filter((id) => ticks.includes(id)).length;
  return (
    <Sheet
      title={say`Ladder to ${plan.project.name}`}
      lead={
        <>
          <p>{say`From a container that runs with every default of the engine to this plan, one decision after the other, the smallest risk of breakage first. After each rung: check it, and see that the service still does its work. When it does not, go back one rung.`}</p>
          <p>
            {many(rungs.length)`# rung, ${done} done.|# rungs, ${done} done.`} {say`Revision`} <code>{revisionOf(plan)}</code>
          </p>
        </>
      }
      actions={
        <>
          <Button onClick={() => void downloadAll(filesOf(rungs[0]?.before ?? plan), plan.project.name)}>{say`Files of the start`}</Button>
          <Button onClick={() => print()}>{say`Print`}</Button>
          <Button look="quiet" onClick={() => go({ screen: 'review' })}>{say`Review the plan`}</Button>
        </>
      }
    >
      {RISKS.map(({ title, says }, risk) => {
        const here = rungs.map((rung, index) => ({ rung, index })).filter(({ rung }) => rung.risk === risk);
        return (
          here.length > 0 && (
            <section key={title} aria-labelledby={`risk-${risk}`}>
              <h2 id={`risk-${risk}`}>
                <code className={styles.order}>{risk + 1}</code> {title}
              </h2>
              <p className={styles.says}>{says}</p>
              <ol start={(here[0]?.index ?? 0) + 1}>
                {here.map(({ rung, index }) => (
                  <Rung
                    key={ids[index]}
                    rung={rung}
                    number={index + 1}
                    id={ids[index] as string}
                    done={ticks.includes(ids[index] as string)}
                    drawn={printing}
                  />
                ))}
              </ol>
            </section>
          )
        );
      })}
    </Sheet>
  );
}
