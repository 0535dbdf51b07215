export const DICTIONARY = '';
