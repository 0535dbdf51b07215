/** What no file of ours can hold: NUL, and halves of characters. The schema refuses them at the door; writers hold without it. */
import { say } from '../../languages/say.ts';
import type { Spec } from '../spec/spec.ts';

// How JSON spells NUL and a lone surrogate; a backslash that is itself escaped does not count.
const UNWRITABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Parts of Specs that have passed. Specs are never changed in place and share what an answer left alone. */
const passed = new WeakSet<object>();

function check(part: object, name: string): void {
  if (passed.has(part)) return;
  if (UNWRITABLE.test(JSON.stringify(part))) throw new Error(`${name} holds NUL or half a character; no file can say that.`);
  passed.add(part);
}

/** Throws an Error that names the part of the Spec that cannot be written. */
export function refuseUnwritable({ project, services, networks, volumes, host }: Spec): void {
  for (const service of services) check(service, `Service ${JSON.stringify(service.name)}`);
  check(project, say`The project`);
  check(networks, 'A network');
  check(volumes, 'A volume');
  check(host, say`The host`);
}
