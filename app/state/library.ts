/** Saved plans in the browser's own database. All that comes out of it is read through the schema again. */
import { create } from 'zustand';
import { type Bases, parseBases } from '../core/bases.ts';
import { equal } from '../core/spec/diff.ts';
import { parseSpec, type Refused } from '../core/spec/schema.ts';
import type { Spec } from '../core/spec/spec.ts';
import { language, many, say } from '../languages/say.ts';

/** A plan at one moment. */
export interface Version {
  /** ISO time of the last change. */
  readonly saved: string;
  readonly spec: Spec;
  readonly bases: Bases;
}

export interface SavedPlan extends Version {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Plain text of several lines. */
  readonly note: string;
  /** The team starts new plans from it. */
  readonly isTemplate: boolean;
  /** What it was before, the latest first. */
  readonly versions: readonly Version[];
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
const LONGEST_NOTE = 4000;
const MOST_TAGS = 12;
/** Versions of a plan that are kept; the oldest goes first. */
export const MOST_VERSIONS = 20;

/** A time as people write it. */
export const momentOf = (saved: string): string => new Date(saved).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'short' });

/** Words in any order, each once: "web, shop". */
export const tagsOf = (text: string): string[] =>
  [...new Set(text.split(/[,，\n]/).map((tag) => tag.trim().slice(0, 40)))].filter((tag) => tag !== '').slice(0, MOST_TAGS);

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

function asVersion(row: unknown): Version | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { saved, spec, bases } = row as Record<string, unknown>;
  const parsed = parsePlan(spec, bases);
  return typeof saved === 'string' && !Number.isNaN(Date.parse(saved)) && 'spec' in parsed ? { saved, ...parsed } : undefined;
}

/** A saved plan out of anything. One of before there were tags, notes and versions has none. */
export function asPlan(row: unknown): SavedPlan | undefined {
  const latest = asVersion(row);
  const { id, name, tags, note, isTemplate, versions } = (latest ? row : {}) as Record<string, unknown>;
  if (!latest || typeof id !== 'string' || typeof name !== 'string') return undefined;
  return {
    ...latest,
    id: id.slice(0, 64),
    name: name.slice(0, LONGEST_NAME),
    tags: Array.isArray(tags) ? tagsOf(tags.filter((tag) => typeof tag === 'string').join()) : [],
    note: typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '',
    isTemplate: isTemplate === true,
    versions: (Array.isArray(versions) ? versions.slice(0, MOST_VERSIONS) : []).map(asVersion).filter((one) => one !== undefined),
  };
}

const latestFirst = (plans: readonly SavedPlan[]): SavedPlan[] => plans.toSorted((a, b) => b.saved.localeCompare(a.saved));

/** Reads the library again. A plan that cannot be read stays in the database and is counted, not shown. */
export async function refresh(): Promise<void> {
  try {
    const rows: unknown[] = await settled((await store('readonly')).getAll());
    const plans = rows.map(asPlan).filter((plan) => plan !== undefined);
    const lost = rows.length - plans.length;
    useLibrary.setState({
      plans: latestFirst(plans),
      trouble:
        lost > 0
          ? many(
              lost,
            )`# saved plan is of another version or damaged; kept, not shown.|# saved plans are of another version or damaged; kept, not shown.`
          : undefined,
    });
  } catch {
    useLibrary.setState({
      trouble: say`This browser keeps no plans here; a private window may be why. Export the plan as a file instead.`,
    });
  }
}

/** Changes the library and reads it again. Whether it worked; if not, `trouble` says why. */
async function change(act: (plans: IDBObjectStore) => IDBRequest): Promise<boolean> {
  try {
    await settled(act(await store('readwrite')));
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : '';
    useLibrary.setState({ trouble: say`The browser did not keep this change${reason}. Export the plan as a file instead.` });
    return false;
  }
  await refresh();
  return true;
}

/** Keeps a plan. It shows at once, and goes again where the browser does not keep it. */
export async function put(plan: SavedPlan): Promise<boolean> {
  const { plans: before } = useLibrary.getState();
  useLibrary.setState({ plans: latestFirst([...before.filter(({ id }) => id !== plan.id), plan]) });
  const kept = await change((plans) => plans.put(plan));
  if (!kept) useLibrary.setState({ plans: before });
  return kept;
}

const now = (): string => new Date().toISOString();

/** The plan with another state of it on top; what it was becomes a version. */
export const grown = (plan: SavedPlan, { saved, spec, bases }: Version): SavedPlan => ({
  ...plan,
  saved,
  spec,
  bases,
  versions: [{ saved: plan.saved, spec: plan.spec, bases: plan.bases }, ...plan.versions].slice(0, MOST_VERSIONS),
});

/** Saves a plan under a name. A plan that has this name already keeps what it was as a version. */
export async function savePlan(name: string, spec: Spec, bases: Bases): Promise<boolean> {
  const version = { saved: now(), spec, bases };
  const before = useLibrary.getState().plans.find((plan) => plan.name === name);
  if (before) return equal(before.spec, spec) && equal(before.bases, bases) ? true : put(grown(before, version));
  return put({
    id: crypto.randomUUID(),
    name: name.slice(0, LONGEST_NAME),
    tags: [],
    note: '',
    isTemplate: false,
    versions: [],
    ...version,
  });
}
/** Changes what people say of a plan, not the plan. One change may follow another before the screen has shown the first. */
export function describePlan({ id }: SavedPlan, said: Partial<Pick<SavedPlan, 'tags' | 'note' | 'isTemplate'>>): Promise<boolean> {
  const plan = useLibrary.getState().plans.find((one) => one.id === id);
  return plan ? put({ ...plan, ...said }) : Promise.resolve(false);
}
/** Puts an earlier state of a plan on top again. */
export const returnTo = (plan: SavedPlan, version: Version): Promise<boolean> => put(grown(plan, { ...version, saved: now() }));
export const renamePlan = async (plan: SavedPlan, name: string): Promise<boolean> =>
  put({ ...plan, name: name.slice(0, LONGEST_NAME), saved: now() });
export const duplicatePlan = async (plan: SavedPlan): Promise<boolean> =>
  put({ ...plan, id: crypto.randomUUID(), name: say`${plan.name} (copy)`.slice(0, LONGEST_NAME), saved: now(), versions: [] });
export const deletePlan = ({ id }: SavedPlan): Promise<boolean> => change((plans) => plans.delete(id));

/** A plan as a file that `readPlanFile` reads. */
export const planFile = ({ name, spec, bases }: Pick<SavedPlan, 'name' | 'spec' | 'bases'>): string =>
  `${JSON.stringify({ file: FILE, name, spec, ...(Object.keys(bases).length > 0 && { bases }) }, undefined, 2)}\n`;

export function readPlanFile(
  text: string,
): { readonly name: string; readonly spec: Spec; readonly bases: Bases } | { readonly refused: readonly Refused[] } {
  const refusal = (says: string) => ({ refused: [{ path: '', says }] });
  if (text.length > LONGEST_FILE) return refusal(say`This file is larger than 2 MiB; a plan is far smaller.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refusal(say`This file is no JSON: ${(error as Error).message}`);
  }
  const { file, name, spec, bases } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (file !== FILE) return refusal(say`This is no plan of Ironhull: its "file" is not ${JSON.stringify(FILE)}.`);
  const parsed = parsePlan(spec, bases);
  return 'refused' in parsed ? parsed : { name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : say`Imported plan`, ...parsed };
}
