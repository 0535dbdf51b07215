/** The log that is being asked about. It may hold what is nobody else's business, so it is kept for this visit only. */
import { create } from 'zustand';
import { type Resolved, resolve } from '../core/symptoms/resolve.ts';
import { usePlan } from './plan.ts';

interface Log {
  readonly text: string;
  /** Whose it is, where the text does not say; one that the plan no longer has stands for its first service. */
  readonly service: string | undefined;
}

export const useLog = create<Log>(() => ({ text: '', service: undefined }));

export const readLog = (text: string): void => useLog.setState({ text });
export const logOf = (service: string): void => useLog.setState({ service });

/** The last answer: a plan, a text and a service give the same one. */
let last: { readonly key: readonly unknown[]; readonly answer: Resolved } | undefined;

/** What this text tells for the plan in force. */
export function useResolved(text: string): Resolved {
  const spec = usePlan((plan) => plan.spec);
  const service = useLog((log) => log.service);
  const key = [text, spec, service];
  if (!last || last.key.some((part, index) => part !== key[index])) last = { key, answer: resolve(text, spec, service) };
  return last.answer;
}
