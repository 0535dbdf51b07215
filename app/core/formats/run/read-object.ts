/** Reads one `docker network create` or `docker volume create`. */
import { say } from '../../../languages/say.ts';
import type { FieldId } from '../../spec/fields.ts';
import { hostPath, normalisePath } from '../../spec/path.ts';
import { readBytes } from '../../spec/quantity.ts';
import type { Network, Volume, VolumeBacking } from '../../spec/spec.ts';
import type { Flag, Line } from './command.ts';
import type { Draft, Unit } from './draft.ts';
import { NETWORK_OPTIONS } from './objects.ts';
import { PWD } from './quoted.ts';
import { NOT_IN_PLAN } from './refused.ts';

interface ObjectUnit {
  readonly flag: Flag;
  readonly order: number;
  readonly value: unknown;
  readonly field?: FieldId;
}
interface ObjectReading<T> {
  readonly fields: Partial<T>;
  readonly units: readonly ObjectUnit[];
  readonly refused: readonly { readonly flag: Flag; readonly because: string }[];
}

function networkFlags(flags: readonly Flag[]): ObjectReading<Network> {
  let fields: Partial<Network> = {};
  const units: ObjectUnit[] = [];
  const refused: { flag: Flag; because: string }[] = [];
  const [icc, binding] = NETWORK_OPTIONS;
  for (const flag of flags) {
    const { name, value = '' } = flag;
    const [, option, setting = ''] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
    if (name === '--internal') {
      fields = { ...fields, internal: /^(1|t|true)$/i.test(value) };
      units.push({ flag, order: 0, value: fields.internal, field: 'network.internal' });
    } else if (name === '--opt' && option === icc && setting === 'false') {
      fields = { ...fields, interContainer: false };
      units.push({ flag, order: 1, value: false, field: 'network.interContainer' });
    } else if (name === '--opt' && option === binding && setting !== '') {
      fields = { ...fields, hostBinding: setting };
      units.push({ flag, order: 2, value: setting, field: 'network.hostBinding' });
    } else if (name !== '--driver' || value !== 'bridge') refused.push({ flag, because: NOT_IN_PLAN });
  }
  return { fields, units, refused };
}

const HARDENING = new Set(['noexec', 'nosuid', 'nodev', 'rw', 'bind']);

function backingOf(options: ReadonlyMap<string, string>): { backing: VolumeBacking; unknown: readonly string[] } | undefined {
  const [type, device = '', mount = ''] = [options.get('type'), options.get('device'), options.get('o')];
  const words = mount.split(',').filter((word) => word !== '');
  const setting = (name: string): string | undefined => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const unknown = words.filter((word) => !HARDENING.has(word) && !(type === 'tmpfs' && /^(?:size|uid)=/.test(word)));
  if (type === 'tmpfs') {
    const size = readBytes(setting('size') ?? '');
    const uid = setting('uid');
    return size === undefined ? undefined : { backing: { type, size, ...(uid !== undefined && { uid: Number(uid) }) }, unknown };
  }
  const source = hostPath(normalisePath(device.startsWith(PWD) ? `./${device.slice(1)}` : device));
  if ((type === 'ext4' || type === 'xfs') && device !== '')
    return { backing: { type: 'device', device: source, fileSystem: type }, unknown };
  return type === 'none' && device !== '' && words.includes('bind') ? { backing: { type: 'directory', source }, unknown } : undefined;
}

function volumeFlags(flags: readonly Flag[]): ObjectReading<Volume> {
  const options = new Map<string, string>();
  for (const { name, value = '' } of flags) {
    const [, option = '', setting = ''] = (name === '--opt' && /^([^=]+)=(.*)$/s.exec(value)) || [];
    if (option !== '') options.set(option, setting);
  }
  const found = backingOf(options);
  const units: ObjectUnit[] = [];
  const refused: { flag: Flag; because: string }[] = [];
  for (const flag of flags) {
    const option = flag.name === '--opt' ? (flag.value ?? '').split('=', 1)[0] : undefined;
    const order = ['type', 'device', 'o'].indexOf(option ?? '');
    if (order >= 0 && found) {
      units.push({ flag, order, value: found.backing, field: 'volume.backing' });
      if (order === 2 && found.unknown.length > 0)
        refused.push({ flag, because: say`A plan says nothing of ${found.unknown.join(', ')}.` });
    } else if (flag.name !== '--driver' || flag.value !== 'local') refused.push({ flag, because: NOT_IN_PLAN });
  }
  return { fields: found ? { backing: found.backing } : {}, units, refused };
}

/** Adds the network or volume that this command makes to what has been read. */
export function readObject({ verb, command, head, flags, operands }: Line, draft: Draft): void {
  const kind = verb === 'network create' ? 'network' : 'volume';
  const [operand] = operands;
  if (operand?.value === undefined) {
    draft.report(command, say`No name that could be read: a ${kind} of a plan has one.`);
    return;
  }
  const name = draft.give(kind, operand.value);
  draft.use(kind, name, head);
  draft.mark(`${kind}.name`, name, operand);
  const read = kind === 'network' ? networkFlags(flags) : volumeFlags(flags);
  if (kind === 'network') draft.networks.set(name, { ...(read.fields as Partial<Network>), name });
  else draft.volumes.set(name, { ...(read.fields as Partial<Volume>), name });
  for (const { flag, because } of read.refused) draft.report(flag, because);
  for (const { flag, field } of read.units) if (field) draft.mark(field, name, flag);
  const units = read.units.map(({ flag, order, value }): Unit => ({ from: flag.from, to: flag.to, order, value }));
  const { from, to, words } = command;
  draft.commands.push({ key: `${kind}/${name}`, from, to, head, units, operand, ends: words.map((word) => word.to) });
}
