/** The pod of a service, and the object that keeps it running. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Service } from '../../spec/spec.ts';
import { annotationsOf, containerOf, isNotRoot, localProfile } from './container.ts';
import { hasOwnUsers, idsOf, owed, type Plan, seconds } from './plan.ts';
import { type Entry, entry, item, list, under, word } from './tree.ts';
import { claim, isJob, mountsOf, needsGroup, templatesOf, volumes } from './volumes.ts';

const LOW_PORTS = 'net.ipv4.ip_unprivileged_port_start';

/** Docker lets every user of a container listen on low ports; here a pod asks for it. */
function sysctls(service: Service): Entry | undefined {
  const { run } = service;
  const stated = (run.sysctls ?? []).map(({ name, value }) => ({ name, value, fields: owed(service, 'sysctls') }));
  const isAsked = isNotRoot(service) && run.networkMode !== 'host' && !stated.some(({ name }) => name === LOW_PORTS);
  const all = isAsked ? [{ name: LOW_PORTS, value: '0', fields: owed(service, 'user') }, ...stated] : stated;
  return list(
    'sysctls',
    all.map(({ name, value, fields }) => item(entry('name', name, fields), entry('value', value, fields))),
  );
}

function seccomp(service: Service): Entry | undefined {
  const { seccomp: profile, privileged } = service.run;
  const fields = owed(service, 'seccomp');
  const type = profile === undefined || profile === 'builtin' ? 'RuntimeDefault' : profile === 'unconfined' ? 'Unconfined' : 'Localhost';
  if (privileged && profile === undefined) return undefined;
  return under('seccompProfile', [
    entry('type', type, fields),
    entry('localhostProfile', type === 'Localhost' ? localProfile(profile as string) : undefined, fields),
  ]);
}

function securityContext(service: Service): Entry | undefined {
  const { run } = service;
  const { uid, gid } = idsOf(run);
  const user = owed(service, 'user');
  const groups = (run.groups ?? []).filter((group) => /^\d+$/.test(group)).map(Number);
  const mounted = needsGroup(run) && uid !== 0 ? (gid ?? uid) : undefined;
  return under('securityContext', [
    entry('runAsNonRoot', isNotRoot(service) || undefined, user),
    entry('runAsUser', uid, user),
    entry('runAsGroup', gid, user),
    entry('fsGroup', mounted, user),
    // Files that a database keeps for itself stay its own when the pod starts again.
    entry('fsGroupChangePolicy', mounted === undefined ? undefined : 'OnRootMismatch', user),
    list(
      'supplementalGroups',
      groups.map((group) => ({ value: { text: String(group) }, fields: owed(service, 'groups') })),
    ),
    seccomp(service),
    sysctls(service),
  ]);
}

/** RFC 1123: what `hostname` takes. */
export const isHostname = (name: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name);
export const isAddress = (text: string): boolean => /^[\d.]+$|:/.test(text);
/** The API takes three. */
export const MOST_RESOLVERS = 3;

function network(service: Service): (Entry | undefined)[] {
  const { run } = service;
  const resolvers = (run.dns ?? []).slice(0, MOST_RESOLVERS);
  const aliases = new Map<string, string[]>();
  for (const { name, address } of run.extraHosts ?? [])
    if (isAddress(address)) aliases.set(address, [...(aliases.get(address) ?? []), name]);
  const hosts = owed(service, 'extraHosts');
  const dns = owed(service, 'dns');
  const policy = resolvers.length > 0 ? 'None' : run.networkMode === 'host' ? 'ClusterFirstWithHostNet' : undefined;
  return [
    entry('hostname', run.hostname !== undefined && isHostname(run.hostname) ? run.hostname : undefined, owed(service, 'hostname')),
    entry('hostNetwork', run.networkMode === 'host' || undefined, owed(service, 'networkMode')),
    entry('dnsPolicy', policy, resolvers.length > 0 ? dns : owed(service, 'networkMode')),
    under('dnsConfig', [
      list(
        'nameservers',
        resolvers.map((address) => word(address, dns)),
      ),
    ]),
    list(
      'hostAliases',
      [...aliases].map(([address, names]) =>
        item(
          entry('ip', address, hosts),
          list(
            'hostnames',
            names.map((name) => word(name, hosts)),
          ),
        ),
      ),
    ),
  ];
}

/** Users of its own, or those of the node where the service opts out. */
function users(plan: Plan, service: Service): Entry | undefined {
  if (hasOwnUsers(plan, service)) return entry('hostUsers', false, ['host.usernsRemap', fieldRef('service.name', service.name)]);
  if (service.run.userns === undefined) return undefined;
  return entry('hostUsers', true, [...(plan.spec.host.usernsRemap === undefined ? [] : ['host.usernsRemap']), ...owed(service, 'userns')]);
}

function podSpec(plan: Plan, service: Service, restart: Entry | undefined): Entry | undefined {
  const { name, run } = service;
  const own = [fieldRef('service.name', name)];
  const mounts = mountsOf(plan, service);
  const runtime = run.runtime;
  return under('spec', [
    entry('serviceAccountName', plan.namespace, [...own, 'project.name']),
    entry('automountServiceAccountToken', false, own),
    entry('enableServiceLinks', false, own),
    users(plan, service),
    entry('hostPID', run.pid === 'host' || undefined, owed(service, 'pid')),
    entry('hostIPC', run.ipc === undefined ? undefined : run.ipc === 'host', owed(service, 'ipc')),
    // The pause process of the pod is PID 1 then, and collects orphans as an init does.
    entry('shareProcessNamespace', (run.init && run.pid !== 'host') || undefined, owed(service, 'init')),
    entry('runtimeClassName', runtime, owed(service, 'runtime')),
    restart,
    entry(
      'terminationGracePeriodSeconds',
      run.stopGracePeriod === undefined ? undefined : seconds(run.stopGracePeriod),
      owed(service, 'stopGracePeriod'),
    ),
    ...network(service),
    securityContext(service),
    list('containers', [containerOf(plan, service)]),
    volumes(mounts),
  ]);
}

const NAME = 'app.kubernetes.io/name';
export const selects = (plan: Plan, { name }: Service, key: string, fields: readonly FieldRef[]): Entry | undefined =>
  under(key, [entry(NAME, plan.service(name), fields)]);

export const metadata = (plan: Plan, name: string, fields: readonly FieldRef[], ...more: (Entry | undefined)[]): Entry | undefined =>
  under('metadata', [entry('name', name, fields), entry('namespace', plan.namespace, [...fields, 'project.name']), ...more]);

type Kind = 'Deployment' | 'StatefulSet' | 'Job';
/** A program that is not started again is a job; one with storage of its own keeps its name and storage. */
export const kindOf = (plan: Plan, service: Service): Kind =>
  isJob(service) ? 'Job' : templatesOf(plan, service).length > 0 ? 'StatefulSet' : 'Deployment';

export function workloadOf(plan: Plan, service: Service): readonly (Entry | undefined)[] {
  const { name } = service;
  const own = [fieldRef('service.name', name)];
  const kind = kindOf(plan, service);
  const volumesOwned = owed(service, 'volumes');
  const restart = owed(service, 'restart');
  const kindFields = kind === 'StatefulSet' ? [...own, ...volumesOwned] : kind === 'Job' ? restart : own;
  const template = under('template', [
    under('metadata', [selects(plan, service, 'labels', own), annotationsOf(plan, service)]),
    podSpec(plan, service, entry('restartPolicy', kind === 'Job' ? 'Never' : 'Always', restart)),
  ]);
  const once = kind === 'Job';
  return [
    entry('apiVersion', once ? 'batch/v1' : 'apps/v1', kindFields),
    entry('kind', kind, kindFields),
    metadata(plan, plan.service(name), own, selects(plan, service, 'labels', own)),
    under('spec', [
      entry('backoffLimit', once ? 0 : undefined, restart),
      entry('replicas', once ? undefined : 1, own),
      entry('serviceName', kind === 'StatefulSet' ? plan.service(name) : undefined, own),
      once ? undefined : under('selector', [selects(plan, service, 'matchLabels', own)]),
      template,
      kind === 'StatefulSet'
        ? list(
            'volumeClaimTemplates',
            templatesOf(plan, service).map((volume) => {
              const fields = [fieldRef('volume.name', volume), ...volumesOwned];
              return item(under('metadata', [entry('name', plan.volume(volume), fields)]), claim(false, fields));
            }),
          )
        : undefined,
    ]),
  ];
}
