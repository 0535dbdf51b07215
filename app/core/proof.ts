/** Which runs stand behind a claim: the attacks that a control decides, and the files of the engine suite that cover it. */
import type { Attack, Verdict } from './attacks/attack.ts';
import { BARE_SERVICE, bare } from './attacks/bare.ts';
import type { Tested } from './attacks/evidence.ts';
import { attacks } from './attacks/registry.ts';
import { ownerOf } from './controls/registry.ts';
import { placeOf } from './judge.ts';
import { diff } from './spec/diff.ts';
import { fieldOf, serviceNamed } from './spec/fields.ts';
import type { Spec } from './spec/spec.ts';

/** The plan in which an attack was tried: weak, hardened, or with one half measure. */
function tried({ weak, hardened, halves }: Attack, of: Tested): Spec {
  const start = weak(bare(), BARE_SERVICE);
  if (of === 'weak') return start;
  return (of === 'hardened' ? hardened : (halves[of]?.change ?? weak))(start, BARE_SERVICE);
}

/** What the model says of the plan in which an attack was tried. */
export function modelOf(attack: Attack, of: Tested): Verdict {
  const spec = tried(attack, of);
  return attack.verdict(placeOf(spec, serviceNamed(spec, BARE_SERVICE)));
}

let decided: ReadonlyMap<string, readonly string[]> | undefined;

/** Controls whose answers differ between the weak and the hardened plan of each attack. */
function deciders(): ReadonlyMap<string, readonly string[]> {
  decided ??= new Map(
    [...attacks].map(([id, attack]) => {
      const changes = diff(tried(attack, 'weak'), tried(attack, 'hardened'));
      const owners = changes.flatMap(({ field }) => ownerOf.get(fieldOf(field)) ?? []);
      return [id, [...new Set(owners)]];
    }),
  );
  return decided;
}

/** Controls that decide an attack. */
export const decidersOf = (attack: string): readonly string[] => deciders().get(attack) ?? [];

/** Attacks that a control decides. */
export const attacksOn = (control: string): readonly string[] =>
  [...deciders()].flatMap(([attack, controls]) => (controls.includes(control) ? [attack] : []));

/** Files of the engine suite that repeat what a question or a conflict says. */
const FILES: Readonly<Record<string, string>> = {
  'userns-remap': 'e2e/engine/userns.test.ts',
  seccomp: 'e2e/engine/seccomp.test.ts',
  'runtime-without-its-calls': 'e2e/engine/seccomp.test.ts',
  'daemon-no-new-privileges': 'e2e/engine/ladder.test.ts',
  'daemon-ulimits': 'e2e/engine/ladder.test.ts',
  'publish-address': 'e2e/engine/ladder.test.ts',
  'engine-socket-mounted': 'e2e/engine/attacks.test.ts',
  'group-of-engine-socket': 'e2e/engine/attacks.test.ts',
  'inter-container-off-and-shared-network': 'e2e/engine/attacks.test.ts',
  target: 'e2e/engine/swarm.test.ts',
  'overlay-encryption': 'e2e/engine/swarm.test.ts',
  'live-restore-on-a-swarm': 'e2e/engine/swarm.test.ts',
  'newer-than-the-engine': 'e2e/engine/conformance.test.ts',
};

/** The part of the engine suite that covers a control or a conflict; undefined: none does. */
export const suiteFileOf = (id: string): string | undefined => FILES[id];
