/** A restart policy as systemd takes it: it waits, counts starts and brings a service back at boot. */
import { fieldRef } from '../../spec/fields.ts';
import type { Service } from '../../spec/spec.ts';
import type { Setting } from '../unit-file.ts';

export interface RestartSettings {
  readonly unit: readonly Setting[];
  readonly service: readonly Setting[];
  readonly install: readonly Setting[];
}

/** Seconds within which the attempts are counted; a service that lives longer begins anew. */
const COUNTED = 600;

/** `isOwn`: for the systemd of one account. */
export function restartSettings({ name, run: { restart } }: Service, isOwn: boolean): RestartSettings {
  if (restart === undefined) return { unit: [], service: [], install: [] };
  const set = (key: string, value: string | number): Setting => ({ key, value: String(value), fields: [fieldRef('run.restart', name)] });
  if (restart.policy === 'no') return { unit: [], service: [set('Restart', 'no')], install: [] };
  // The first start counts as well.
  const limits = restart.attempts
    ? [set('StartLimitIntervalSec', COUNTED), set('StartLimitBurst', restart.attempts + 1)]
    : [set('StartLimitIntervalSec', 0)];
  return {
    unit: limits,
    service: [set('Restart', restart.policy === 'on-failure' ? 'on-failure' : 'always'), set('RestartSec', 1)],
    install: [set('WantedBy', isOwn ? 'default.target' : 'multi-user.target')],
  };
}
