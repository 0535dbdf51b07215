/** `<volume>.volume`: a volume that Quadlet makes before the containers that name it. */
import { say } from '../../../languages/say.ts';
import { BUILD_FIELDS, fieldRef, HOST_FIELDS, NETWORK_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import type { Spec, Volume } from '../../spec/spec.ts';
import { defineWriter, type Treatments } from '../format.ts';
import { aboutUnit, applyUnits, placeOf, unitPath } from '../quadlet/place.ts';
import { anchored } from '../run/mount.ts';
import { nameOf } from '../run/names.ts';
import { volumeOptions } from '../run/objects.ts';
import { everyOne } from '../treatment.ts';
import { isPlain, type Setting, unitLines, unitValue, unitWord } from '../unit-file.ts';

const treatments = {
  'project.name': 'prints',
  'service.name': 'elsewhere',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'elsewhere'),
  ...everyOne(NETWORK_FIELDS, 'elsewhere'),
  ...everyOne(VOLUME_FIELDS, 'prints'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

const KEYS: { readonly [option: string]: string } = { type: 'Type', device: 'Device', o: 'Options' };

/** Quadlet takes each of the three as it stands; where one is not plain, all are left to Podman. */
function backingSettings(spec: Spec, volume: Volume): Setting[] {
  const place = placeOf(spec);
  const options = volumeOptions(volume).map((option) =>
    option.replace(/^device=(\.[\s\S]*)$/, (_, path: string) => `device=${anchored(path)}`),
  );
  const fields = [fieldRef('volume.backing', volume.name)];
  return options.map((option) => {
    const [name = '', ...rest] = option.split('=');
    return options.every(isPlain)
      ? { key: KEYS[name] as string, value: unitValue(rest.join('='), place), fields }
      : { key: 'PodmanArgs', value: unitWord(`--opt=${option}`, place), fields };
  });
}

export default defineWriter({
  title: say`Quadlet volume`,
  language: 'ini',
  scope: 'volume',
  rank: 34,
  targets: ['podman'],
  treatments,
  path: (spec, volume) => unitPath(spec, volume, 'volume'),
  wanted: () => true,
  write: (spec, name) => {
    const shared = nameOf({ project: spec.project.name, given: new Map() }, 'volume', name);
    const volume = spec.volumes.find((candidate) => candidate.name === name) ?? { name };
    return unitLines(aboutUnit(spec, 'volume', name), {
      Volume: [
        { key: 'VolumeName', value: unitValue(shared), fields: [fieldRef('volume.name', name), 'project.name'] },
        ...backingSettings(spec, volume),
      ],
    });
  },
  apply: applyUnits,
});
