import { many, say } from '../../languages/say.ts';
import { bring, look } from '../../state/brought.ts';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import type { Handed } from '../../ui/use-handed.ts';
import { gather } from './gather.ts';

/** Takes in what was dropped, pasted or picked, and opens the first of it. */
export async function receive(handed: Handed): Promise<void> {
  look({ reading: true, left: [], troubles: [] });
  const { texts, left, troubles } = await gather(handed);
  const added = bring(texts);
  look({ reading: false, troubles, left: texts.length > 0 && added.length === 0 ? [...left, say`It is here already.`] : left });
  if (added.length === 0) return;
  announce(
    added.length === 1 ? say`${added[0]?.name || say`What was pasted`} is read.` : many(added.length)`# file is read.|# files are read.`,
  );
  focusSoon('#piece-title');
}
