/** What a plan says of Docker's daemon, on targets that have none. */
import type { Gap } from '../formats/format.ts';
import { type FieldId, fieldOf } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { stated } from '../spec/stated.ts';

/** These let more in or serve the owner: to be without them leaves nobody less protected. */
const SERVING: ReadonlySet<FieldId> = new Set([
  'host.engine',
  'host.containerdSnapshotter',
  'host.dockerGroup',
  'host.runtimes',
  'host.apiSockets',
  'host.logLevel',
  'host.liveRestore',
  'host.dataRoot',
  'host.userlandProxy',
  'host.insecureRegistries',
  'host.experimental',
  'host.init',
]);

/** @param insteadOf what is done in place of a setting, one sentence */
export const daemonLosses = (
  spec: Spec,
  isLost: (field: FieldId) => boolean,
  because: string,
  insteadOf: (field: FieldId) => string | undefined,
): Gap[] =>
  [...stated(spec).keys()]
    .map(fieldOf)
    .filter(isLost)
    .map((field) => {
      const instead = insteadOf(field);
      return { field, fails: SERVING.has(field) ? 'closed' : 'open', because, ...(instead !== undefined && { instead }) };
    });
