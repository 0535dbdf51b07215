import type { Form, Lane, Meeting } from './geometry.ts';
import styles from './Picture.module.css';
import { courseOf, cut, STANDS } from './words.ts';

const HEADS = {
  stopped: (h: number) => `M-1 ${-h}V${h}`,
  partly: (h: number) => `M${-1.5 * h} ${-h}L0 0L${-1.5 * h} ${h}`,
  through: (h: number) => `M${-2 * h} ${-h}L0 0L${-2 * h} ${h}Z`,
};

/** Where a wall decides: a plate that holds, a patchy one, an opening with its flanges, or a rivet where it shares in it. */
function Plate({ x, half, meeting }: { readonly x: number; readonly half: number; readonly meeting: Meeting }) {
  const patch = half * 0.45;
  return (
    <g className={styles[meeting]} style={{ transform: `translateX(${x}px)` }}>
      {meeting !== 'shares' && <path className={styles.clear} d={`M0 ${-half}V${half}`} />}
      {meeting === 'shares' && <circle className={styles.rivet} r={Math.min(3, half * 0.6)} />}
      {meeting === 'holds' && <path className={styles.plate} d={`M0 ${-half}V${half}`} />}
      {meeting === 'gives' && <path className={styles.plate} d={`M0 ${-half}V${-half + patch}M0 ${half}V${half - patch}`} />}
      {meeting === 'open' && <path className={styles.flange} d={`M-4.5 ${-half}H4.5M-4.5 ${half}H4.5`} />}
    </g>
  );
}

/** Along the line, from its beginning: the drawing's own axes for one attack. */
export const alongside = ({ turned, start }: Form, v: number): string =>
  turned ? `translate(${v} ${start}) rotate(90)` : `translate(${start} ${v})`;

/** The whole length of a line, from the centreline to the end of the sheet. */
export function Band({ form, className }: { readonly form: Form; readonly className: string | undefined }) {
  const { start, centre, end, pitch } = form;
  return <rect className={className} x={centre + 4 - start} y={-pitch / 2} width={end - centre - 8} height={pitch} />;
}

interface Props {
  readonly lane: Lane;
  readonly form: Form;
  readonly id: string;
  readonly selected: boolean;
}

/** One attack: its name, its way through the walls, and where that ends. Drawn along its own axis, from its beginning. */
export function Course({ lane, form, id, selected }: Props) {
  const { line, v, to, beyond, reach, meetings } = lane;
  const { turned, start, centre, pitch } = form;
  const half = Math.min(5.5, pitch * 0.36);
  const [stop, tip] = [to - start, beyond - start];
  return (
    <g
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={`${line.title}: ${courseOf(line)}${line.from === 'inside' ? '' : `. ${STANDS[line.from]}`}`}
      data-attack={line.attack}
      className={`${styles.course} ${styles[line.outcome]} ${selected ? styles.selected : ''}`}
      transform={alongside(form, v)}
    >
      <Band form={form} className={styles.band} />
      {!turned && (
        <text x={-8} y={4}>
          {cut(line.title, start - centre - 16, 11)}
        </text>
      )}
      {selected && line.outcome === 'stopped' && <path className={styles.aim} d={`M${stop} 0H${reach - start}`} />}
      {meetings.map(({ step, u, meeting }) => (
        <Plate key={step} x={u - start} half={Math.min(pitch * 0.34, 6)} meeting={meeting} />
      ))}
      {line.from !== 'inside' && <circle className={styles.elsewhere} cx={3} r={Math.min(3, half)} />}
      <path className={styles.run} d="M0 0H1" style={{ transform: `scaleX(${stop})` }} />
      {line.outcome === 'partly' && <path className={styles.rest} d={`M${stop + 6} 0H${tip - 3}`} />}
      <path className={styles.head} d={HEADS[line.outcome](half)} style={{ transform: `translateX(${tip}px)` }} />
    </g>
  );
}
