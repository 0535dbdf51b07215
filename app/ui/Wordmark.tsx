/** IRONHULL in stencil-cut letters: the bridges of a stencil, the chamfers of a plate. */
const LETTERS = [
  'M1.5 0V14',
  'M7.5 0V14M10.2 1.5H14L16 3.5V5.5L14 7.5H10.2M12.6 8.6L16.4 14',
  'M23.3 1.5H22.5L20.5 3.5V10.5L22.5 12.5H23.3M25.7 1.5H26.5L28.5 3.5V10.5L26.5 12.5H25.7',
  'M33.5 0V14M43.5 0V14M36 0.6L41 13.4',
  'M48.5 0V14M57.5 0V14M51.2 7H54.8',
  'M62.5 0V10.5L64.5 12.5H66.3M71.5 0V10.5L69.5 12.5H68.7',
  'M76.5 0V14M79.2 12.5H84',
  'M88.5 0V14M91.2 12.5H96',
];

export function Wordmark({ height = 16 }: { readonly height?: number }) {
  return (
    <svg viewBox="0 0 96 14" height={height} width={(height * 96) / 14} role="img" aria-label="Ironhull" fill="none">
      <path d={LETTERS.join('')} stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}
