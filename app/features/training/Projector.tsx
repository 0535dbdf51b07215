import { type KeyboardEvent, useState } from 'react';
import type { Session } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Pen } from '../../ui/Pen.tsx';
import styles from './Projector.module.css';
import { SlideView } from './SlideView.tsx';
import { slidesOf } from './slides.ts';
import { Timer } from './Timer.tsx';

interface Props {
  readonly session: Session;
  readonly link: string;
  readonly onClose: () => void;
}

/** The view for the wall: large type, one thing at a time, a timer, a pen. Keys for everything. */
export function Projector({ session, link, onClose }: Props) {
  const slides = slidesOf(session);
  const [at, setAt] = useState(0);
  const [isDrawing, setDrawing] = useState(false);
  const [runs, setRuns] = useState(false);
  const slide = slides[at] ?? slides[0];
  const show = (to: number) => setAt(Math.min(slides.length - 1, Math.max(0, to)));
  const nextExercise = () => {
    const to = slides.findIndex(({ kind }, index) => index > at && kind === 'brief');
    if (to >= 0) show(to);
  };
  const keys = (event: KeyboardEvent) => {
    const acts = new Map([
      ['ArrowRight', () => show(at + 1)],
      ['PageDown', () => show(at + 1)],
      ['ArrowLeft', () => show(at - 1)],
      ['PageUp', () => show(at - 1)],
      ['Home', () => show(0)],
      ['n', nextExercise],
      ['p', () => setDrawing(!isDrawing)],
      ['t', () => setRuns(!runs)],
    ]);
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (!slide) return undefined;
  const minutes = 'minutes' in slide ? slide.minutes : session.exercises['number' in slide ? slide.number - 1 : 0]?.minutes;
  return (
    <Dialog title={session.name} whole onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons below */}
      <div className={styles.wall} onKeyDown={keys}>
        <div className={styles.slide} aria-live="polite">
          <SlideView slide={slide} session={session} link={link} />
        </div>
        <p className={styles.tools}>
          <Button onClick={() => show(at - 1)} idle={at === 0}>{say`← Back`}</Button>
          <Button look="strong" onClick={() => show(at + 1)} idle={at === slides.length - 1}>{say`Next →`}</Button>
          <Button onClick={nextExercise}>{say`Next exercise (N)`}</Button>
          <span className={styles.place}>{say`${at + 1} of ${slides.length}`}</span>
          <Timer key={'number' in slide ? slide.number : 0} minutes={minutes ?? 5} runs={runs} onRuns={setRuns} />
          <Button onClick={() => setDrawing(!isDrawing)} aria-pressed={isDrawing}>{say`Pen (P)`}</Button>
        </p>
        {isDrawing && <Pen />}
      </div>
    </Dialog>
  );
}
