import { type Line, REACHED } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import type { Sheet } from './geometry.ts';
import styles from './Picture.module.css';
import { cut, tallyOf } from './words.ts';

/** What lies around the process: the container itself within the hull, everything else in the sea. */
export function Compartments({ sheet, lines }: { readonly sheet: Sheet; readonly lines: readonly Line[] }) {
  const { form, compartments, water } = sheet;
  const { turned, end } = form;
  const sea = (compartments.at(-1)?.u ?? end) - 8;
  return (
    <g>
      {compartments.map(({ reach, u, from, to }) => {
        const inside = lines.filter((line) => line.reaches === reach);
        const reached = inside.some(({ outcome }) => outcome === 'through');
        const far = reach === 'container' ? end - 22 : end;
        const [width, height] = turned ? [to - from, far - u] : [far - u, to - from];
        const [x, y] = turned ? [from, u] : [u, from];
        return (
          <g key={reach} transform={`translate(${x} ${y})`} className={reached ? styles.reached : ''}>
            <rect className={styles.room} width={width} height={height} />
            <path className={styles.door} d={turned ? `M0 0H${width}` : `M0 0V${height}`} />
            {turned ? (
              <text className={styles.strong} transform={`translate(${width / 2 - 4} 12) rotate(90)`}>
                {cut(REACHED[reach], far - u - 16, 12)}
              </text>
            ) : (
              <text x={18} y={height / 2 - 4}>
                <tspan className={styles.strong}>{REACHED[reach]}</tspan>
                <tspan x={18} dy={15} className={styles.tally}>
                  {tallyOf(inside)}
                </tspan>
              </text>
            )}
          </g>
        );
      })}
      <path className={styles.water} d={turned ? `M${water} ${form.centre}V${end}` : `M${form.centre} ${water}H${end}`} />
      {!turned && (
        <>
          <path className={styles.waterMark} d={`M${sea + 10} ${water - 10}h10l-5 8z`} />
          <text className={styles.waterWord} x={sea + 28} y={water - 4}>{say`below: beyond this service`}</text>
        </>
      )}
    </g>
  );
}
