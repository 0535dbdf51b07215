import { say } from '../../../languages/say.ts';
import { patch, patchBuild, patchRun } from '../../spec/edit.ts';
import type { User } from '../../spec/spec.ts';
import { baseOf, hasShell, startsAsRoot } from '../../workloads/base.ts';
import { type Answer, type At, defineControl, type Judgement, open, type Refusal, sealed, weakened } from '../control.ts';

const isNumber = (text: unknown): boolean => /^\d+$/.test(String(text));
const isRoot = ({ uid }: User): boolean => uid === 'root' || (isNumber(uid) && Number(uid) === 0);
const account = (text: string): string | number => (isNumber(text) ? Number(text) : text);
const isMapped = ({ spec: { host }, service: { run } }: At): boolean =>
  host.rootless === true || (host.usernsRemap !== undefined && run.userns !== 'host');

function read({ service: { build, run } }: At): Answer {
  if (run.user === undefined) return { choice: 'image' };
  if (isRoot(run.user)) return { choice: 'root' };
  const { uid, gid } = run.user;
  if (typeof uid === 'number' && typeof gid !== 'string')
    return patch<Answer>({ choice: 'numeric', uid }, { gid, makeUser: build.makeUser });
  return patch<Answer>({ choice: 'named', user: String(uid) }, { group: gid === undefined ? undefined : String(gid) });
}

function userOf({ choice, uid, gid, user, group }: Answer): User | undefined {
  if (choice === 'numeric') return patch<User>({ uid: uid as number }, { gid: gid as number | undefined });
  if (choice === 'named')
    return patch<User>({ uid: account(user as string) }, { gid: group === undefined ? undefined : account(group as string) });
  return choice === 'root' ? { uid: 0, gid: 0 } : undefined;
}

function refuses({ choice, uid, makeUser, user, group }: Answer): Refusal | undefined {
  if (choice === 'numeric' && uid === 0) return { detail: 'uid', says: say`uid 0 is root.` };
  if (choice === 'numeric' && makeUser !== undefined && (isNumber(makeUser) || makeUser === 'root'))
    return { detail: 'makeUser', says: say`A new name, such as app.` };
  if (choice !== 'named') return undefined;
  if (isRoot({ uid: user as string })) return { detail: 'user', says: say`That is root.` };
  if (isNumber(user) && (group === undefined || isNumber(group)))
    return { detail: 'user', says: say`Numbers belong to the answer with numbers.` };
  return /^0\d/.test(String(user)) || /^0\d/.test(String(group)) ? { detail: 'user', says: say`Without leading zeros.` } : undefined;
}

function judge(at: At): Judgement {
  const { service, workload } = at;
  const { user } = service.run;
  const root = (says: string) => (isMapped(at) ? weakened(say`The program is root, though of a user namespace only.`) : open(says));
  if (startsAsRoot(service, workload)) {
    if (user) return root(say`The program is uid 0, and so it is on the host: only the kernel stands between.`);
    return workload.rootEntrypoint && baseOf(service.build, workload)
      ? weakened(say`The entrypoint starts as root and changes to another user later, so it needs capabilities.`)
      : root(say`No user is named, and most images then start as root.`);
  }
  if (user === undefined) return sealed;
  if (user.gid === 0 || (typeof user.uid === 'number' && user.gid === undefined))
    return open(say`Without a group of its own the program has gid 0: files of group root are open to uid ${user.uid}.`);
  return typeof user.uid === 'string' || typeof user.gid === 'string'
    ? weakened(say`${user.uid} is looked up in the image, and from outside nobody can tell that it is not root.`)
    : sealed;
}

export default defineControl({
  step: 'user',
  rank: 10,
  scope: 'service',
  title: say`User of the process`,
  question: say`Which user runs the program?`,
  keys: ['USER', '--user', 'user:'],
  fields: ['run.user', 'build.makeUser'],
  options: [
    {
      choice: 'numeric',
      label: say`A uid and gid of its own`,
      asks: ['uid', 'gid', 'makeUser'],
      stops: say`Code that gets in starting as root, with capabilities in effect and root-owned files open.`,
      costs: say`Files that the program writes must belong to these numbers.`,
    },
    {
      choice: 'named',
      label: say`A name that the image knows`,
      asks: ['user', 'group'],
      stops: say`The same, as long as the name means what you think.`,
      costs: say`Another image may not know the name, and orchestrators cannot verify it.`,
    },
    { choice: 'image', label: say`What the image says`, costs: say`Without a USER line in the image that is root.` },
    { choice: 'root', label: 'root', costs: say`A flaw in the kernel or one careless mount gives the host.` },
  ],
  details: {
    uid: { type: 'number', kind: 'uid', unit: 'count', label: 'uid', hint: say`Up to 65535, to fit into a user namespace.` },
    gid: { type: 'number', kind: 'uid', unit: 'count', label: 'gid', hint: say`Never left out: without it the group is root.` },
    makeUser: {
      type: 'text',
      kind: 'account',
      label: say`Name to make for it in the image`,
      hint: say`Only if something looks the name up.`,
      optional: true,
    },
    user: { type: 'text', kind: 'account', label: say`User` },
    group: { type: 'text', kind: 'account', label: say`Group`, optional: true },
  },
  refuses,
  read,
  write: ({ spec, service }, answer) => {
    const made = patchBuild(spec, service.name, {
      makeUser: answer.choice === 'numeric' ? (answer.makeUser as string | undefined) : undefined,
    });
    return patchRun(made, service.name, { user: userOf(answer) });
  },
  recommend: ({ service, workload }) => {
    const { uid, gid, userInImage, title, rootEntrypoint } = workload;
    const makeUser = userInImage === undefined && service.build.repository !== undefined && hasShell(service, workload) ? 'app' : undefined;
    return {
      answer: patch<Answer>({ choice: 'numeric', uid, gid }, { makeUser }),
      because: rootEntrypoint
        ? say`${title} needs no right of root, and started as this user it skips the part of its entrypoint that does.`
        : say`${title} needs no right of root.`,
    };
  },
  judge,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.1' },
    { of: 'OWASP Docker', id: 'RULE #2' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
    { of: 'Kubernetes PSS', id: 'restricted runAsNonRoot, restricted runAsUser' },
    { of: 'run here, Engine 20.10.24', id: 'ids of --user 4000, 4000: and :4000' },
  ],
});
