import { say } from '../../../languages/say.ts';
import { listed, patch, patchBuild } from '../../spec/edit.ts';
import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';

const REMOTE_ADMIN = ['openssh-server', 'dropbear', 'telnetd', 'inetutils-telnetd', 'busybox-telnetd'];
const nameOf = (item: string): string => item.split('=', 1)[0] as string;
const isRemoteAdmin = (item: string): boolean => REMOTE_ADMIN.includes(nameOf(item));

export default defineControl({
  step: 'image',
  rank: 60,
  scope: 'service',
  title: say`Packages of the distribution`,
  question: say`Which packages does the image add, and what do they leave behind?`,
  keys: ['apt-get install', 'apk add'],
  fields: ['build.packages', 'build.keepPackageCache'],
  options: [
    { choice: 'none', label: say`No packages are added`, stops: say`Flaws and tools of packages that are not there.` },
    {
      choice: 'lean',
      label: say`Only the named ones, lists removed`,
      asks: ['packages'],
      stops: say`Recommended extras and stale package lists.`,
      costs: say`A package that only came along as a recommendation must be named.`,
    },
    { choice: 'kept', label: say`With recommended extras and package lists`, asks: ['packages'], costs: say`More flaws, larger layers.` },
  ],
  details: { packages: { type: 'list', kind: 'package', label: say`Packages`, hint: say`A version after = is allowed.` } },
  applies: ({ service: { build } }) => build.repository !== undefined,
  read: ({ service: { build } }) =>
    build.packages?.length ? { choice: build.keepPackageCache ? 'kept' : 'lean', packages: build.packages } : { choice: 'none' },
  write: ({ spec, service }, { choice, packages }) =>
    patchBuild(spec, service.name, {
      packages: choice === 'none' ? undefined : listed((packages ?? []) as readonly string[]),
      keepPackageCache: choice === 'kept' ? true : undefined,
    }),
  recommend: ({ service: { build }, workload }) => {
    const packages = listed((build.packages ?? []).filter((item) => !isRemoteAdmin(item)));
    return {
      answer: patch<Answer>({ choice: packages ? 'lean' : 'none' }, { packages }),
      because: packages
        ? say`What you named is enough without recommended extras.`
        : say`The base image has all that ${workload.title} needs.`,
    };
  },
  judge: ({ service: { build } }) => {
    const door = build.packages?.find(isRemoteAdmin);
    if (door) return open(say`${nameOf(door)} is a second way in, with accounts and keys of its own; docker exec does the same.`);
    return build.keepPackageCache && build.packages?.length
      ? weakened(say`Recommended extras and package lists stay in the image.`)
      : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.3, 4.7, 4.11, 5.7' },
    { of: 'NIST SP 800-190', id: '4.1.1, 4.1.2' },
    { of: 'hadolint', id: 'DL3009, DL3015, DL3019' },
  ],
});
