/**
 * The kinds of text a Spec may hold. Each is one valibot schema with a message that says what would be accepted.
 * They are the same for a form field, a share link and a saved plan; writers still quote for their own format.
 */
import * as v from 'valibot';
import { say } from '../../languages/say.ts';
import { type ContainerPath, type HostPath, isEngineSocket, isSystemPath, normalisePath } from './path.ts';

// Control characters, line separators and the marks that reorder text on screen (Trojan Source, CVE-2021-42574).
// Of a surrogate pair neither half stands alone, so it is none of these.
const INVISIBLE = /\p{Cc}|[\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;

/** One line of visible text, at most `longest` characters. A longer one is looked at no further, so a paste cannot hang the page. */
const line = (longest = 1024, pattern?: RegExp, message = '') =>
  v.pipe(
    v.string(say`A text is expected.`),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const text = dataset.value;
      if (text.length > longest) addIssue({ message: say`At most ${longest} characters.` });
      else if (INVISIBLE.test(text))
        addIssue({ message: say`One line of visible characters: no line breaks, control or direction marks.` });
      else if (pattern && !pattern.test(text)) addIssue({ message });
    }),
  );
const matching = (pattern: RegExp, message: string, longest = 255) => line(longest, pattern, message);
export const whole = (least: number, most: number, unit = '') =>
  v.pipe(
    v.number(say`A number is expected${unit && `, in ${unit}`}.`),
    v.integer(say`A whole number is expected.`),
    v.minValue(least, say`At least ${least}${unit && ` ${unit}`}.`),
    v.maxValue(most, say`At most ${most}${unit && ` ${unit}`}.`),
  );

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;
const GROUPS = '[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*';
/** Eight groups, or fewer around one `::`. */
const IPV6 = `(?:(?=(?:[^:]+:){7}[^:]+$)${GROUPS}|(?=(?:[^:]*:){2,8}[^:]*$)(?:${GROUPS})?::(?:${GROUPS})?)`;

const hostPath = v.pipe(
  matching(/^(?:\/|\.\/|\.\.(?:\/|$))[^,:]*$/, say`A path on the host that starts with /, ./ or ../, without comma or colon.`, 512),
  v.transform((path) => normalisePath(path) as HostPath),
);

export const text = {
  line: line(),
  /** Of the project: compose takes no other. */
  project: matching(/^[a-z0-9][a-z0-9_-]{0,62}$/, say`Lower-case letters, digits, - and _; it starts with a letter or digit.`),
  /** Of a service, a network or a volume. */
  name: matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/, say`Letters, digits, - _ and .; it starts with a letter or digit.`),
  /** Repository without tag, with an optional registry in front. */
  repository: matching(
    /^(?:(?:[a-z0-9.-]+|[A-Za-z0-9-]*\.[A-Za-z0-9.-]*)(?::\d{1,5})?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/,
    say`An image name without tag, such as nginx or registry.example.com/team/app.`,
  ),
  registry: matching(
    /^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/,
    say`A registry such as registry.example.com/hub, without https:// and without a slash at the end.`,
  ),
  image: matching(
    /^(?:(?:[a-z0-9.-]+|[A-Za-z0-9-]*\.[A-Za-z0-9.-]*)(?::\d{1,5})?\/)?[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/,
    say`An image such as shop/web:1.0.0.`,
  ),
  version: matching(/^\w[\w.]{0,63}$/, say`The first part of a tag, such as 24.11.1.`),
  variant: matching(/^\w[\w.-]{0,63}$/, say`The second part of a tag, such as trixie-slim.`),
  digest: matching(/^sha256:[0-9a-f]{64}$/, say`sha256: and 64 hexadecimal digits, as docker buildx imagetools inspect prints them.`),
  package: matching(
    /^[a-z0-9][a-z0-9+.-]*(?:=[\w.+:~-]+)?$/,
    say`A package of the distribution, such as ca-certificates or tini=0.19.0-1.`,
  ),
  secretId: matching(/^[A-Za-z0-9][\w.-]{0,62}$/, say`Letters, digits, - . and _.`),
  pattern: matching(
    /^[^#\s](?:.*\S)?$/,
    say`A .dockerignore pattern, such as **/.env*; it does not start with #, and has no blanks around it.`,
  ),
  signal: matching(/^SIG[A-Z0-9+]{2,12}$/, say`A signal name, such as SIGTERM.`),
  /** Programs take dots and hyphens in names of variables too, though a shell does not. */
  variable: matching(/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/, say`A variable name: letters, digits, _ . and -.`),
  containerPath: v.pipe(
    matching(/^\/[^,:]*$/, say`An absolute path inside the container, without comma or colon.`, 512),
    v.transform((path) => normalisePath(path) as ContainerPath),
  ),
  hostPath,
  /** Where a container engine listens; see `isEngineSocket`. */
  engineSocket: v.pipe(
    hostPath,
    v.check((path: HostPath) => isEngineSocket(path), say`The socket of an engine, such as /var/run/docker.sock.`),
  ),
  /** A path of the host system that is no engine socket; see `isSystemPath`. */
  systemPath: v.pipe(
    hostPath,
    v.check(
      (path: HostPath) => isSystemPath(path) && !isEngineSocket(path),
      say`A path of the host system, such as /etc/localtime or /proc.`,
    ),
  ),
  /** User or group, name or number. */
  account: matching(/^[a-z_][a-z0-9_-]{0,31}\$?$|^\d{1,10}$/, say`A name such as dialout, or a number.`),
  hostname: matching(
    /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
    say`A host name, such as db.example.com.`,
  ),
  address: matching(new RegExp(`^(?:${IPV4}|${IPV6})$`), say`An IP address, such as 127.0.0.1 or ::1.`),
  hostAddress: matching(new RegExp(`^(?:${IPV4}|${IPV6}|host-gateway)$`), say`An IP address or host-gateway.`),
  sysctl: matching(
    /^(?:kernel|net|fs\.mqueue)[a-z0-9_.-]*\.[A-Za-z0-9_.-]+$/,
    say`A namespaced kernel parameter, such as net.ipv4.ip_unprivileged_port_start.`,
  ),
  capability: matching(/^[A-Z][A-Z_]{1,31}$/, say`A capability without CAP_, such as NET_BIND_SERVICE.`),
  rights: matching(/^(?!.*(.).*\1)[rwm]{1,3}$/, say`Letters out of r, w and m, each once.`),
  profile: matching(/^[A-Za-z0-9_./-]+$/, say`A profile name or path: letters, digits and . _ / -.`),
  systemCall: matching(/^[a-z_][a-z0-9_]{1,39}$/, say`A system call as the kernel spells it, such as io_uring_setup.`),
  label: matching(/^(?:disable|(?:user|role|type|level|filetype):[\w.:,-]+)$/, say`disable, or a label such as type:container_t.`),
  cpuset: matching(/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/, say`CPU numbers, such as 0 or 0-2,4.`),
  runtime: matching(/^[a-z0-9][a-z0-9.-]*$/, say`A runtime name, such as runsc or io.containerd.kata.v2.`),
  cgroupParent: matching(/^\/?[\w./@-]+$/, say`A cgroup path or slice, such as app.slice.`),
  namespace: matching(/^(?:host|service:[A-Za-z0-9][A-Za-z0-9_.-]{0,62})$/, say`host, or service: and the name of a service.`),
  apiSocket: matching(/^(?:unix|fd|tcp):\/\/[\w.:[\]/-]*$/, say`fd://, unix:///path or tcp://address:port.`),
  logDriver: matching(/^[a-z0-9][a-z0-9-]*$/, say`A log driver, such as json-file, local or journald.`),
  port: whole(1, 65535),
  uid: whole(0, 4294967294),
  mode: whole(0, 0o7777),
  bytes: whole(0, 2 ** 50, 'bytes'),
  count: whole(0, 2 ** 31 - 1),
  integer: whole(-1, 2 ** 31 - 1),
  milliseconds: whole(0, 86_400_000, 'milliseconds'),
  nanoCpus: whole(0, 1024e9),
} as const;

export type TextKind = keyof typeof text;
