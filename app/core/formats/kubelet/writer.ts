/** `kubelet.yaml`: what a pod cannot say and the kubelet of each node decides for all of its pods. */

import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { kubernetesOf } from '../../spec/kubernetes.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { defineWriter, type Gap } from '../format.ts';
import { containerLog, podPidsLimit } from '../kubernetes/node-limits.ts';
import { isSafeSysctl } from '../kubernetes/pod-security/baseline.ts';
import { type Entry, entry, fieldsOf, linesOfMap, list, word } from '../kubernetes/tree.ts';
import { only } from '../treatment.ts';

const treatments = only('run.pids', 'run.log', 'run.sysctls');

const stating = ({ services }: Spec, leaf: keyof Run & string) =>
  services.filter(({ run }) => run[leaf] !== undefined).map(({ name }) => fieldRef(`run.${leaf}`, name));

/** Settings that stay within a pod, but not by the kubelet's own list. */
function unsafeSysctls(spec: Spec): readonly string[] {
  const stated = spec.services.flatMap(({ run }) => run.sysctls ?? []).map(({ name }) => name);
  return [...new Set(stated)].filter((name) => !isSafeSysctl(name, kubernetesOf(spec))).sort();
}

function entries(spec: Spec): Entry[] {
  const log = containerLog(spec);
  const logs = stating(spec, 'log');
  const sysctls = stating(spec, 'sysctls');
  const all = [
    entry('podPidsLimit', podPidsLimit(spec), stating(spec, 'pids')),
    entry('containerLogMaxSize', log && String(log.maxSize), logs),
    entry('containerLogMaxFiles', log?.maxFile, logs),
    list(
      'allowedUnsafeSysctls',
      unsafeSysctls(spec).map((name) => word(name, sysctls)),
    ),
  ];
  return all.filter((entry) => entry !== undefined);
}

/** Fields that it states in general and not of this plan. */
function gaps(spec: Spec): Gap[] {
  const because = say`kubelet.yaml says nothing of it here.`;
  const silent = [
    ...(podPidsLimit(spec) === undefined ? stating(spec, 'pids') : []),
    ...(containerLog(spec) === undefined ? stating(spec, 'log') : []),
    ...(unsafeSysctls(spec).length === 0 ? stating(spec, 'sysctls') : []),
  ];
  return silent.map((field) => ({ field, fails: 'closed', because }));
}

export default defineWriter({
  title: 'Kubelet',
  language: 'yaml',
  scope: 'project',
  rank: 36,
  targets: ['kubernetes'],
  treatments,
  gaps,
  path: () => 'kubelet.yaml',
  wanted: (spec) => entries(spec).length > 0,
  write: (spec) => {
    const stated = entries(spec);
    const fields = [...new Set(stated.flatMap(fieldsOf))];
    const head = [entry('apiVersion', 'kubelet.config.k8s.io/v1beta1', fields), entry('kind', 'KubeletConfiguration', fields)];
    return linesOfMap([...head.filter((entry) => entry !== undefined), ...stated]);
  },
  apply: () => [
    say`Add these keys to the configuration file of the kubelet on each node that runs the plan; --config names it, often /var/lib/kubelet/config.yaml.`,
    'sudo systemctl restart kubelet',
  ],
});
