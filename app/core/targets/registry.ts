/** Every target by its id, in the order in which they are offered. */
import { targetOf } from '../spec/fields.ts';
import { type Spec, TARGETS, type TargetId } from '../spec/spec.ts';
import type { Target } from './target.ts';

const modules = import.meta.glob<Target>('./{docker,desktop,podman,swarm,kubernetes}.ts', { eager: true, import: 'default' });

const targetNamed = (id: TargetId): Target => {
  const target = modules[`./${id}.ts`];
  if (!target) throw new Error(`no target ${id}`);
  return target;
};

export const targets: ReadonlyMap<TargetId, Target> = new Map(TARGETS.map((id) => [id, targetNamed(id)]));

/** The target of this plan. */
export const targetFor = (spec: Spec): Target => targetNamed(targetOf(spec));
