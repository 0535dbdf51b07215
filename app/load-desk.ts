import { speakAll } from './state/language.ts';

/** The wizard with the core behind it: one chunk that the start page does without until somebody reaches for it. */
export const loadDesk = async () => {
  await speakAll();
  return import('./Desk.tsx');
};
