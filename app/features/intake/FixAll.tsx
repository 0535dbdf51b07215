import { useState } from 'react';
import { SEVERITY } from '../../core/audit/finding.ts';
import type { FixedAll } from '../../core/audit/fix-all.ts';
import { titleOf } from '../../core/audit/titles.ts';
import { type Hunk, hunksOf } from '../../core/patch.ts';
import { many, say } from '../../languages/say.ts';
import { look, rewrite } from '../../state/brought.ts';
import type { Wish } from '../../state/labour.ts';
import { type Outcome, useWork } from '../../state/worked.ts';
import { Button } from '../../ui/Button.tsx';
import { Hunks } from '../../ui/code/Hunks.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './FixAll.module.css';
import type { Read } from './findings.ts';
import { Waiting } from './Waiting.tsx';

interface Props {
  readonly wish: Wish;
  /** The pieces whose findings are shown. */
  readonly reads: readonly Read[];
  readonly onClose: () => void;
}

interface Part {
  readonly read: Read;
  readonly outcome: Outcome<FixedAll>;
}

/** Hunks of a diff, lines of a hunk and findings left that are drawn at first. */
const SOME = { hunks: 40, lines: 200, left: 200 };

const shortened = (hunks: readonly Hunk[]): readonly Hunk[] =>
  hunks.slice(0, SOME.hunks).map(({ head, lines }) => ({ head, lines: lines.slice(0, SOME.lines) }));
const countOf = (hunks: readonly Hunk[]): number => hunks.reduce((sum, { lines }) => sum + lines.length, 0);

/** Many fixes at one go: the whole diff first, what is left with its reason, then one press. */
export function FixAll({ wish, reads, onClose }: Props) {
  const work = useWork();
  const parts = reads.flatMap((read): Part[] => {
    const { piece, taken } = read;
    if (taken?.kind === undefined || taken.findings.length === 0) return [];
    return [{ read, outcome: work('fixAll', piece, taken.kind, taken.findings.length, wish) }];
  });
  const done = parts.flatMap(({ read, outcome }) => ('value' in outcome ? [{ read, ...outcome.value }] : []));
  const fixed = done.reduce((sum, one) => sum + one.fixed.length, 0);
  const leave = () => {
    onClose();
    for (const { outcome } of parts) if ('since' in outcome) outcome.forget();
  };
  const apply = () => {
    onClose();
    rewrite(
      new Map(done.map(({ read, text }) => [read.piece.id, text])),
      wish === 'safe' ? say`Fix all that is safe` : say`Fix all ${SEVERITY[wish]}`,
    );
    look({ finding: undefined });
    announce(many(fixed)`# finding fixed. Undo takes it back.|# findings fixed. Undo takes it back.`);
    focusSoon('#findings');
  };
  return (
    <Dialog
      title={wish === 'safe' ? say`Fix all that cannot break anything` : say`Fix all ${SEVERITY[wish]} findings`}
      wide
      onClose={leave}
    >
      <p>
        {wish === 'safe'
          ? say`Only where it is known what runs, nothing of it is predicted to break, and nothing that the file says is taken back.`
          : say`Every fix of this severity whose right answer is known. What they cost and are predicted to break stands above each file.`}
      </p>
      {parts.map(({ read, outcome }) =>
        'value' in outcome ? (
          <Part key={read.piece.id} read={read} all={outcome.value} wish={wish} />
        ) : (
          <Waiting
            key={read.piece.id}
            outcome={outcome}
            what={say`The fixes of ${read.path} are being worked out`}
            size={read.piece.text.length}
          />
        ),
      )}
      <p className={styles.actions}>
        <Button look="strong" idle={fixed === 0} onClick={apply}>
          {fixed === 0 ? say`Nothing to fix` : many(fixed)`Fix # finding|Fix # findings`}
        </Button>
        <Button onClick={leave}>{say`Leave it`}</Button>
      </p>
    </Dialog>
  );
}

function Part({ read, all, wish }: { readonly read: Read; readonly all: FixedAll; readonly wish: Wish }) {
  const [whole, setWhole] = useState(false);
  const hunks = hunksOf(read.piece.text.split('\n'), all.text.split('\n'));
  const some = whole ? hunks : shortened(hunks);
  const left = all.left.filter(({ finding }) => wish === 'safe' || finding.severity === wish);
  return (
    <section className={styles.part} aria-label={read.path}>
      <Price title={say`The fixes cost`} says={all.costs} />
      <Price title={say`They break`} says={all.breaks} />
      {hunks.length > 0 ? <Hunks path={read.path} hunks={some} /> : <p>{say`Nothing of this can be fixed in ${read.path}.`}</p>}
      {countOf(some) < countOf(hunks) && (
        <Button onClick={() => setWhole(true)}>{many(countOf(hunks))`Show all # line of the diff|Show all # lines of the diff`}</Button>
      )}
      {left.length > 0 && (
        <details>
          <summary>{many(left.length)`# finding left in ${read.path}|# findings left in ${read.path}`}</summary>
          <ul className={styles.left}>
            {left.slice(0, SOME.left).map(({ finding, because }) => (
              <li key={`${finding.control} ${finding.line} ${finding.service ?? ''} ${finding.says}`}>
                <b>{say`line ${finding.line}, ${titleOf(finding.control)}.`}</b> {because}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Sentences under what they tell. */
const Price = ({ title, says }: { readonly title: string; readonly says: readonly string[] }) =>
  says.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul className={styles.price}>
        {says.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
