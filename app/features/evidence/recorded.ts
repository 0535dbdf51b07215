import { notReproduced, proofOf } from '../../core/attacks/evidence.ts';
import { attacks } from '../../core/attacks/registry.ts';
import { recordOf } from '../../core/breakages/recorded.ts';
import { claimEvidence, workloadEvidence } from '../../core/evidence.ts';
import { workloads } from '../../core/workloads/registry.ts';

/** Each file is asked for once; a failure is not kept, so that another visit tries again. */
function once<T>(load: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? load(id);
    known.set(id, found);
    found.catch(() => known.delete(id));
    return found;
  };
}

export const ofAttack = once(proofOf);
export const ofWorkload = once(workloadEvidence);
export const ofBreakages = once(recordOf);
export const ofClaim = once(claimEvidence);

const everything = once(async () => {
  const each = async <T>(ids: Iterable<string>, of: (id: string) => Promise<T>) =>
    new Map(await Promise.all([...ids].map(async (id) => [id, await of(id)] as const)));
  const [ofAttacks, ofWorkloads, missing] = await Promise.all([
    each(attacks.keys(), ofAttack),
    each(workloads.keys(), ofWorkload),
    notReproduced(),
  ]);
  return { ofAttacks, ofWorkloads, missing };
});

/** All that is recorded of attacks and workloads, and what could not be tried. */
export const all = (): ReturnType<typeof everything> => everything('all');
