/** Which rungs of which plan are done, kept in this browser under the plan's project and the rung's decisions. */
import { create } from 'zustand';

const CLIMBED = 'ironhull.climbed';
/** Beyond this the oldest ticks are forgotten. */
const MOST = 500;

function remembered(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(CLIMBED) ?? '[]');
    return Array.isArray(kept) ? kept.filter((tick) => typeof tick === 'string').slice(-MOST) : [];
  } catch {
    return [];
  }
}

export const useClimbed = create<{ readonly ticks: readonly string[] }>(() => ({ ticks: remembered() }));

/** Ticks a rung off, or takes the tick back. Without storage it holds for this visit. */
export function tick(rung: string, done: boolean): void {
  const others = useClimbed.getState().ticks.filter((other) => other !== rung);
  const ticks = done ? [...others, rung].slice(-MOST) : others;
  useClimbed.setState({ ticks });
  try {
    localStorage.setItem(CLIMBED, JSON.stringify(ticks));
  } catch {
    // the tick stands all the same
  }
}
