/** The resolved profile of one service: no conditions on capabilities, which containerd, the kubelet and Podman do not read. */
import { grantedBy } from '../../spec/capability.ts';
import { effective } from '../../spec/confinement.ts';
import type { Run, Syscalls } from '../../spec/spec.ts';
import { type Argument, allowedWith, BY_ARGUMENT, DEFAULT_PROFILE, freeWith, NOT_THERE, opening } from '../../spec/system-calls.ts';

export interface Profile {
  /** Capabilities that open calls. */
  readonly capabilities: readonly string[];
  /** Allowed by the default, whatever the arguments; in alphabetical order. */
  readonly free: readonly string[];
  /** Allowed by the plan. */
  readonly added: readonly string[];
  /** Allowed by the default with these arguments. */
  readonly limited: readonly string[];
  readonly removed: readonly string[];
}

export function profileOf(run: Run, changes: Syscalls): Profile {
  const capabilities = opening(grantedBy(run));
  const { allow, deny } = effective(changes, capabilities);
  const isKept = (call: string): boolean => !deny.includes(call);
  const standard = freeWith(capabilities);
  return {
    capabilities,
    free: [...standard].filter(isKept).sort(),
    added: allow,
    limited: Object.keys(BY_ARGUMENT).filter((call) => isKept(call) && !allow.includes(call) && !standard.has(call)),
    removed: deny,
  };
}

/** `2 added, 3 removed of 376 system calls`. */
export const sizeOf = ({ added, removed, capabilities }: Profile): string =>
  `${added.length} added, ${removed.length} removed of ${allowedWith(capabilities).size} system calls`;

/**
 * The one place of the file that people read: what it was made from, and how far it is from that. It is read back for
 * the capabilities and for the order of what is absent; which calls are absent, the names alone say.
 */
export const commentOf = (profile: Profile): string => {
  const granted = profile.capabilities.map((name) => `CAP_${name}`).join(' ') || 'no capability';
  const without = profile.removed.length === 0 ? '' : `; without ${profile.removed.join(' ')}`;
  return `${DEFAULT_PROFILE} for ${granted}: ${sizeOf(profile)}${without}`;
};
export const ADDED = 'Added by the plan';

/** A rule that looks at an argument, as one line of JSON. */
export const limitedRule = (call: string, { index, value, op }: Argument): string =>
  `{ "names": ["${call}"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": ${index}, "value": ${value}, "op": "${op}" }] }`;
/** ENOSYS. */
export const notThereRule = `{ "names": ["${NOT_THERE}"], "action": "SCMP_ACT_ERRNO", "errnoRet": 38 }`;
