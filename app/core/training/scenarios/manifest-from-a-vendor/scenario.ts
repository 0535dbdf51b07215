import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`A manifest from a vendor`,
  track: 'reviewer',
  minutes: 8,
  teaches: say`A pod that shares with its node is a login on that node.`,
  holes: [
    {
      line: 'hostNetwork: true',
      control: 'host-net',
      because: say`The pod listens on the node’s own addresses and reaches what listens there on 127.0.0.1.`,
    },
    {
      line: 'path: /var/lib/kubelet',
      control: 'host-path',
      because: say`Below this path lie the secrets and tokens of every pod on the node.`,
    },
    {
      line: 'privileged: true',
      control: 'privileged',
      because: say`Every device and capability of the node; nothing else in the manifest counts any more.`,
    },
    {
      line: 'runAsUser: 0',
      control: 'run-as-root',
      because: say`Root in the container is root on the node for every file that they share.`,
    },
  ],
  decoys: [
    { line: 'readOnlyRootFilesystem: true', because: say`Good: nothing can be left in the image’s files.` },
    { line: 'emptyDir: { sizeLimit: 64Mi }', because: say`Room for temporary files that ends with the pod and has a limit.` },
    { line: 'automountServiceAccountToken: false', because: say`Good: no token of the cluster in a pod that does not ask the API.` },
  ],
  hints: [
    say`Which lines connect the pod with the machine that it stands on?`,
    say`Network, files, rights, user: one of each.`,
    say`Read hostNetwork, the volumes at the end, and the securityContext of both containers.`,
  ],
  evidence: [
    { attack: 'disk-read', of: 'weak' },
    { attack: 'host-files', of: 'weak' },
    { attack: 'host-services', of: 'weak' },
  ],
  sources: [
    { of: 'Kubernetes', id: 'Pod Security Standards, baseline' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
  ],
});
