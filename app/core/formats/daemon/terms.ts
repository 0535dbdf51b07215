import type { FieldId } from '../../spec/fields.ts';
import { described, type Term } from '../term.ts';
import { KEYS } from './keys.ts';

const fielded = KEYS.map(({ path, field }): Term => {
  const [outer, inner] = path;
  const word = inner ?? outer;
  return { word, under: inner === undefined ? '' : outer, fields: [`host.${field}` as FieldId], insert: word };
});

const groups = described('', {
  'default-ulimits': 'Limits of every container that names none of its own.',
  'log-opts': 'Options of the log driver, all of them texts: "max-size": "10m".',
  features: 'Switches of the engine, such as containerd-snapshotter.',
});

const others = described('', {
  'default-address-pools': 'The address ranges that new networks are taken from.',
  'registry-mirrors': 'Mirrors of Docker Hub that are asked first.',
  'storage-driver': 'How layers are stored; overlay2 where nothing is said.',
  'exec-opts': 'Options of the runtime, such as native.cgroupdriver=systemd.',
  'metrics-addr': 'Where the engine serves its metrics, without a password.',
  'ip-forward': 'Whether the engine switches forwarding of the kernel on.',
  ipv6: 'IPv6 on the default bridge.',
  debug: 'More messages in the log of the engine.',
  tlscacert: 'The certificate authority that clients must have.',
  tlscert: 'The certificate of the engine.',
  tlskey: 'The key of the engine.',
});

export default [...fielded, ...groups, ...others];
