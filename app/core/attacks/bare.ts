/** The Spec that every attack starts from: one container of somebody's image and nothing else said, so every default is the engine's. */
import { SPEC_VERSION, type Spec } from '../spec/spec.ts';

export const BARE_SERVICE = 'app';

/** @param image what the container is made of; the engine suite names the image that holds its probes */
export const bare = (image = 'ironhull/attacker:1'): Spec => ({
  version: SPEC_VERSION,
  project: { name: 'attack' },
  services: [{ name: BARE_SERVICE, workload: 'other', build: {}, run: { image } }],
  networks: [],
  volumes: [],
  host: {},
  supply: {},
});
