/** Every rule about pods. */
import { namespaces } from './namespaces.ts';
import type { PodRule } from './pod-rule.ts';
import { privileges } from './privileges.ts';
import { workload } from './workload.ts';

export const PODS: readonly PodRule[] = [...privileges, ...namespaces, ...workload];
