/** What a container of a pod finds in its file system. */
import { say } from '../../../languages/say.ts';
import { containerPath, hostPath, isEngineSocket, isSystemPath, normalisePath } from '../../spec/path.ts';
import type { Bind } from '../../spec/spec.ts';
import { member, type Placed, textOf, truthOf } from '../placed.ts';
import { plainName } from '../run/names.ts';
import { mountsOf } from './pods.ts';
import { readBytes } from './quantities.ts';
import type { Sheet } from './sheet.ts';

const PROPAGATION: Readonly<Record<string, NonNullable<Bind['propagation']>>> = { HostToContainer: 'rslave', Bidirectional: 'rshared' };
/** Files that the cluster puts there; the manifest names them only. */
const OF_THE_CLUSTER = ['configMap', 'secret', 'projected', 'downwardAPI'];
const KEPT_VOLUMES = ['persistentVolumeClaim', 'ephemeral', 'csi', 'nfs', 'emptyDir'];

export function readMounts(sheet: Sheet): void {
  for (const { mount, volume } of mountsOf(sheet.pod, sheet.container)) {
    const target = containerPath(normalisePath(textOf(member(mount, 'mountPath')) ?? '/'));
    const readOnly = truthOf(member(mount, 'readOnly')) === true && { readOnly: true };
    const host = member(volume, 'hostPath');
    const scratch = member(volume, 'emptyDir');
    if (host) {
      const source = hostPath(normalisePath([textOf(member(host, 'path')), textOf(member(mount, 'subPath'))].filter(Boolean).join('/')));
      const propagation = PROPAGATION[textOf(member(mount, 'mountPropagation')) ?? ''];
      const leaf = isEngineSocket(source) ? 'engineSockets' : isSystemPath(source) ? 'systemBinds' : 'binds';
      sheet.push(leaf, { source, target, ...readOnly, ...(propagation && { propagation }) }, mount);
    } else if (scratch && textOf(member(scratch, 'medium')) === 'Memory') {
      const size = readBytes(textOf(member(scratch, 'sizeLimit')) ?? '');
      // The kubelet mounts it without noexec.
      sheet.push('tmpfs', { path: target, ...(size !== undefined && { size }), exec: true }, mount);
    } else if (volume && OF_THE_CLUSTER.some((kind) => member(volume, kind)))
      sheet.lost(mount, say`Files of the cluster are mounted here; the manifest does not hold them.`, 'closed');
    else if (volume && KEPT_VOLUMES.some((kind) => member(volume, kind))) {
      sheet.push('volumes', { volume: nameOf(sheet, volume), target, ...readOnly }, mount);
      const part = member(mount, 'subPath') ?? member(mount, 'subPathExpr');
      if (part) sheet.lost(part, say`A plan mounts whole volumes, not a part of one.`, 'open', 'volumes');
    } else
      sheet.lost(
        mount,
        volume ? say`A kind of volume that a plan has no word for.` : say`No volume of this name stands in the pod.`,
        'closed',
      );
  }
}

/** A claim is shared by all who name it; what else there is belongs to the pod. */
const nameOf = ({ pod }: Sheet, volume: Placed): string =>
  plainName('', 'volume', textOf(member(volume, 'persistentVolumeClaim', 'claimName')) ?? `${pod.name}-${textOf(member(volume, 'name'))}`);
