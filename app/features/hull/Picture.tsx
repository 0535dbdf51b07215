import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import type { Line, Wall } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import { Compartments } from './Compartments.tsx';
import { alongside, Band, Course } from './Course.tsx';
import type { Sheet } from './geometry.ts';
import styles from './Picture.module.css';
import { type Title, TitlePlate } from './TitlePlate.tsx';
import { Walls } from './Walls.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly walls: readonly Wall[];
  readonly title: Title;
  readonly selected?: string | undefined;
  readonly onSelect?: (attack: string | undefined) => void;
}

/** The section through container, walls, kernel and what lies beyond, with every attack as a line from the inside out. */
export function Picture({ sheet, lines, walls, title, selected, onSelect }: Props) {
  const id = useId();
  const { form, width, height, lanes, bilge, plating } = sheet;
  const lit = lanes.find(({ line }) => line.attack === selected);
  const order = lanes.map(({ line }) => line.attack);
  const idOf = (attack: string) => `${id}${attack}`;

  const press = (event: KeyboardEvent) => {
    const at = selected === undefined ? -1 : order.indexOf(selected);
    const last = order.length - 1;
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at < 0 ? last : at - 1,
      ArrowLeft: at < 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) onSelect?.(order[Math.max(0, Math.min(last, to))]);
    else if (event.key === 'Escape' && selected !== undefined) onSelect?.(undefined);
    else return;
    event.preventDefault();
  };
  const choose = (event: MouseEvent) => {
    const attack = (event.target as Element).closest<SVGElement>('[data-attack]')?.dataset.attack;
    onSelect?.(attack === selected ? undefined : attack);
  };
  return (
    <div
      className={styles.board}
      role="listbox"
      tabIndex={0}
      aria-label={say`Attacks from inside ${title.service}: ${title.posture}`}
      aria-activedescendant={selected === undefined ? undefined : idOf(selected)}
      onKeyDown={press}
      onClick={choose}
    >
      <svg
        className={`${styles.picture} ${form.turned ? styles.turned : ''}`}
        viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
        role="presentation"
        fill="none"
      >
        <defs>
          <pattern id={`${id}hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={styles.stroke} d="M0 0V5" />
          </pattern>
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus; the options below say all that it shows */}
        <g aria-hidden="true">
          {lit && (
            <g transform={alongside(form, lit.v)}>
              <Band form={form} className={styles.light} />
            </g>
          )}
          <Compartments sheet={sheet} lines={lines} />
          <Walls sheet={sheet} walls={walls} hatch={`${id}hatch`} />
          {!form.turned && (
            <>
              <text className={styles.caption} x={form.centre + 8} y={form.deck - 34}>
                <tspan className={styles.strong}>{say`Inside ${title.service}`}</tspan>
                <tspan x={form.centre + 8} dy={15}>{say`an intruder has a process here`}</tspan>
              </text>
              <TitlePlate title={title} x={plating.flat.u + 132} y={bilge + 16} width={form.end - plating.flat.u - 132} />
            </>
          )}
        </g>
        {lanes.map((lane) => (
          <Course key={lane.line.attack} lane={lane} form={form} id={idOf(lane.line.attack)} selected={lane.line.attack === selected} />
        ))}
      </svg>
    </div>
  );
}
