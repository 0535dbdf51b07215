import type { Load } from '../../core/workloads/evidence.ts';
import { say } from '../../languages/say.ts';

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const secondsOf = (seconds: number): string => `${seconds} s`;

const MIB = 1024 ** 2;

/** How a burst of requests went, and what it took at most. */
export const burstOf = ({ requests, failed, clients, seconds, peakMemory, peakPids }: Load): string =>
  [
    say`${requests} by ${clients} clients in ${secondsOf(seconds)}`,
    failed === 0 ? say`none failed` : say`${failed} failed`,
    say`at most ${(peakMemory / MIB).toFixed(1)} MiB and ${peakPids} processes and threads`,
  ].join(', ');
