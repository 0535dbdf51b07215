/** Saved plans in the browser's own database. All that comes out of it is read through the schema again. */
import { create } from 'zustand';
import { type Bases, parseBases } from '../core/bases.ts';
import { parseSpec, type Refused } from '../core/spec/schema.ts';
import type { Spec } from '../core/spec/spec.ts';

export interface SavedPlan {
  readonly id: string;
  readonly name: string;
  /** ISO time of the last change. */
  readonly saved: string;
  readonly spec: Spec;
  readonly bases: Bases;
}

interface Library {
  readonly plans: readonly SavedPlan[];
  /** Why the library is not to be had, or what of it could not be read. */
  readonly trouble: string | undefined;
}

export const useLibrary = create<Library>(() => ({ plans: [], trouble: undefined }));

const STORE = 'plans';
const FILE = 'ironhull-plan';
const LONGEST_NAME = 120;
const LONGEST_FILE = 1 << 21;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open('ironhull', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return (await settled(request)).transaction(STORE, mode).objectStore(STORE);
}

type Parsed = { readonly spec: Spec; readonly bases: Bases } | { readonly refused: readonly Refused[] };

/** A Spec and its texts out of anything. Plans that were saved before texts were kept have none. */
function parsePlan(spec: unknown, bases: unknown): Parsed {
  const parsed = parseSpec(spec);
  if ('refused' in parsed) return parsed;
  const services = parsed.spec.services.map(({ name }) => name);
  const texts = parseBases(bases, services);
  return 'refused' in texts ? texts : { spec: parsed.spec, bases: texts.bases };
}

const asPlan = (row: unknown): SavedPlan | undefined => {
  if (typeof row !== 'object' || row === null) return undefined;
  const { id, name, saved, spec, bases } = row as Record<string, unknown>;
  const parsed = parsePlan(spec, bases);
  return typeof id === 'string' && typeof name === 'string' && typeof saved === 'string' && 'spec' in parsed
    ? { id, name: name.slice(0, LONGEST_NAME), saved, ...parsed }
    : undefined;
};

/** Reads the library again. A plan that cannot be read stays in the database and is counted, not shown. */
export async function refresh(): Promise<void> {
  try {
    const rows: unknown[] = await settled((await store('readonly')).getAll());
    const plans = rows.map(asPlan).filter((plan) => plan !== undefined);
    const lost = rows.length - plans.length;
    useLibrary.setState({
      plans: plans.sort((a, b) => b.saved.localeCompare(a.saved)),
      trouble:
        lost > 0 ? `${lost} saved ${lost === 1 ? 'plan is' : 'plans are'} of another version or damaged; kept, not shown.` : undefined,
    });
  } catch {
    useLibrary.setState({ trouble: 'This browser keeps no plans here; a private window may be why. Export the plan as a file instead.' });
  }
}

/** Changes the library and reads it again. Whether it worked; if not, `trouble` says why. */
async function change(act: (plans: IDBObjectStore) => IDBRequest): Promise<boolean> {
  try {
    await settled(act(await store('readwrite')));
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : '';
    useLibrary.setState({ trouble: `The browser did not keep this change${reason}. Export the plan as a file instead.` });
    return false;
  }
  await refresh();
  return true;
}

const put = (plan: SavedPlan): Promise<boolean> => change((plans) => plans.put(plan));

const now = (): string => new Date().toISOString();

export const savePlan = async (name: string, spec: Spec, bases: Bases): Promise<boolean> =>
  put({ id: crypto.randomUUID(), name: name.slice(0, LONGEST_NAME), saved: now(), spec, bases });
export const renamePlan = async (plan: SavedPlan, name: string): Promise<boolean> =>
  put({ ...plan, name: name.slice(0, LONGEST_NAME), saved: now() });
export const duplicatePlan = async (plan: SavedPlan): Promise<boolean> => savePlan(`${plan.name} (copy)`, plan.spec, plan.bases);
/** Puts a deleted plan back as it was. */
export const restorePlan = put;

export const deletePlan = ({ id }: SavedPlan): Promise<boolean> => change((plans) => plans.delete(id));

/** A plan as a file that `readPlanFile` reads. */
export const planFile = ({ name, spec, bases }: Pick<SavedPlan, 'name' | 'spec' | 'bases'>): string =>
  `${JSON.stringify({ file: FILE, name, spec, ...(Object.keys(bases).length > 0 && { bases }) }, undefined, 2)}\n`;

export function readPlanFile(
  text: string,
): { readonly name: string; readonly spec: Spec; readonly bases: Bases } | { readonly refused: readonly Refused[] } {
  const refusal = (says: string) => ({ refused: [{ path: '', says }] });
  if (text.length > LONGEST_FILE) return refusal('This file is larger than 2 MiB; a plan is far smaller.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refusal(`This file is no JSON: ${(error as Error).message}`);
  }
  const { file, name, spec, bases } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (file !== FILE) return refusal(`This is no plan of Ironhull: its "file" is not ${JSON.stringify(FILE)}.`);
  const parsed = parsePlan(spec, bases);
  return 'refused' in parsed ? parsed : { name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : 'Imported plan', ...parsed };
}
