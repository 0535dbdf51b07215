/**
 * The reading half of the formats. The first page does without it; it is here before any text of somebody's own is in
 * force.
 */
type Lens = typeof import('../core/absorb.ts');

let here: Lens | undefined;

export async function loadLens(): Promise<Lens> {
  here ??= await import('../core/absorb.ts');
  return here;
}

/** @throws where nobody has loaded it: a text of somebody's own came in by another door than `applyPlan` */
export function lens(): Lens {
  if (!here) throw new Error('the reading half of the formats is not loaded');
  return here;
}
