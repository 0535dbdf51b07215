/** The wizard with the core behind it: one chunk that the start page does without until somebody reaches for it. */
export const loadDesk = () => import('./Desk.tsx');
