import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Host } from '../../spec/spec.ts';
import { defineFormat, emptySpec, type Line, type NotUnderstood, type Reading } from '../format.ts';
import { linesOf } from '../statements.ts';
import { JsonTrouble, type Member, type Node, readJson, replaced, withMember, withoutMember, writeJson } from './json.ts';
import { type Json, KEYS, type Key, Refused, refOf } from './keys.ts';
import writer from './writer.ts';

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const placed = (text: string, offset: number, shown: string, because: string): NotUnderstood => ({
  line: lineAt(text, offset),
  column: offset - text.lastIndexOf('\n', offset - 1),
  text: shown,
  because,
});

interface Found {
  readonly host: Host;
  readonly at: Map<FieldRef, number[]>;
  readonly notUnderstood: NotUnderstood[];
}

const merged = (host: Host, more: Partial<Host>): Host => ({
  ...host,
  ...more,
  ...(host.log && more.log && { log: { ...host.log, ...more.log } }),
});

function read(text: string, root: Node): Found {
  const found: { host: Host; at: Map<FieldRef, number[]>; notUnderstood: NotUnderstood[] } = { host: {}, at: new Map(), notUnderstood: [] };
  const report = ({ from, to }: { from: number; to: number }, because: string) =>
    found.notUnderstood.push(placed(text, from, text.slice(from, Math.min(to, from + 200)), because));
  const take = (key: Key, member: Member) => {
    try {
      found.host = merged(found.host, key.read(member.node.value));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      report(member, error.message);
      return;
    }
    const lines = found.at.get(refOf(key)) ?? [];
    for (let line = lineAt(text, member.from); line <= lineAt(text, member.to); line++) if (!lines.includes(line)) lines.push(line);
    found.at.set(refOf(key), lines);
  };
  /** The lines that open and close an object belong to what was read inside. */
  const frame = (inside: readonly Key[], line: number) => {
    for (const ref of new Set(inside.map(refOf))) {
      const lines = found.at.get(ref);
      if (lines && !lines.includes(line))
        found.at.set(
          ref,
          [...lines, line].sort((a, b) => a - b),
        );
    }
  };
  const seen = new Set<string>();
  const visit = (members: readonly Member[], outer: readonly string[]) => {
    for (const member of members) {
      const path = [...outer, member.key];
      const id = JSON.stringify(path);
      const inside = KEYS.filter((key) => key.path[outer.length] === member.key && outer.every((part, index) => key.path[index] === part));
      const [key] = inside;
      if (seen.has(id)) report(member, say`This key stands here for a second time; the daemon takes the last one.`);
      seen.add(id);
      if (!key)
        report(member, outer.length > 0 || KNOWN.has(member.key) ? say`This setting has no place in a plan; it stays as it is.` : UNKNOWN);
      else if (key.path.length === path.length) take(key, member);
      else if (member.node.members) {
        visit(member.node.members, path);
        for (const offset of [member.from, member.to]) frame(inside, lineAt(text, offset));
      } else report(member, say`An object is expected here; the daemon does not start with anything else.`);
    }
  };
  visit(root.members ?? [], []);
  return found;
}

const UNKNOWN = say`Not a key that this tool knows: the daemon does not start with an unknown key.`;
/** Keys of dockerd that a plan says nothing of (dockerd reference, 29). */
const KNOWN: ReadonlySet<string> = new Set(
  `allow-direct-routing allow-nondistributable-artifacts api-cors-header bip bip6 bridge-accept-fwmark builder cdi-spec-dirs cgroup-parent
  containerd containerd-namespace containerd-plugins-namespace cpu-rt-period cpu-rt-runtime cluster-advertise cluster-store cluster-store-opts
  data-root debug default-address-pools default-gateway default-gateway-v6 default-network-opts default-runtime default-shm-size
  default-ulimits dns-opts dns-search exec-opts exec-root features firewall-backend fixed-cidr fixed-cidr-v6 graph group host-gateway-ip
  host-gateway-ips ip6tables ip-forward ip-forward-no-drop ip-masq ipv6 labels log-format log-opts max-concurrent-downloads
  max-concurrent-uploads max-download-attempts metrics-addr mtu network-control-plane-mtu network-diagnostic-port no-proxy node-generic-resources
  oom-score-adjust pidfile proxies raw-logs registry-mirrors rootless runtimes shutdown-timeout storage-driver storage-opts swarm-default-advertise-addr
  tls tlscacert tlscert tlskey userland-proxy-path http-proxy https-proxy`.split(/\s+/),
);

const FAILED = (trouble: NotUnderstood) => new Error(`daemon.json, line ${trouble.line}, column ${trouble.column}: ${trouble.because}`);

function parsed(text: string): Node | NotUnderstood {
  try {
    const root = readJson(text);
    return root.members
      ? root
      : placed(text, root.from, text.slice(root.from, root.to).slice(0, 80), say`An object in braces is expected.`);
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    const line = text.slice(error.at).split('\n', 1)[0] ?? '';
    return placed(text, error.at, line.slice(0, 80), error.message);
  }
}

const isBlank = (text: string): boolean => text.trim() === '';
const dressed = (text: string): Line[] => {
  const root = parsed(text);
  const byLine = new Map<number, FieldRef[]>();
  if ('value' in root)
    for (const [field, lines] of read(text, root).at) for (const line of lines) byLine.set(line, [...(byLine.get(line) ?? []), field]);
  const brace = (line: string): readonly FieldRef[] => (/^[{}]$/.test(line) ? ['project.name'] : []);
  return linesOf(text).map((line, index) => ({ ...line, fields: byLine.get(index + 1) ?? brace(line.text) }));
};

function get(text: string): Reading {
  const root = isBlank(text) ? readJson('{}') : parsed(text);
  if (!('value' in root)) return { spec: emptySpec(), at: new Map(), notUnderstood: [], errors: [root] };
  const { host, at, notUnderstood } = read(text, root);
  return { spec: { ...emptySpec(), host }, at, notUnderstood, errors: [] };
}

/** The members of this path, the last one first (the daemon takes the last). */
const membersAt = (root: Node, path: Key['path']): { object: Node; member: Member }[] => {
  const outer = (root.members ?? []).filter(({ key }) => key === path[0]).reverse();
  if (path.length === 1) return outer.map((member) => ({ object: root, member }));
  return outer.flatMap(({ node }) =>
    (node.members ?? [])
      .filter(({ key }) => key === path[1])
      .reverse()
      .map((member) => ({ object: node, member })),
  );
};

/** One key set to a value, or gone. */
function withKey(text: string, key: Key, value: Json | undefined): string {
  const root = readJson(text);
  const [place] = membersAt(root, key.path);
  if (value === undefined) {
    if (!place) return text;
    const object = readJson(withoutMember(text, place.object, place.member));
    const without = withoutMember(text, place.object, place.member);
    const [outer] = key.path.length > 1 ? membersAt(object, [key.path[0]]) : [];
    const rest = outer?.member.node.members?.length === 0 ? withoutMember(without, object, outer.member) : without;
    return withKey(rest, key, undefined);
  }
  if (place) {
    return JSON.stringify(place.member.node.value) === JSON.stringify(value) ? text : replaced(text, place.member.node, writeJson(value));
  }
  const [outer] = key.path.length > 1 ? membersAt(root, [key.path[0]]) : [];
  if (outer && !outer.member.node.members) return replaced(text, outer.member.node, writeJson({ [key.path[1] as string]: value }));
  const object = outer?.member.node ?? root;
  const depth = outer ? 1 : 0;
  const earlier = KEYS.slice(0, KEYS.indexOf(key))
    .reverse()
    .map(({ path }) =>
      depth === 0 || path[0] === key.path[0] ? object.members?.findLast((member) => member.key === path[depth]) : undefined,
    )
    .find((member) => member !== undefined);
  const name = key.path[depth] as string;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return withMember(text, object, earlier, name, (indent) =>
    depth === 0 && key.path.length > 1 && indent !== undefined
      ? `{${end}${indent}${indent}${JSON.stringify(key.path[1])}: ${writeJson(value)}${end}${indent}}`
      : writeJson(depth === 0 && key.path.length > 1 ? { [key.path[1] as string]: value } : value),
  );
}

function patched(host: Host, text: string): Line[] {
  const root = parsed(text);
  if (!('value' in root)) throw FAILED(root);
  const before: Host = read(text, root).host;
  const unchanged = new Set(
    KEYS.map(({ field }) => field).filter((field) => JSON.stringify(before[field]) === JSON.stringify(host[field])),
  );
  let result = text;
  for (const key of KEYS) {
    const value = key.write(host);
    // What could not be read was never part of the plan, so its absence there is no wish to remove it.
    if (unchanged.has(key.field) || (value === undefined && before[key.field] === undefined)) continue;
    result = withKey(result, key, value);
  }
  return dressed(result);
}

export default defineFormat(writer, { get, patch: (spec, _service, text) => patched(spec.host, text) });
