import { say } from '../../languages/say.ts';
import styles from './Picture.module.css';

export interface Title {
  readonly project: string;
  readonly service: string;
  readonly revision: string;
  readonly date: string;
  /** "2 of 37 attacks get through, 1 partly", and in short. */
  readonly posture: string;
  readonly tally: string;
}

const KEY = [
  ['stopped', say`stopped at this wall`, 'M0 0H22M22 -5V5'],
  ['partly', say`partly: what gets past is dashed`, 'M0 0H14M18 0H34M29 -4L35 0L29 4'],
  ['through', say`gets through`, 'M0 0H28M28 -4L36 0L28 4Z'],
] as const;
const PLATES = [
  ['holds', say`this wall holds it`, 'M0 -6V6'],
  ['gives', say`this wall holds some of it`, 'M0 -6V-3M0 6V3'],
  ['open', say`this wall stands open to it`, ''],
  ['shares', say`this wall has a share in it`, 'M0 -2V2'],
] as const;

/** The key to the lines, and the title block that every sheet has in its corner. */
export function TitlePlate({
  title,
  x,
  y,
  width,
}: {
  readonly title: Title;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const cells: readonly (readonly [string, string, number, number])[] = [
    ['Project', title.project, 0, 0],
    ['Service', title.service, 1, 0],
    ['Revision', title.revision, 0, 1],
    ['Date', title.date, 1, 1],
  ];
  return (
    <g transform={`translate(${x} ${y})`}>
      {KEY.map(([outcome, says, d], index) => (
        <g key={outcome} className={styles[outcome]} transform={`translate(0 ${index * 13})`}>
          <path className={styles.sample} d={d} />
          <text className={styles.keyWord} x={46} y={4}>
            {says}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${KEY.length * 13})`}>
        <circle className={styles.elsewhere} cx={3} r={3} />
        <path className={styles.sample} d="M6 0H30" />
        <text className={styles.keyWord} x={46} y={4}>{say`tried from elsewhere`}</text>
      </g>
      {PLATES.map(([meeting, says, d], index) => (
        <g key={meeting} className={styles[meeting]} transform={`translate(0 ${(KEY.length + 1 + index) * 13})`}>
          {d ? (
            <path className={styles.plate} d={d} transform="translate(18 0)" />
          ) : (
            <path className={styles.flange} d="M14 -6H22M14 6H22" />
          )}
          <text className={styles.keyWord} x={46} y={4}>
            {says}
          </text>
        </g>
      ))}
      <g transform="translate(0 108)">
        <path className={styles.ruled} d={`M0 0H${width}V60H0ZM0 20H${width}M0 40H${width}M${width / 2} 20V60`} />
        <text className={styles.titleWord} x={8} y={14}>
          <tspan className={styles.strong}>{'IRONHULL'}</tspan>
          <tspan dx="8">{title.tally}</tspan>
        </text>
        {cells.map(([name, value, column, row]) => (
          <text key={name} className={styles.titleWord} x={8 + (column * width) / 2} y={34 + row * 20}>
            {name}
            <tspan className={styles.value} dx="6">
              {value}
            </tspan>
          </text>
        ))}
      </g>
    </g>
  );
}
