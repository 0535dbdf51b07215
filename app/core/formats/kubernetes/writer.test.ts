import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { forTarget, heldOn } from '../../losses.ts';
import { recommend, withService } from '../../recommend.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { fieldOf, serviceNamed } from '../../spec/fields.ts';
import { LATEST_KUBERNETES, OLDEST_KUBERNETES } from '../../spec/kubernetes.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { textOf } from '../statements.ts';
import { gapsOf, writers } from '../writers.ts';
import { podSecurity } from './pod-security/pod-security.ts';
import { get } from './read.ts';

/** Whatever stands in a document. */
interface Json {
  readonly [key: string]: Json;
}
const writer = writers.get('kubernetes') as NonNullable<ReturnType<typeof writers.get>>;
const plan = (workload = 'nginx', run: Partial<Run> = {}): Spec => {
  const spec = recommend(workload, 'shop', { target: 'kubernetes' });
  return patchRun(spec, spec.services[0]?.name ?? '', run);
};
const write = (spec: Spec): string => textOf(writer.write(spec, spec.services[0]?.name ?? ''));
const objects = (spec: Spec): Json[] => parseAllDocuments(write(spec), { uniqueKeys: true }).map((document) => document.toJS() as Json);
const object = (spec: Spec, kind: string, name?: string): Json =>
  objects(spec).find((one) => String(one.kind) === kind && (name === undefined || String(one.metadata?.name) === name)) as Json;
const podOf = (spec: Spec): Json => objects(spec).find((one) => one.spec?.template)?.spec?.template as Json;
const told = (spec: Spec) => new Map(gapsOf(writer, spec, '').map(({ field, ...gap }) => [fieldOf(field), gap]));

describe('a manifest', () => {
  it.each([...workloads.keys()])('of the recommended plan of %s is taken by a restricted namespace, whatever the version', (id) => {
    for (const minor of [OLDEST_KUBERNETES, 29, 33, LATEST_KUBERNETES]) {
      const spec = recommend(id, undefined, { target: 'kubernetes', kubernetes: minor });
      expect(podSecurity(write(spec), minor)).toEqual({ level: 'restricted', obstacles: [] });
      expect(object(spec, 'Namespace').metadata?.labels).toMatchObject({
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': `v1.${minor}`,
      });
    }
  });

  it('enforces the level that its pods satisfy, and reports the strictest', () => {
    const labels = (run: Partial<Run>) => object(plan('nginx', run), 'Namespace').metadata?.labels;
    expect(labels({ capAdd: ['CHOWN'] })).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'baseline' });
    expect(labels({ privileged: true })).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'privileged',
      'pod-security.kubernetes.io/warn': 'restricted',
    });
  });

  it('is read back as the plan that was written', () => {
    for (const id of workloads.keys()) {
      const spec = recommend(id, undefined, { target: 'kubernetes' });
      const { run, build } = spec.services[0] as Spec['services'][number];
      const back = get(write(spec)).spec.services[0];
      const leaves = [
        'user',
        'capDrop',
        'noNewPrivileges',
        'readOnlyRootFilesystem',
        'memory',
        'memorySwap',
        'nanoCpus',
        'restart',
        'image',
      ] as const;
      for (const leaf of leaves) expect(back?.run[leaf], `${id} ${leaf}`).toEqual(run[leaf]);
      expect(back?.run.seccomp).toBeUndefined();
      expect(back?.build.healthcheck?.retries).toBe(build.healthcheck?.retries);
    }
  });

  it('holds no token, and no value of a secret', () => {
    const spec = plan('postgres');
    expect(object(spec, 'ServiceAccount').automountServiceAccountToken).toBe(false);
    expect(podOf(spec).spec).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
    expect(write(spec)).not.toContain('kind: Secret');
    expect(podOf(spec).spec?.volumes).toContainEqual({
      name: 'secret-postgres-password',
      secret: { secretName: 'postgres-password', defaultMode: 0o440 },
    });
    expect(writer.apply(spec, 'db').join('\n')).toContain(
      'create secret generic postgres-password --from-file=postgres-password=./secrets/postgres-password',
    );
  });

  it('keeps data in a StatefulSet, a program that runs once in a Job, all else in a Deployment', () => {
    const kind = (spec: Spec) => objects(spec).find((one) => one.spec?.template)?.kind;
    expect([kind(plan('postgres')), kind(plan('nginx')), kind(plan('nginx', { restart: { policy: 'no' } }))]).toEqual([
      'StatefulSet',
      'Deployment',
      'Job',
    ]);
    expect(object(plan('postgres'), 'StatefulSet').spec?.volumeClaimTemplates).toHaveLength(1);
    // A volume of two services is a claim of its own.
    const shared = withService(plan('postgres'), 'nginx');
    const two = patchRun(shared, 'web', { volumes: [{ volume: 'db-data', target: containerPath('/data') }] });
    expect(object(two, 'StatefulSet')).toBeUndefined();
    expect(object(two, 'PersistentVolumeClaim', 'db-data').spec).toMatchObject({ accessModes: ['ReadWriteMany'] });
  });

  it('lets nobody in or out, but for what networks and ports say', () => {
    const spec = withService(withService(plan('nginx'), 'postgres'), 'redis');
    expect(object(spec, 'NetworkPolicy', 'default-deny').spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const [web, db] = ['web', 'db'].map((name) => object(spec, 'NetworkPolicy', name).spec as Json);
    expect(JSON.stringify(web?.egress)).toContain('0.0.0.0/0');
    expect(JSON.stringify(db?.egress)).not.toContain('ipBlock');
    expect(JSON.stringify(db?.ingress)).toContain('"web"');
    const apart = { ...spec, networks: spec.networks.map((network) => ({ ...network, interContainer: false as const })) };
    expect(object(apart, 'NetworkPolicy', 'db').spec?.ingress).toBeUndefined();
    expect(object(plan('nginx', { networks: [], networkMode: 'none' }), 'NetworkPolicy', 'web').spec?.egress).toBeUndefined();
  });

  it('publishes for the cluster what Docker publishes on the loopback address, and else for everybody', () => {
    const port = { target: 80, published: 8080 };
    expect(object(plan('nginx', { ports: [{ ...port, address: '127.0.0.1' }] }), 'Service').spec).toMatchObject({
      type: 'ClusterIP',
      ports: [{ port: 8080, targetPort: 80 }],
    });
    const wide = plan('nginx', { ports: [{ ...port, address: '0.0.0.0' }] });
    expect(object(wide, 'Service', 'web-public').spec).toMatchObject({ type: 'LoadBalancer' });
    expect(object(wide, 'NetworkPolicy', 'web').spec?.ingress).toEqual([{ ports: [{ port: 80, protocol: 'TCP' }] }]);
    // As the network binds it.
    expect(object(plan('nginx', { ports: [port] }), 'Service').spec).toMatchObject({ type: 'ClusterIP' });
  });

  it('asks of an old cluster what it understands', () => {
    const at = (kubernetes: number, run: Partial<Run> = {}) => podOf(patchHost(plan('nginx', run), { kubernetes, usernsRemap: 'default' }));
    expect([at(29).spec?.hostUsers, at(30).spec?.hostUsers, at(37, { userns: 'host' }).spec?.hostUsers]).toEqual([undefined, false, true]);
    expect(at(29, { apparmor: 'mine' }).metadata?.annotations).toEqual({
      'container.apparmor.security.beta.kubernetes.io/web': 'localhost/mine',
    });
    expect(at(30, { apparmor: 'mine' }).spec?.containers?.[0]?.securityContext).toMatchObject({
      appArmorProfile: { type: 'Localhost', localhostProfile: 'mine' },
    });
    expect(told(patchHost(plan(), { kubernetes: 29, usernsRemap: 'default' })).get('host.usernsRemap')).toMatchObject({ fails: 'open' });
  });

  it('says what Docker does unasked: low ports, a filter of system calls, an init that collects orphans', () => {
    const { spec } = podOf(plan('nginx', { init: true }));
    expect(spec).toMatchObject({
      shareProcessNamespace: true,
      securityContext: {
        seccompProfile: { type: 'RuntimeDefault' },
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      },
    });
    expect(podOf(plan('nginx', { seccomp: './seccomp/web.json' })).spec?.securityContext).toMatchObject({
      seccompProfile: { type: 'Localhost', localhostProfile: 'seccomp/web.json' },
    });
  });

  it('never forbids what the API refuses to forbid', () => {
    const context = (run: Partial<Run>) => podOf(plan('nginx', run)).spec?.containers?.[0]?.securityContext;
    expect(context({ privileged: true })).not.toHaveProperty('allowPrivilegeEscalation');
    expect(told(plan('nginx', { capAdd: ['SYS_ADMIN'] })).get('run.noNewPrivileges')).toMatchObject({ fails: 'open' });
  });

  it('mounts files of the project from a ConfigMap, directories of the node from the node', () => {
    const bind = { source: hostPath('./conf/nginx.conf'), target: containerPath('/etc/nginx/nginx.conf'), readOnly: true };
    const spec = plan('nginx', {
      binds: [
        bind,
        { source: hostPath('/srv/x'), target: containerPath('/x') },
        { source: hostPath('./up'), target: containerPath('/up') },
      ],
    });
    expect(podOf(spec).spec?.volumes).toEqual(
      expect.arrayContaining([
        { name: 'web-config-1', configMap: { name: 'web-config-1' } },
        { name: 'bind-2', hostPath: { path: '/srv/x' } },
      ]),
    );
    expect(podOf(spec).spec?.containers?.[0]?.volumeMounts).toContainEqual({
      name: 'web-config-1',
      mountPath: '/etc/nginx/nginx.conf',
      subPath: 'nginx.conf',
      readOnly: true,
    });
    expect(told(spec).get('run.binds')).toMatchObject({ fails: 'closed' });
    expect(writer.apply(spec, 'web')).toContain('kubectl --namespace shop create configmap web-config-1 --from-file=./conf/nginx.conf');
  });

  it('holds what is hostile as a text, and expands nothing in it', () => {
    const value = 'a\': {b} # $(HOME) $$ "c" \\ - |';
    const env = podOf(
      plan('nginx', {
        environment: [
          { name: 'X', value },
          { name: 'Y', value: 'on' },
        ],
      }),
    ).spec?.containers?.[0]?.env;
    expect(env).toEqual([
      { name: 'X', value: value.replaceAll('$', '$$$$') },
      { name: 'Y', value: 'on' },
    ]);
  });

  it('gives every object a name of its own that the API takes', () => {
    const twin = withService(withService(plan('nginx'), 'nginx'), 'nginx');
    const renamed = {
      ...twin,
      services: twin.services.map((service, index) => ({ ...service, name: ['Web.1', 'web_1', '1'][index] ?? '' })),
    };
    const names = objects(renamed).map(({ kind, metadata }) => `${kind}/${metadata?.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\w+\/[a-z](?:[a-z0-9-]*[a-z0-9])?$/);
  });
});

describe('what a pod cannot say', () => {
  it('is said by the node where the node can: the plan keeps what is left of it', () => {
    const spec = withService(plan('nginx'), 'postgres');
    const held = heldOn(spec);
    expect(['web', 'db'].map((name) => serviceNamed(held, name).run.pids)).toEqual([200, 200]);
    expect(serviceNamed(held, 'web').run).toMatchObject({ log: { maxSize: 10 * 1024 ** 2, maxFile: 3 } });
    expect(serviceNamed(held, 'web').run.nofile).toBeUndefined();
    expect(textOf(writers.get('kubelet')?.write(spec, 'web') ?? [])).toBe(
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\npodPidsLimit: 200\ncontainerLogMaxSize: "10485760"\ncontainerLogMaxFiles: 3\n',
    );
    expect(textOf(writers.get('containerd')?.write(spec, 'web') ?? [])).toBe('[Service]\nLimitNOFILE=1024:16384\nLimitCORE=0\n');
  });

  it('is lost where a service has no limit: the node then has none for anybody', () => {
    const spec = patchRun(withService(plan('nginx'), 'postgres'), 'db', { pids: undefined });
    expect(serviceNamed(heldOn(spec), 'web').run.pids).toBeUndefined();
    expect(textOf(writers.get('kubelet')?.write(spec, 'web') ?? [])).not.toContain('podPidsLimit');
  });

  it('names each field once, and only fields of the plan', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), (any) => {
        const fields = gapsOf(writer, forTarget(any, 'kubernetes'), '').map(({ field }) => field);
        expect(fields.length).toBe(new Set(fields).size);
      }),
      { numRuns: 100 },
    );
  });
});

/**
 * The JSON schemas that are made from Kubernetes' own OpenAPI, strict and standalone, a folder a version:
 * `v1.31.0-standalone-strict/deployment-apps-v1.json`. They stay outside of this project; the variable names the folder.
 */
const folder = process.env.IRONHULL_KUBERNETES_SCHEMAS ?? '';
const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /standalone-strict$/.test(name)) : [];
if (versions.length === 0) console.warn('The published schemas are skipped: IRONHULL_KUBERNETES_SCHEMAS names no folder with them.');

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** What these schemas refuse in a value; they use no more of JSON Schema than this. */
function refused(schema: Schema, value: unknown, at = ''): string[] {
  const type = typeOf(value);
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(type === 'integer' && types.includes('number'))) return [`${at}: ${type}, not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: none of ${schema.enum.join(', ')}`];
  if (schema.oneOf && schema.oneOf.filter((one) => refused(one, value).length === 0).length !== 1) return [`${at}: not one of its forms`];
  if (Array.isArray(value)) return value.flatMap((one, index) => refused(schema.items ?? {}, one, `${at}[${index}]`));
  if (type !== 'object') return [];
  const { properties = {}, additionalProperties = true, required = [] } = schema;
  const missing = required.filter((key) => !(key in (value as object))).map((key) => `${at}: ${key} is missing`);
  const inner = Object.entries(value as object).flatMap(([key, one]) => {
    const own = properties[key];
    if (own) return refused(own, one, `${at}.${key}`);
    if (additionalProperties === false) return [`${at}: ${key} is unknown`];
    return typeof additionalProperties === 'object' ? refused(additionalProperties, one, `${at}.${key}`) : [];
  });
  return [...missing, ...inner];
}

describe.skipIf(versions.length === 0)('the published schemas', () => {
  it('the reader of schemas refuses what is wrong', () => {
    const schema: Schema = {
      type: 'object',
      properties: { a: { oneOf: [{ type: 'string' }, { type: 'integer' }] }, b: { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
      required: ['a'],
    };
    expect(refused(schema, { a: 1, b: ['x'] })).toEqual([]);
    for (const wrong of [{}, { a: true }, { a: 1, c: 1 }, { a: 1, b: [1] }, []]) expect(refused(schema, wrong)).toHaveLength(1);
  });

  it.each(versions)(
    '%s takes every recommended plan and any other',
    (version) => {
      const schemas = new Map<string, Schema | undefined>();
      const schemaOf = ({ kind, apiVersion }: Json): Schema | undefined => {
        const group = String(apiVersion)
          .replace(/\.k8s\.io/, '')
          .replace('/', '-');
        const name = `${kind}-${group}.json`.toLowerCase();
        if (!schemas.has(name)) {
          const path = join(folder, version, name);
          schemas.set(name, existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Schema) : undefined);
        }
        return schemas.get(name);
      };
      const minor = /^v1\.(\d+)/.exec(version)?.[1];
      const tally = { plans: 0, objects: 0, unknown: new Set<string>() };
      const check = (any: Spec): void => {
        const spec = patchHost(forTarget(any, 'kubernetes'), { kubernetes: minor === undefined ? undefined : Number(minor) });
        tally.plans++;
        for (const one of objects(spec)) {
          const schema = schemaOf(one);
          tally.objects++;
          if (schema) expect(refused(schema, one, `${one.kind} ${one.metadata?.name}`), write(spec)).toEqual([]);
          else tally.unknown.add(String(one.kind));
        }
      };
      for (const id of workloads.keys()) check(recommend(id, undefined, { target: 'kubernetes' }));
      fc.assert(fc.property(anySpec(controls, 12), check), { numRuns: 200 });
      console.log(
        `${version}: ${tally.plans} plans, ${tally.objects} objects; without a schema: ${[...tally.unknown].join(', ') || 'none'}`,
      );
      expect(tally.unknown.size).toBe(0);
    },
    300_000,
  );
});
