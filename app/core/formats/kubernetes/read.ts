/** Reads a Kubernetes manifest: every container of every pod as a service, with Kubernetes' defaults made explicit. */
import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import type { Build, Healthcheck, Service } from '../../spec/spec.ts';
import { distinct } from '../distinct.ts';
import { emptySpec, type Reading } from '../format.ts';
import { Notes } from '../notes.ts';
import { entriesOf, itemsOf, Lines, member, type Placed, textOf, textsOf, truthOf, wholeOf } from '../placed.ts';
import { plainName } from '../run/names.ts';
import { specOf } from '../spec-of.ts';
import { type Container, type Manifest, type Pod, readManifest } from './pods.ts';
import { readBytes, readNanoCpus } from './quantities.ts';
import { readMounts } from './read-mounts.ts';
import { readSecurity } from './read-security.ts';
import { noteObjects, noteUnknown } from './rest.ts';
import { Sheet } from './sheet.ts';

/** All pods of a cluster reach each other; policies that narrow it are objects of their own. */
const CLUSTER = 'cluster';

/** What the text states. A document that cannot be read is not understood, unless there is no other. Never throws. */
export const get = (text: string): Reading => readPods(readManifest(text), text);

/** The same for a manifest that is read already. */
export function readPods(manifest: Manifest, text: string): Reading {
  const { errors } = manifest.documents;
  if (manifest.pods.length === 0) {
    const nothing = {
      line: 1,
      column: 1,
      text: '',
      because: say`No pod stands here, and nothing that makes one; a Kubernetes manifest is expected.`,
    };
    return { spec: emptySpec(), at: new Map(), notUnderstood: [], errors: errors.length > 0 ? errors : [nothing] };
  }
  const notes = new Notes(new Lines(text));
  const names = namesOf(manifest);
  const services = manifest.pods.flatMap((pod) =>
    pod.containers.map((container) => readService(new Sheet(pod, container, names.get(container) as string, notes))),
  );
  noteUnknown(manifest, notes);
  noteObjects(manifest, notes);
  const { notUnderstood, ...found } = notes.found;
  return { spec: specOf(services), ...found, notUnderstood: [...errors, ...notUnderstood], errors: [] };
}

/** A name for each container: that of its object where it is alone there, else with its own. */
export function namesOf({ pods }: Manifest): Map<Container, string> {
  const once = distinct();
  const named = (pod: Pod, container: Container): string => {
    const whole = pod.containers.length === 1 ? pod.name : [pod.name, container.name].filter(Boolean).join('-');
    return once(plainName('', 'container', whole));
  };
  return new Map(pods.flatMap((pod) => pod.containers.map((container) => [container, named(pod, container)] as const)));
}

function readService(sheet: Sheet): Service {
  const { pod, container, name, notes } = sheet;
  notes.states(container.placed, fieldRef('service.name', name));
  const image = member(container.placed, 'image');
  if (image && textOf(image)) sheet.say('image', textOf(image) as string, image);
  readNamespaces(sheet);
  readSecurity(sheet);
  readResources(sheet);
  readMounts(sheet);
  readEnvironment(sheet);
  readPorts(sheet);
  const build = readProbe(sheet);
  const policy = textOf(member(pod.spec, 'restartPolicy')) ?? 'Always';
  const word = policy === 'Never' ? 'no' : policy === 'OnFailure' ? 'on-failure' : 'always';
  sheet.say('restart', { policy: word }, member(pod.spec, 'restartPolicy'));
  const period = member(pod.spec, 'terminationGracePeriodSeconds');
  const seconds = wholeOf(period);
  if (seconds !== undefined) sheet.say('stopGracePeriod', seconds * 1000, period);
  for (const key of ['command', 'args', 'lifecycle'])
    for (const placed of [member(container.placed, key)])
      if (placed) sheet.lost(placed, say`${key}: belongs to the image half of a plan.`, 'closed');
  return { name, workload: 'other', build, run: sheet.run };
}

function readNamespaces(sheet: Sheet): void {
  const { spec } = sheet.pod;
  sheet.flag('pid', member(spec, 'hostPID'), true, 'host');
  sheet.flag('ipc', member(spec, 'hostIPC'), true, 'host');
  const host = member(spec, 'hostNetwork');
  if (host && truthOf(host)) sheet.say('networkMode', 'host', host);
  else sheet.say('networks', [CLUSTER], host);
  const [shared, users, hostname, runtime] = ['shareProcessNamespace', 'hostUsers', 'hostname', 'runtimeClassName'].map((key) =>
    member(spec, key),
  );
  if (shared && truthOf(shared))
    sheet.lost(shared, say`The containers of the pod see each other’s processes; a plan joins one to one.`, 'closed', 'pid');
  if (users && truthOf(users) === false)
    sheet.lost(users, say`Its root is nobody on the node; with Docker the daemon decides that.`, 'open', 'userns');
  if (hostname && textOf(hostname)) sheet.say('hostname', textOf(hostname) as string, hostname);
  if (runtime && textOf(runtime)) sheet.say('runtime', textOf(runtime) as string, runtime);
  for (const item of itemsOf(member(spec, 'dnsConfig', 'nameservers'))) sheet.push('dns', textOf(item) ?? '', item);
  for (const alias of itemsOf(member(spec, 'hostAliases')))
    for (const name of textsOf(member(alias, 'hostnames')))
      sheet.push('extraHosts', { name, address: textOf(member(alias, 'ip')) ?? '' }, alias);
}

function readResources(sheet: Sheet): void {
  const limits = entriesOf(member(sheet.container.placed, 'resources', 'limits'));
  const requests = entriesOf(member(sheet.container.placed, 'resources', 'requests'));
  const amount = (placed: Placed | undefined, read: (text: string) => number | undefined) => read(textOf(placed) ?? '');
  const memory = amount(limits.get('memory'), readBytes);
  if (memory !== undefined) {
    sheet.say('memory', memory, limits.get('memory'));
    // The kubelet lets no container swap unless it is told to.
    sheet.say('memorySwap', memory);
  }
  const [cpu, storage] = [amount(limits.get('cpu'), readNanoCpus), amount(limits.get('ephemeral-storage'), readBytes)];
  if (cpu !== undefined) sheet.say('nanoCpus', cpu, limits.get('cpu'));
  if (storage !== undefined) sheet.say('storageSize', storage, limits.get('ephemeral-storage'));
  const [reserved, share] = [amount(requests.get('memory'), readBytes), amount(requests.get('cpu'), readNanoCpus)];
  if (reserved !== undefined) sheet.say('memoryReservation', reserved, requests.get('memory'));
  // As the kubelet computes it: 1024 shares a CPU, and at least 2.
  if (share !== undefined) sheet.say('cpuShares', Math.max(2, Math.floor((share * 1024) / 1e9)), requests.get('cpu'));
  for (const [name, placed] of [...limits, ...requests])
    if (!['memory', 'cpu', 'ephemeral-storage'].includes(name)) sheet.lost(placed, say`${name} has no place in a plan.`, 'closed');
}

function readEnvironment(sheet: Sheet): void {
  for (const variable of itemsOf(member(sheet.container.placed, 'env'))) {
    const [name, value] = [textOf(member(variable, 'name')), textOf(member(variable, 'value'))];
    if (name === undefined || member(variable, 'valueFrom'))
      sheet.lost(variable, say`The cluster gives the value; the manifest does not hold it.`, 'closed', 'environment');
    else sheet.push('environment', { name, value: value ?? '' }, variable);
  }
  for (const source of itemsOf(member(sheet.container.placed, 'envFrom')))
    sheet.lost(source, say`The cluster gives these variables; the manifest does not hold them.`, 'closed', 'environment');
}

function readPorts(sheet: Sheet): void {
  if (sheet.run.networkMode === 'host') return;
  for (const port of itemsOf(member(sheet.container.placed, 'ports'))) {
    const [target, published] = [wholeOf(member(port, 'containerPort')), wholeOf(member(port, 'hostPort'))];
    const address = textOf(member(port, 'hostIP'));
    if (target !== undefined && published)
      sheet.push(
        'ports',
        {
          ...(address && address !== '0.0.0.0' && { address }),
          published,
          target,
          ...(textOf(member(port, 'protocol')) === 'UDP' && { protocol: 'udp' as const }),
        },
        port,
      );
  }
}

/** A probe that starts a program is what Docker calls a healthcheck; the kubelet's defaults are 10 s, 1 s and 3 times. */
function readProbe(sheet: Sheet): Build {
  const probes = ['livenessProbe', 'readinessProbe'].map((key) => member(sheet.container.placed, key));
  const probe = probes.find((one) => member(one, 'exec', 'command'));
  for (const other of probes)
    if (other?.value && other !== probe) sheet.lost(other, say`Docker’s healthcheck starts a program; this asks from outside.`, 'closed');
  if (!probe) return {};
  sheet.notes.states(probe, fieldRef('build.healthcheck', sheet.name));
  const seconds = (key: string, usual: number) => (wholeOf(member(probe, key)) ?? usual) * 1000;
  const healthcheck: Healthcheck = {
    test: { form: 'exec', words: textsOf(member(probe, 'exec', 'command')) },
    interval: seconds('periodSeconds', 10),
    timeout: seconds('timeoutSeconds', 1),
    startPeriod: seconds('initialDelaySeconds', 0),
    retries: wholeOf(member(probe, 'failureThreshold')) ?? 3,
  };
  return { healthcheck };
}
