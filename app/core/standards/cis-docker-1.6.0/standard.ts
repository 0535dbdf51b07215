export { cis160 as default } from '../cis.ts';
