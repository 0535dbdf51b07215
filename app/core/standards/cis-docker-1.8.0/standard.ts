export { cis180 as default } from '../cis.ts';
