/** The image that attacks are tried from, with every probe in it, and the folders that the probes come from. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, docker, run, THIS } from '../engine.ts';

export const IMAGE = 'ironhull/attacker:1';
const LABEL = 'ironhull.attacker';
const ATTACKS = join(import.meta.dirname, '../../../app/core/attacks');

/** Path of a file of an attack's folder; undefined where it has none. */
export function fileOf(attack: string, name: string): string | undefined {
  const path = join(ATTACKS, attack, name);
  return existsSync(path) ? path : undefined;
}
/** Name in the image of what the container runs where the intruder comes in later. */
export const programOf = (attack: string): string => `${attack}.program`;
export const evidencePath = (attack: string): string => join(ATTACKS, attack, 'evidence.json');

/** Builds the image where it is not the one that these files make. */
export async function provideAttacker(): Promise<void> {
  const sources = join(import.meta.dirname, 'image');
  const probes = readdirSync(ATTACKS).flatMap((attack) =>
    Object.entries({ 'probe.sh': attack, 'program.sh': programOf(attack) }).flatMap(([file, name]) => {
      const path = fileOf(attack, file);
      return path === undefined ? [] : [{ name, path }];
    }),
  );
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(join(sources, name)));
  for (const { name, path } of probes) hash.update(name).update(readFileSync(path));
  const version = hash.digest('hex').slice(0, 16);
  const found = await attempt(['docker', 'image', 'inspect', '--format', `{{index .Config.Labels "${LABEL}"}}`, IMAGE]);
  if (found.out.trim() === version) return;
  const context = mkdtempSync(join(tmpdir(), 'ihx-image-'));
  try {
    cpSync(sources, context, { recursive: true });
    mkdirSync(join(context, 'probes'));
    for (const { name, path } of probes) cpSync(path, join(context, 'probes', name));
    await run(['docker', 'build', '--quiet', '--label', `${LABEL}=${version}`, '--tag', IMAGE, context], { limit: 300_000 });
    await docker(THIS, 'image', 'prune', '--force', '--filter', `label=${LABEL}`);
  } finally {
    rmSync(context, { recursive: true });
  }
}
