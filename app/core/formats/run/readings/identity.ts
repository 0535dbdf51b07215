/** Who runs, and which namespaces the container has of its own. */
import { say } from '../../../../languages/say.ts';
import type { User } from '../../../spec/spec.ts';
import { plainName } from '../names.ts';
import { bytes, expect, matching, oneOf, type Readings, single, some } from './reading.ts';

const accountName = matching(/^[A-Za-z_][\w.-]*\$?$/, say`a user or group`);
const account = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : accountName(text));
const readUser = (value: string): User => {
  const [user = '', group = ''] = value.split(':', 2);
  return { uid: user === '' ? 0 : account(user), ...(group !== '' && { gid: account(group) }) };
};

type Identity = 'user' | 'groups' | 'userns' | 'pid' | 'ipc' | 'shmSize' | 'uts' | 'hostname' | 'cgroupns' | 'cgroupParent' | 'runtime';

export const identity: Readings<Identity> = {
  user: { also: ['-u'], read: readUser },
  groups: { read: single(some('a group')) },
  userns: { read: oneOf('host') },
  pid: {
    read: (value, names) => {
      if (value === 'host') return value;
      const [, container] = expect(/^container:(.+)$/.exec(value) ?? undefined, say`host or container:NAME`);
      return `service:${plainName(names.project, 'container', container as string)}`;
    },
  },
  ipc: { read: oneOf('private', 'none', 'shareable', 'host') },
  shmSize: { read: bytes },
  uts: { read: oneOf('host') },
  hostname: { also: ['-h'], read: some(say`a host name`) },
  cgroupns: { read: oneOf('private', 'host') },
  cgroupParent: { read: some('a cgroup') },
  runtime: { read: some('a runtime') },
};
