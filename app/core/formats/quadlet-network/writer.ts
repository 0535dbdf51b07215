/** `<network>.network`: a network that Quadlet makes before the containers that name it. */
import { say } from '../../../languages/say.ts';
import { BUILD_FIELDS, fieldRef, HOST_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import { defineWriter, type Treatments } from '../format.ts';
import { NO_INTER_CONTAINER } from '../podman/kept.ts';
import { ISOLATED } from '../podman/program.ts';
import { aboutUnit, applyUnits, unitPath } from '../quadlet/place.ts';
import { nameOf } from '../run/names.ts';
import { isBuiltIn } from '../run/objects.ts';
import { everyOne } from '../treatment.ts';
import { unitLines, unitValue } from '../unit-file.ts';

const treatments = {
  'project.name': 'prints',
  'service.name': 'elsewhere',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  ...everyOne(RUN_FIELDS, 'elsewhere'),
  'network.name': 'prints',
  'network.internal': 'prints',
  'network.interContainer': NO_INTER_CONTAINER,
  // It stands in the ports of the containers.
  'network.hostBinding': 'elsewhere',
  // A network of one host: nothing travels.
  'network.encrypted': 'elsewhere',
  ...everyOne(VOLUME_FIELDS, 'elsewhere'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

const sharedName = (project: string, network: string): string => nameOf({ project, given: new Map() }, 'network', network);

export default defineWriter({
  title: say`Quadlet network`,
  language: 'ini',
  scope: 'network',
  rank: 32,
  targets: ['podman'],
  treatments,
  path: (spec, network) => unitPath(spec, network, 'network'),
  wanted: ({ project }, network) => !isBuiltIn(sharedName(project.name, network)),
  write: (spec, name) => {
    const network = spec.networks.find((candidate) => candidate.name === name);
    const own = [fieldRef('network.name', name)];
    const settings = [
      { key: 'NetworkName', value: unitValue(sharedName(spec.project.name, name)), fields: [...own, 'project.name'] },
      ...(network?.internal === undefined
        ? []
        : [{ key: 'Internal', value: String(network.internal), fields: [fieldRef('network.internal', name)] }]),
      { key: 'Options', value: ISOLATED, fields: own },
    ];
    return unitLines(aboutUnit(spec, 'network', name), { Network: settings });
  },
  apply: applyUnits,
});
