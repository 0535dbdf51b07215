import { type PointerEvent, useState } from 'react';
import styles from './Pen.module.css';

type Stroke = readonly (readonly [x: number, y: number])[];

/** A sheet of glass over what it stands in: whatever is drawn on it stays until it is taken away. */
export function Pen() {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const at = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) => [offsetX, offsetY] as const;
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setStrokes((all) => [...all, [at(event)]]);
  };
  const draw = (event: PointerEvent) => {
    if (event.buttons === 1) setStrokes((all) => [...all.slice(0, -1), [...(all.at(-1) ?? []), at(event)]]);
  };
  return (
    <svg className={styles.glass} aria-hidden="true" onPointerDown={begin} onPointerMove={draw}>
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes only follow each other
        <polyline key={index} points={stroke.map((point) => point.join(',')).join(' ')} />
      ))}
    </svg>
  );
}
