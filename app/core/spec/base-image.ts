/**
 * What the name of a base image tells of what is inside: how packages are installed, how users are made, whether there
 * is a shell, and who runs without a `USER`. Sources: the images' own Dockerfiles and GoogleContainerTools/distroless.
 */
import { tagOf } from './image-reference.ts';
import type { Build } from './spec.ts';

type Base = Pick<Build, 'repository' | 'version' | 'variant'>;

const OWN_USERS: readonly (readonly [image: RegExp, user: string])[] = [
  [/^(?:library\/)?haproxy$/, '99'],
  [/^(?:library\/)?memcached$/, '11211'],
  [/(?:^|\/)nginxinc\/nginx-unprivileged$/, '101'],
  [/^cgr\.dev\/chainguard\//, '65532'],
  [/(?:^|\/)bitnami(?:legacy|secure)?\//, '1001'],
];
const RPM =
  /(?:^|\/)(?:fedora|centos|rockylinux|almalinux|oraclelinux|amazonlinux|archlinux|photon|ubi\d*[\w-]*|(?:opensuse|suse)\/[\w-]+|leap|tumbleweed)$/;

const nameOf = ({ repository = '' }: Base): string => repository.slice(repository.lastIndexOf('/') + 1);
const isDistroless = ({ repository = '' }: Base): boolean => repository.includes('/distroless/');
/** Images of a maker who leaves the shell out, except of the tags made for building and debugging. */
const isBare = (base: Base): boolean =>
  isDistroless(base)
    ? !/debug/.test(tagOf(base) ?? '')
    : /^(?:cgr\.dev\/chainguard|dhi\.io)\//.test(base.repository ?? '') && !/-dev$/.test(tagOf(base) ?? '');

/** Whether the image has /bin/sh. An image that nobody knows is taken to have one. */
export const hasShell = (base: Base): boolean => base.repository !== 'scratch' && !isBare(base);

/** `none`: no package manager that we know how to drive. An unknown image is taken for Debian or one of its kin. */
export function distributionOf(base: Base): 'debian' | 'alpine' | 'none' {
  if (!hasShell(base) || isDistroless(base) || nameOf(base) === 'busybox' || RPM.test(base.repository ?? '')) return 'none';
  return nameOf(base) === 'alpine' || /alpine/.test(tagOf(base) ?? '') || /^cgr\.dev\//.test(base.repository ?? '') ? 'alpine' : 'debian';
}

/** Whether the name leaves no doubt that it is Debian or Ubuntu, where BusyBox's `addgroup -S` and `adduser -S` make nobody. */
export const isDebian = (base: Base): boolean =>
  distributionOf(base) === 'debian' &&
  (/^(?:debian|ubuntu)$/.test(nameOf(base)) || /(?:^|-)(?:slim|bullseye|bookworm|trixie|jammy|noble)(?:-|$)/.test(tagOf(base) ?? ''));

/** Which tools make users: `useradd` of the shadow suite, or BusyBox's `adduser`; none without a shell. */
export function accountToolsOf(base: Base): 'shadow' | 'busybox' | undefined {
  if (!hasShell(base)) return undefined;
  return distributionOf(base) === 'alpine' || nameOf(base) === 'busybox' || isDistroless(base) ? 'busybox' : 'shadow';
}

/** Who runs in this image where nobody says otherwise; `undefined` for root. */
export function ownUserOf(base: Base): string | undefined {
  if (/(?:^|[.-])nonroot$/.test(tagOf(base) ?? '')) return '65532';
  return OWN_USERS.find(([image]) => image.test(base.repository ?? ''))?.[1];
}
