/**
 * `containerd-limits.conf`: limits of open files and core dumps for every container of a node. Kubernetes has none,
 * and a container inherits those of containerd, which systemd gives it.
 */
import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Spec, Ulimit } from '../../spec/spec.ts';
import { defineWriter } from '../format.ts';
import { only } from '../treatment.ts';

const treatments = only('host.nofile', 'host.core');

const LIMITS = [
  ['nofile', 'LimitNOFILE'],
  ['core', 'LimitCORE'],
] as const;

const word = (limit: number): string => (limit < 0 ? 'infinity' : String(limit));
const said = ({ soft, hard }: Ulimit): string => (soft === hard ? word(hard) : `${word(soft)}:${word(hard)}`);

/** Drop-in of systemd; systemd.exec(5): `soft:hard`. */
function write({ host }: Spec) {
  const stated = LIMITS.filter(([leaf]) => host[leaf] !== undefined);
  const fields: FieldRef[] = stated.map(([leaf]) => `host.${leaf}`);
  return [
    { text: '[Service]', fields },
    ...stated.map(([leaf, key]) => ({ text: `${key}=${said(host[leaf] as Ulimit)}`, fields: [`host.${leaf}`] })),
  ];
}

export default defineWriter({
  title: say`containerd limits`,
  language: 'ini',
  scope: 'project',
  rank: 38,
  targets: ['kubernetes'],
  treatments,
  path: () => 'containerd-limits.conf',
  wanted: ({ host }) => LIMITS.some(([leaf]) => host[leaf] !== undefined),
  write,
  apply: () => [
    say`On each node that runs the plan; CRI-O takes the same file below crio.service.d.`,
    'sudo install -D -m 0644 containerd-limits.conf /etc/systemd/system/containerd.service.d/limits.conf',
    'sudo systemctl daemon-reload && sudo systemctl restart containerd',
  ],
});
