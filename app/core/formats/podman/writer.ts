/** `podman.sh`: the script of `docker run`, as Podman takes it. */
import { say } from '../../../languages/say.ts';
import { HOST_FIELDS } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Gap, type Treatments } from '../format.ts';
import { statementsOf } from '../run/script.ts';
import { linesOfStatement } from '../run/statement.ts';
import { treatments as ofDocker, wholeSeconds } from '../run/treatments.ts';
import { everyOne } from '../treatment.ts';
import { bindingOf } from './arguments.ts';
import { NO_INTER_CONTAINER, NO_STORAGE_SIZE, networkGaps, restartGap, serviceGaps } from './kept.ts';
import { PODMAN } from './program.ts';

const treatments = {
  ...ofDocker,
  'run.storageSize': NO_STORAGE_SIZE,
  'network.interContainer': NO_INTER_CONTAINER,
  ...everyOne(HOST_FIELDS, 'elsewhere'),
} satisfies Treatments;

const isUsed = (spec: Spec, network: string): boolean =>
  spec.services.some(
    (service) => bindingOf(spec, service)?.name === network && service.run.ports?.some(({ address }) => address === undefined),
  );

export default defineWriter({
  title: 'podman run',
  language: 'shell',
  scope: 'project',
  rank: 20,
  targets: ['podman'],
  treatments,
  gaps: (spec): Gap[] => [
    ...spec.services.flatMap((service) => [...serviceGaps(service, spec.host.cgroup), ...restartGap(service), ...wholeSeconds(service)]),
    ...spec.networks.flatMap((network) => networkGaps(network, isUsed(spec, network.name))),
  ],
  path: () => 'podman.sh',
  wanted: () => true,
  write: (spec) => statementsOf(spec, { project: spec.project.name, given: new Map() }, PODMAN).flatMap(linesOfStatement),
  apply: () => [
    'sh -n podman.sh',
    'sh podman.sh',
    say`Names of base images without a registry need unqualified-search-registries = ["docker.io"] in /etc/containers/registries.conf.`,
  ],
});
