import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Separator.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** 1 where the pane that is sized lies before the separator, -1 where it lies after it. */
  readonly grows?: 1 | -1;
  readonly onChange: (pixels: number) => void;
}

const STEP = 24;

/** The movable hairline between two panes: by pointer, arrows, Home and End. */
export function Separator({ label, value, least, most, grows = 1, onChange }: Props) {
  const set = (pixels: number) => onChange(Math.round(Math.min(most, Math.max(least, pixels))));
  const byKey = (event: KeyboardEvent) => {
    const next = { ArrowLeft: value - STEP * grows, ArrowRight: value + STEP * grows, Home: least, End: most }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(value + event.movementX * grows);
  };
  return (
    <hr
      className={styles.separator}
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={byKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
