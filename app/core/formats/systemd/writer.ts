/** `<service>.service`: systemd starts the container, counts its failures and brings it back at boot. */
import { say } from '../../../languages/say.ts';
import { HOST_FIELDS, NETWORK_FIELDS, serviceNamed, VOLUME_FIELDS } from '../../spec/fields.ts';
import { defineWriter, type Treatments } from '../format.ts';
import { DOCKER } from '../run/container.ts';
import { nameOf } from '../run/names.ts';
import { gaps, treatments as ofDocker } from '../run/treatments.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { everyOne } from '../treatment.ts';
import { placeOf, unitOf } from './unit.ts';

const treatments = {
  ...ofDocker,
  ...everyOne(NETWORK_FIELDS, 'elsewhere'),
  ...everyOne(VOLUME_FIELDS, 'elsewhere'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  'host.units': 'prints',
} satisfies Treatments;

export default defineWriter({
  title: say`systemd unit`,
  language: 'ini',
  scope: 'service',
  rank: 36,
  targets: ['docker'],
  treatments,
  gaps,
  path: ({ project }, service) => `systemd/${nameOf({ project: project.name, given: new Map() }, 'container', service)}.service`,
  wanted: ({ host }) => host.units === true,
  write: unitOf,
  apply: (spec, name) => {
    const names = { project: spec.project.name, given: new Map() };
    const service = serviceNamed(spec, name);
    const unit = `${nameOf(names, 'container', name)}.service`;
    const files = [...ownSecretFiles(spec).keys()];
    return [
      `sudo mkdir -p ${placeOf(spec)} && sudo cp -R . ${placeOf(spec)}/`,
      ...(files.length === 0 ? [] : [[...SECRET_DIRECTORY, ...files.map(makeSecretFile)].join('\n')]),
      ...(service.build.repository === undefined
        ? []
        : [`${DOCKER.build} --tag ${DOCKER.image(service, names)} ${spec.services.length > 1 ? `./${name}` : '.'}`]),
      `systemd-analyze verify systemd/${unit}`,
      `sudo cp systemd/${unit} /etc/systemd/system/ && sudo systemctl daemon-reload`,
      `sudo systemctl enable --now ${unit}`,
    ];
  },
});
