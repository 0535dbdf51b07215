import { Library } from './Library.tsx';

/** The library on the start page: only what is there to be opened. */
export const SavedPlans = () => <Library compact />;
