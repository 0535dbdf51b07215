import { speakChosen } from './state/language.ts';

// Every other module may say something when it is evaluated: the language comes first.
void speakChosen().then(() => import('./page.tsx'));
