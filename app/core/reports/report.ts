/** Findings of several files as one text, for people and for other programs. */
import html from './html.ts';
import json from './json.ts';
import markdown from './markdown.ts';
import sarif from './sarif.ts';
import type { Reported } from './told.ts';

export type { Reported } from './told.ts';

const REPORTS = { sarif, markdown, html, json } as const;

/** The report of these files: SARIF 2.1.0, Markdown, a page for print without scripts, or JSON. */
export const report = (id: keyof typeof REPORTS, files: readonly Reported[]): string => REPORTS[id](files);
