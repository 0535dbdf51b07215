import { kinds } from '../../core/audit/kinds/registry.ts';
import { type Brought, recognise } from '../../core/intake/intake.ts';
import type { Kind, Track } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import type { CodeLanguage } from '../../ui/code/highlight.ts';

export const TRACK_WORDS: { readonly [T in Track]: { readonly title: string; readonly says: string } } = {
  newcomer: { title: say`Newcomer`, says: say`The first hour with containers that somebody else wrote.` },
  developer: { title: say`Developer`, says: say`Images and compose files of your own.` },
  operator: { title: say`Operator`, says: say`Hosts, daemons, and services that are down.` },
  reviewer: { title: say`Reviewer`, says: say`Other people’s files, under time.` },
};

export const KIND_WORDS: { readonly [K in Kind]: { readonly title: string; readonly says: string } } = {
  spot: { title: say`Spot the hole`, says: say`Mark the dangerous lines. A line marked without need costs half a hole.` },
  close: { title: say`Close the way`, says: say`An attack gets through. Change as little as possible until it does not.` },
  keep: { title: say`Keep it alive`, says: say`A hardened service is down. Give back exactly what it needs.` },
  hull: { title: say`Full hull`, says: say`A whole system, from as most people run it to closed, against the clock.` },
};

const LANGUAGES: { readonly [kind: string]: CodeLanguage } = {
  dockerfile: 'dockerfile',
  compose: 'yaml',
  k8s: 'yaml',
  run: 'shell',
  inspect: 'json',
  daemon: 'json',
  dockerignore: 'ignore',
};
export const languageOf = (file: Brought): CodeLanguage => LANGUAGES[recognise(file).kind ?? ''] ?? 'plain';
export const kindOf = (file: Brought): string => kinds.get(recognise(file).kind ?? '')?.title ?? 'Text';

/** `4:05` of 245 seconds. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
export const percent = (score: number): string => `${Math.round(score * 100)} %`;

/** Lines of a file as both views number them. */
export const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);
