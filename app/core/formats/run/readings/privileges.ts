/** What the container may do to the kernel and to devices. */
import { say } from '../../../../languages/say.ts';
import { hostPath } from '../../../spec/path.ts';
import type { Device } from '../../../spec/spec.ts';
import { Refused } from '../refused.ts';
import { matching, oneOf, pair, type Reading, type Readings, single, some, truth } from './reading.ts';

const capabilityName = matching(/^[A-Z_]+$/, say`one capability, such as NET_BIND_SERVICE`);
const capability = (value: string): string => capabilityName(value.toUpperCase().replace(/^CAP_/, ''));

/** `--security-opt NAME=VALUE`, also with the older colon. */
const securityOption = <T>(name: string, read: (value: string) => T): Reading<T> => ({
  read: (option) => {
    const [, found, value = 'true'] = /^([a-z-]+)(?:[=:](.*))?$/s.exec(option) ?? [];
    return found === name ? read(value) : undefined;
  },
});

const RIGHTS = /^[rwm]{1,3}$/;

function readDevice(value: string): Device {
  const parts = value.split(':');
  const [source = '', second, third] = parts;
  if (!/^[./]/.test(source) || parts.length > 3) throw new Refused('Here stands a device such as /dev/ttyUSB0:/dev/ttyUSB0:r.');
  const rightsOnly = parts.length === 2 && RIGHTS.test(second ?? '');
  const target = rightsOnly ? source : (second ?? source);
  const rights = rightsOnly ? second : third;
  if (rights !== undefined && !RIGHTS.test(rights)) throw new Refused('The rights of a device are letters out of r, w and m.');
  return {
    source: hostPath(source),
    ...(target !== source && { target: target as NonNullable<Device['target']> }),
    ...(rights !== undefined && { rights }),
  };
}

const unconfined = oneOf('unconfined');

type Privileges =
  | 'privileged'
  | 'capDrop'
  | 'capAdd'
  | 'noNewPrivileges'
  | 'seccomp'
  | 'apparmor'
  | 'selinux'
  | 'unmaskPaths'
  | 'devices'
  | 'sysctls';

export const privileges: Readings<Privileges> = {
  privileged: { read: truth },
  capDrop: { read: single(capability) },
  capAdd: { read: single(capability) },
  noNewPrivileges: securityOption('no-new-privileges', truth),
  seccomp: securityOption('seccomp', some('a profile')),
  apparmor: securityOption('apparmor', some('a profile')),
  selinux: securityOption('label', some('a label')),
  unmaskPaths: securityOption('systempaths', (value) => unconfined(value) === 'unconfined'),
  devices: { read: single(readDevice) },
  sysctls: { read: pair(say`a kernel parameter and its value`) },
};
