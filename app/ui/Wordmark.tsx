/** IRONHULL in stencil-cut letters: the bridges of a stencil, the chamfers of a plate. */
const LETTERS = [
  'M1.5 0V14',
  'M7.5 0V14M10.4 1.5H14L16 3.5V5.5L14 7.5H10.4M12.2 8.8L16.2 14',
  'M23.6 1.5H22.5L20.5 3.5V10.5L22.5 12.5H23.6M25.9 1.5H27L29 3.5V10.5L27 12.5H25.9',
  'M34 0V14M44 0V14M35.8 0.4L42.2 13.6',
  'M49 0V14M58 0V14M50 7H55.2',
  'M63 0V10.5L65 12.5H67.2M72 0V10.5L70.6 12',
  'M77 0V12.5H84.5',
  'M89 0V12.5H96.5',
];

export function Wordmark({ height = 16 }: { readonly height?: number }) {
  return (
    <svg viewBox="0 0 97 14" height={height} width={(height * 97) / 14} role="img" aria-label="Ironhull" fill="none">
      <path d={LETTERS.join('')} stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}
