import { say } from '../../../languages/say.ts';
import type { FieldId } from '../../spec/fields.ts';
import { described, type Term } from '../term.ts';
import { KEYS } from './keys.ts';

const fielded = KEYS.map(({ path, field }): Term => {
  const [outer, inner] = path;
  const word = inner ?? outer;
  return { word, under: inner === undefined ? '' : outer, fields: [`host.${field}` as FieldId], insert: word };
});

const groups = described('', {
  'default-ulimits': say`Limits of every container that names none of its own.`,
  'log-opts': say`Options of the log driver, all of them texts: "max-size": "10m".`,
  features: say`Switches of the engine, such as containerd-snapshotter.`,
});

const others = described('', {
  'default-address-pools': say`The address ranges that new networks are taken from.`,
  'registry-mirrors': say`Mirrors of Docker Hub that are asked first.`,
  'storage-driver': say`How layers are stored; overlay2 where nothing is said.`,
  'exec-opts': say`Options of the runtime, such as native.cgroupdriver=systemd.`,
  'metrics-addr': say`Where the engine serves its metrics, without a password.`,
  'ip-forward': say`Whether the engine switches forwarding of the kernel on.`,
  ipv6: say`IPv6 on the default bridge.`,
  debug: say`More messages in the log of the engine.`,
  tlscacert: say`The certificate authority that clients must have.`,
  tlscert: say`The certificate of the engine.`,
  tlskey: say`The key of the engine.`,
});

export default [...fielded, ...groups, ...others];
