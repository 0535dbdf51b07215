import { useMemo } from 'react';
import { fieldTitle, ownerOf } from '../../core/controls/registry.ts';
import { asked } from '../../core/judge.ts';
import { type Loss as Lost, lossesOf } from '../../core/losses.ts';
import { respond } from '../../core/recommend.ts';
import { fieldOf, targetOf } from '../../core/spec/fields.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { targets } from '../../core/targets/registry.ts';
import { many, say } from '../../languages/say.ts';
import { usePlan } from '../../state/plan.ts';
import { Loss } from '../../ui/Loss.tsx';
import styles from './Losses.module.css';

const partly = ({ files, isWhole }: Lost): string | undefined => (isWhole ? undefined : files.join(', '));

/** Losses of decisions that are asked on the target: what nobody is asked there any more, nobody misses. Those that read alike stand once. */
function toldOf(spec: Spec): readonly (Lost & { readonly title: string })[] {
  const ids = new Set([...asked(spec)].map(({ id }) => id));
  const told = lossesOf(spec)
    .filter(({ field }) => ids.has(ownerOf.get(fieldOf(field)) ?? ''))
    .map((loss) => ({ ...loss, title: fieldTitle(loss.field) }));
  return [...new Map(told.map((loss) => [`${loss.title} ${loss.because}`, loss])).values()];
}

/** "6 not kept, 2 of them fail open" */
function counted(losses: readonly Lost[]): string {
  const open = losses.filter(({ fails }) => fails === 'open').length;
  if (losses.length === 0) return say`everything is kept`;
  if (open === 0) return say`${losses.length} not kept, none of them fails open`;
  return many(open)`${losses.length} not kept, # of them fails open|${losses.length} not kept, # of them fail open`;
}

/** What this plan would lose on each target, with the answers that would follow: to be read before anything is copied. */
export function Losses({ service }: { readonly service: string }) {
  const spec = usePlan((plan) => plan.spec);
  const stands = targetOf(spec);
  const all = useMemo(() => {
    const on = (choice: string): Spec => (choice === stands ? spec : respond(spec, 'target', service, { choice }));
    return [...targets].map(([id, { title }]) => ({ id, title, losses: toldOf(on(id)) }));
  }, [spec, service, stands]);
  return (
    <section className={styles.losses} aria-label={say`What each target does not keep of this plan`}>
      {all.map(({ id, title, losses }) => (
        <details key={`${id} ${stands}`} open={id === stands}>
          <summary>
            <span>
              <span className={id === stands ? styles.stands : undefined}>{title}</span>: {counted(losses)}
            </span>
          </summary>
          {losses.length > 0 ? (
            <ul>
              {losses.map((loss) => (
                <Loss key={loss.field} {...loss} where={partly(loss)} />
              ))}
            </ul>
          ) : (
            <p>{say`Every answer of this plan has its line in a file for it.`}</p>
          )}
        </details>
      ))}
    </section>
  );
}
