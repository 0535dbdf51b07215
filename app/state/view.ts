/** Where the person is looking. */
import { create } from 'zustand';
import type { StepId } from '../core/controls/control.ts';

export const SCREENS = ['start', 'bring', 'plan', 'hull', 'review', 'ladder', 'symptoms', 'evidence', 'compare', 'train', 'team'] as const;
export type Screen = (typeof SCREENS)[number];
export type Theme = 'system' | 'light' | 'dark';

export interface View {
  readonly screen: Screen;
  readonly step: StepId;
  /** Name of the service in question; one that the plan no longer has stands for its first. */
  readonly service: string;
  /** The question that is pointed at, by hand or by a line of a file. */
  readonly control: string | undefined;
  /** The attack that the hull shows. */
  readonly attack: string | undefined;
  /** `<format>@<service>` of the open file. */
  readonly file: string | undefined;
  /** What the evidence page shows, `attack/docker-socket`, which page of the training room is open, `do/first-look`, and which two plans are compared, `recommended/plan`; empty: what comes first. */
  readonly subject: string;
  readonly theme: Theme;
}

export const useView = create<View>(() => ({
  screen: 'start',
  step: 'image',
  service: '',
  control: undefined,
  attack: undefined,
  file: undefined,
  subject: '',
  theme: 'system',
}));

/** Pointers and focus call this all the time, mostly to say what is in force already: that wakes nobody. */
export const go = (to: Partial<View>): void => {
  const view = useView.getState();
  if ((Object.keys(to) as (keyof View)[]).some((key) => to[key] !== view[key])) useView.setState(to);
};

const THEME = 'ironhull.theme';

/** Remembers the choice for this browser. Without storage (private mode) it holds for this visit. */
export function setTheme(theme: Theme): void {
  go({ theme });
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // the choice is in force all the same
  }
}

export function rememberedTheme(): Theme {
  try {
    const theme = localStorage.getItem(THEME);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}
