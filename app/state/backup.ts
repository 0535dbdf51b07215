/** Everything that this browser keeps, as one file, and back again. What a file brings is read as strictly as storage is. */
import { equal } from '../core/spec/diff.ts';
import { say } from '../languages/say.ts';
import { asPlan, grown, put, type SavedPlan, useLibrary } from './library.ts';

const FILE = 'ironhull-backup';
const VERSION = 1;
const LONGEST = 1 << 26;
const LONGEST_SETTING = 1 << 20;
/** What lies beside the plans, each read by its own schema when the page starts. */
const SETTINGS = ['policy', 'training', 'climbed', 'theme', 'panes', 'language'] as const;
type Settings = { readonly [S in (typeof SETTINGS)[number]]?: string };

export interface Backup {
  readonly plans: readonly SavedPlan[];
  readonly settings: Settings;
}

const at = (setting: string): string => `ironhull.${setting}`;

function settingsHere(): Settings {
  return Object.fromEntries(
    SETTINGS.flatMap((setting) => {
      const kept = localStorage.getItem(at(setting));
      return kept === null ? [] : [[setting, kept]];
    }),
  );
}

/** All plans with their versions, the policy, the exercises and the settings of this browser. */
export const backupFile = (): string =>
  `${JSON.stringify({ file: FILE, version: VERSION, plans: useLibrary.getState().plans, settings: settingsHere() }, undefined, 1)}\n`;

/** What a text brings, or why it is no backup. Never throws. */
export function readBackup(text: string): { readonly backup: Backup; readonly lost: number } | { readonly refused: string } {
  if (text.length > LONGEST) return { refused: say`This file is larger than 64 MiB.` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { refused: say`This file is no JSON: ${(error as Error).message}` };
  }
  const { file, version, plans, settings } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (file !== FILE) return { refused: say`This is no backup of Ironhull: its "file" is not ${JSON.stringify(FILE)}.` };
  if (version !== VERSION) return { refused: say`This backup was written by another version; this one reads version ${VERSION}.` };
  const rows = Array.isArray(plans) ? plans : [];
  const read = rows.map(asPlan).filter((plan) => plan !== undefined);
  const given = (typeof settings === 'object' && settings !== null ? settings : {}) as Record<string, unknown>;
  const taken = SETTINGS.flatMap((setting) => {
    const text = given[setting];
    return typeof text === 'string' && text.length <= LONGEST_SETTING ? [[setting, text] as const] : [];
  });
  return { backup: { plans: read, settings: Object.fromEntries(taken) }, lost: rows.length - read.length };
}

/** What restoring would do: nothing that is here is lost by it. */
export interface Restoring {
  readonly added: readonly SavedPlan[];
  /** Plans that are here in another state, which becomes a version. */
  readonly changed: readonly SavedPlan[];
  readonly same: number;
  /** Settings that differ from those in force. */
  readonly settings: readonly (typeof SETTINGS)[number][];
}

export function restoringOf({ plans, settings }: Backup): Restoring {
  const here = new Map(useLibrary.getState().plans.map((plan) => [plan.id, plan]));
  const [added, changed]: [SavedPlan[], SavedPlan[]] = [[], []];
  for (const plan of plans) {
    const known = here.get(plan.id);
    if (!known) added.push(plan);
    else if (!equal(known.spec, plan.spec) || !equal(known.bases, plan.bases)) changed.push(grown(known, plan));
  }
  const now = settingsHere();
  return {
    added,
    changed,
    same: plans.length - added.length - changed.length,
    settings: SETTINGS.filter((setting) => settings[setting] !== undefined && settings[setting] !== now[setting]),
  };
}

/** Restores the plans and, where they are wanted, the settings, which need the page to start anew. Whether all of it was kept. */
export async function restore(backup: Backup, withSettings: boolean): Promise<boolean> {
  const { added, changed, settings } = restoringOf(backup);
  for (const plan of [...added, ...changed]) if (!(await put(plan))) return false;
  if (!withSettings || settings.length === 0) return true;
  try {
    for (const setting of settings) localStorage.setItem(at(setting), backup.settings[setting] ?? '');
  } catch {
    return false;
  }
  location.reload();
  return true;
}
