import { useEffect } from 'react';
import { say } from '../../languages/say.ts';
import { useBrought, useLooking } from '../../state/brought.ts';
import { useWork } from '../../state/worked.ts';
import { focusSoon } from '../../ui/focus.ts';
import { useHanded } from '../../ui/use-handed.ts';
import { useMedia } from '../../ui/use-media.ts';
import styles from './Bring.module.css';
import { Findings } from './Findings.tsx';
import type { Read } from './findings.ts';
import { Intake } from './Intake.tsx';
import { Kinds } from './Kinds.tsx';
import { PieceList } from './PieceList.tsx';
import { PieceView } from './PieceView.tsx';
import { receive } from './receive.ts';
import { WayOut } from './WayOut.tsx';
import { pathsOf } from './words.ts';

/** Every piece with what is known of it by now. */
function useReads(): readonly Read[] {
  const work = useWork();
  const known = useBrought(({ pieces }) => pieces).map((piece) => {
    const outcome = work('take', piece);
    const taken = 'value' in outcome ? outcome.value : undefined;
    return { piece, outcome, taken, kind: taken?.kind ?? piece.kind };
  });
  const paths = pathsOf(known);
  return known.map((one) => ({ ...one, path: paths.get(one.piece) ?? '' }));
}

/** Texts of somebody's own: what is wrong with them on their own lines, what a fix costs, and the ways out with a patch. */
export function Bring() {
  const reads = useReads();
  const over = useHanded((handed) => void receive(handed));
  const wanted = useLooking(({ open }) => open);
  const open = reads.find(({ piece }) => piece.id === wanted) ?? reads[0];
  const narrow = useMedia('(max-width: 767px)');
  useEffect(() => focusSoon('#step-title'), []);
  return (
    <main className={open ? styles.bench : styles.empty} aria-labelledby="step-title" data-over={over || undefined}>
      <aside className={styles.brought} data-pane>
        <header>
          <h1 id="step-title" tabIndex={-1}>{say`Bring what you have`}</h1>
          {!open && (
            <p>{say`A Dockerfile, docker run lines, a compose file, a Kubernetes manifest, what docker inspect prints, a daemon.json: one of them or a whole project. What is wrong is shown on its own line, with what a fix costs and a patch of your file. It is read in this browser, goes nowhere, and is kept for this visit only.`}</p>
          )}
        </header>
        {open && <PieceList reads={reads} open={open} />}
        <Intake first={!open} />
        {!open && <Kinds />}
      </aside>
      {open && (
        <>
          <PieceView reads={reads} read={open} />
          {/* In one column nobody scrolls past all findings to take the file along. */}
          {narrow && <WayOut reads={reads} open={open} />}
          <Findings reads={reads} />
          {!narrow && <WayOut reads={reads} open={open} />}
        </>
      )}
      {over && <p className={styles.over}>{say`Drop it anywhere`}</p>}
    </main>
  );
}
