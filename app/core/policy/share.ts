/** A policy as text for the address, packed like a plan. What comes from a link applies only after somebody has seen it. */
import { pack, type Unpacked, unpack } from '../spec/share.ts';
import type { Policy } from './policy.ts';
import { type ParsedPolicy, parsePolicy } from './schema.ts';

export const encodePolicy = (policy: Policy): string => pack(policy);

/** The policy of a link's text, or why it is none. Never throws. */
export function decodePolicy(text: string): ParsedPolicy {
  const unpacked: Unpacked<{ readonly value: unknown }> = unpack(text);
  return 'refused' in unpacked ? unpacked : parsePolicy(unpacked.value);
}
