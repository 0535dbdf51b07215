/** `ironhull-docker.rules`: what the kernel's audit records of the engine's programs and files. */
import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { defineWriter, type Gap, type Line } from '../format.ts';
import { only } from '../treatment.ts';

const treatments = only('host.auditRules', 'host.dataRoot');

/** What is watched, with its number in the CIS Docker Benchmark 1.6.0 and 1.8.0. */
const WATCHED: readonly (readonly [path: string, number: string])[] = [
  ['/usr/bin/dockerd', '1.1.3'],
  ['/run/containerd', '1.1.4'],
  ['/var/lib/docker', '1.1.5'],
  ['/etc/docker', '1.1.6'],
  ['/usr/lib/systemd/system/docker.service', '1.1.7'],
  ['/run/containerd/containerd.sock', '1.1.8'],
  ['/usr/lib/systemd/system/docker.socket', '1.1.9'],
  ['/etc/default/docker', '1.1.10'],
  ['/etc/docker/daemon.json', '1.1.11'],
  ['/etc/containerd/config.toml', '1.1.12'],
  ['/etc/sysconfig/docker', '1.1.13'],
  ['/usr/bin/containerd', '1.1.14'],
  ['/usr/bin/containerd-shim', '1.1.15'],
  ['/usr/bin/containerd-shim-runc-v1', '1.1.16'],
  ['/usr/bin/containerd-shim-runc-v2', '1.1.17'],
  ['/usr/bin/runc', '1.1.18'],
];

/** audit.rules(5) knows neither quotes nor escapes. */
const isSayable = (path: string): boolean => /^\/[\w./@+-]*$/.test(path);

function lines({ dataRoot, auditRules }: Host): Line[] {
  if (auditRules !== true) return [];
  const watched = (path: string): Line => {
    const isData = path === '/var/lib/docker' && dataRoot !== undefined && isSayable(dataRoot);
    const fields: readonly FieldRef[] = isData ? ['host.auditRules', 'host.dataRoot'] : ['host.auditRules'];
    return { text: `-w ${isData ? dataRoot : path} -p wa -k docker`, fields };
  };
  const told = (text: string): Line => ({ text, fields: ['host.auditRules'] });
  return [
    told('# Who changes the programs and files of the engine: ausearch --key docker. Numbers are those of CIS Docker.'),
    told('# A host has not all of these; without this line the first missing directory would end the loading.'),
    told('-c'),
    ...WATCHED.flatMap(([path, number]) => [told(`# ${number}`), watched(path)]),
  ];
}

const gaps = ({ host: { auditRules, dataRoot } }: Spec): Gap[] =>
  auditRules === true && dataRoot !== undefined && !isSayable(dataRoot)
    ? [
        {
          field: 'host.dataRoot',
          fails: 'open',
          because: say`A rule of the audit cannot say a path with blanks or special characters; /var/lib/docker is watched.`,
        },
      ]
    : [];

export default defineWriter({
  title: say`Audit rules`,
  language: 'plain',
  scope: 'project',
  rank: 85,
  targets: ['docker', 'swarm'],
  treatments,
  gaps,
  path: () => 'ironhull-docker.rules',
  wanted: ({ host }) => host.auditRules === true,
  write: ({ host }) => lines(host),
  apply: () => [
    'sudo install -o root -g root -m 0640 ironhull-docker.rules /etc/audit/rules.d/',
    'sudo augenrules --check && sudo augenrules --load',
    'sudo auditctl -l | grep -c docker',
  ],
});
