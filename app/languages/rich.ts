import { createElement, Fragment, type ReactNode } from 'react';
import { partsOf } from './say.ts';

/** A text with elements in it: rich`Press ${<kbd>?</kbd>} for the keys.` */
export const rich = (strings: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode =>
  createElement(Fragment, null, ...partsOf(strings).map((part) => (typeof part === 'number' ? values[part] : part)));
