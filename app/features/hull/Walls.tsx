import { Fragment } from 'react';
import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import type { Wall } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import { Plate } from '../../ui/StateMark.tsx';
import type { Sheet } from './geometry.ts';
import styles from './Picture.module.css';
import { cut, lettering, stateOf, wallName } from './words.ts';

interface Props {
  readonly sheet: Sheet;
  readonly walls: readonly Wall[];
  readonly hatch: string;
}

/** The ship: deck, centreline, eight walls, and around them the plating that is the kernel. */
export function Walls({ sheet, walls, hatch }: Props) {
  const { form, frames, plating, keel } = sheet;
  const { turned, centre, deck, end } = form;
  const spot = (u: number, v: number) => (turned ? { x: v, y: u } : { x: u, y: v });
  const line = (u1: number, v1: number, u2: number, v2: number) => {
    const [from, to] = [spot(u1, v1), spot(u2, v2)];
    return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  };
  return (
    <g>
      <path className={styles.shell} d={plating.d} />
      <path className={styles.hollow} d={plating.d} />
      <path className={styles.hatch} d={plating.d} stroke={`url(#${hatch})`} />
      <path className={styles.centre} d={line(centre, deck - 20, centre, keel + 10)} />
      {frames.map(({ step, u, flat, d }, index) => {
        const wall = walls[index];
        return (
          <Fragment key={step}>
            <path className={styles.wall} d={d} />
            <path className={styles.core} d={d} />
            {wall && !turned && (
              <path className={`${styles.made} ${styles[wall.state]}`} pathLength="100" d={line(flat.u, flat.v, centre, flat.v)} />
            )}
            {wall && <Head step={STEPS.indexOf(step)} wall={wall} {...spot(u, deck)} turned={turned} />}
            {wall && !turned && <Lettering wall={wall} x={centre + 8} y={flat.v - 6} width={flat.u - centre + 14} />}
          </Fragment>
        );
      })}
      <path className={styles.deck} d={line(centre, deck, end - 8, deck)} />
      {!turned && (
        <text className={styles.lettering} x={centre + 8} y={plating.flat.v - 11}>
          <tspan className={styles.strong}>{say`The kernel`}</tspan>
          <tspan dx="8">{say`shared by every container on this host; each wall is one of its promises`}</tspan>
        </text>
      )}
    </g>
  );
}

function Head({
  step,
  wall,
  x,
  y,
  turned,
}: {
  readonly step: number;
  readonly wall: Wall;
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}) {
  const [left, top] = turned ? [4, y - 2] : [x - 21, y - 36];
  return (
    <g className={styles.wallHead} transform={`translate(${left} ${top})`}>
      <text className={styles.number}>{step + 1}</text>
      <g transform="translate(16 -10)">
        <Plate state={wall.state} />
      </g>
      <text className={styles.strong} x={turned ? 0 : 21} y={turned ? 14 : 20} textAnchor={turned ? 'start' : 'middle'}>
        {PAGES[wall.step].title}
      </text>
    </g>
  );
}

/** The answers in force, on the plates that they are. */
function Lettering({ wall, x, y, width }: { readonly wall: Wall; readonly x: number; readonly y: number; readonly width: number }) {
  const [name, state] = [wallName(wall.step), stateOf(wall)];
  const left = width - (name.length + state.length + 4) * 6.2;
  return (
    <text className={styles.lettering} x={x} y={y}>
      <tspan className={styles.strong}>{name}</tspan>
      <tspan dx="8" className={styles[`${wall.state}Word`]}>
        {state}
      </tspan>
      <tspan dx="8">{cut(lettering(wall), left, 10.5)}</tspan>
    </text>
  );
}
