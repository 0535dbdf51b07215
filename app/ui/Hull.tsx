import styles from './Hull.module.css';
import type { PlateState } from './StateMark.tsx';

interface Props {
  /** One compartment for each, from stern to bow. */
  readonly compartments: readonly { readonly name: string; readonly state: PlateState | undefined }[];
  readonly current?: number;
}

/** The state of a compartment is that of its worst plate. */
export const worst = (states: readonly PlateState[]): PlateState =>
  states.includes('open') ? 'open' : states.includes('weakened') ? 'weakened' : 'sealed';

const WIDTH = 240;
const [STERN, BOW, DECK, KEEL] = [6, 234, 12, 58];

/** Depth of the plating below x: a raised stern, a flat keel, a bow that sweeps up to the deck. */
function depth(x: number): number {
  const t = (x - STERN) / (BOW - STERN);
  const stern = Math.max(0, 1 - t / 0.16);
  const bow = Math.max(0, (t - 0.66) / 0.34);
  return KEEL - (KEEL - DECK - 12) * stern ** 2 - (KEEL - DECK) * bow ** 2.4;
}

const at = (x: number) => `${x.toFixed(1)} ${depth(x).toFixed(1)}`;
const along = (from: number, to: number) => Array.from({ length: 7 }, (_, i) => at(from + ((to - from) * i) / 6)).join('L');

/** Longitudinal section of the ship: each compartment is a step, its plating whole, patchy, or gaping below the waterline. */
export function Hull({ compartments, current }: Props) {
  const width = (BOW - STERN - 22) / compartments.length;
  const bulkhead = (index: number) => STERN + index * width + (index === compartments.length ? 22 : 0);
  return (
    <svg className={styles.hull} viewBox={`0 0 ${WIDTH} 64`} aria-hidden="true" fill="none">
      {compartments.map(({ name, state }, index) => {
        const [from, to] = [bulkhead(index), bulkhead(index + 1)];
        return (
          <g key={name} className={index === current ? styles.current : undefined}>
            <path className={styles.room} d={`M${from} ${DECK}L${along(from, to)}L${to} ${DECK}Z`} />
            <text x={from + width / 2} y={DECK + 15}>
              {index + 1}
            </text>
            <path className={state ? styles[state] : styles.plate} d={`M${along(from, to)}`} pathLength="100" />
          </g>
        );
      })}
      <path className={styles.deck} d={`M${STERN} ${DECK}H${BOW}M${STERN} ${DECK}V${depth(STERN)}M20 ${DECK}V3H58V${DECK}`} />
      <path className={styles.water} d={`M0 34H${WIDTH}`} />
    </svg>
  );
}
