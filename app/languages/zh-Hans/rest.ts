/** What everything behind the start page says. */
import type { Catalogue } from '../say.ts';

const texts = import.meta.glob<Catalogue>(
  [
    './**/texts.ts',
    '!./texts.ts',
    '!./state/texts.ts',
    '!./ui/**/texts.ts',
    '!./features/{start,frame,library}/texts.ts',
    '!./core/{controls,spec}/texts.ts',
    '!./core/workloads/**/texts.ts',
  ],
  { eager: true, import: 'default' },
);
/** Texts of a page, by the path of the English one below app/. */
const prose = import.meta.glob<string>('./core/training/**/*.md', { eager: true, query: '?raw', import: 'default' });

export default [...Object.values(texts), Object.fromEntries(Object.entries(prose).map(([path, text]) => [path.slice('./'.length), text]))];
