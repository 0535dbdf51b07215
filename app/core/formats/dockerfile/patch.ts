/** A plan written into a text: only parts whose lines would differ from what the text states are touched. */
import { equal } from '../../spec/diff.ts';
import { patch } from '../../spec/edit.ts';
import type { Service } from '../../spec/spec.ts';
import { textOf } from '../statements.ts';
import type { Job } from './job.ts';
import { type Node, Nodes } from './nodes.ts';
import { patchRecipe } from './patch-recipe.ts';
import { patchVariables } from './patch-variables.ts';
import { type Read, readDockerfile } from './read.ts';
import { rankOf, Spot } from './spot.ts';
import { imageWordOf } from './stages.ts';
import {
  commandText,
  healthcheckText,
  imageWord,
  isRoot,
  PART_LINES,
  PARTS,
  type Part,
  type Plan,
  planOf,
  registryLines,
  restoreLines,
  userText,
} from './steps.ts';
import { IMAGE_USER, isRootOwner } from './values.ts';
import { quoted } from './words.ts';

const differ = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') !== b.join('\n');

/** The plan as this text would write it: what it tells of its base holds as long as the base stays. */
function wantOf({ build, run }: Service, have: Read): Plan {
  const plan = planOf(build, run.user);
  const sameBase = (['repository', 'version', 'variant'] as const).every((key) => build[key] === have.build[key]);
  const { distribution, tools, home, mark } = have.plan;
  return patch<Plan>(plan, {
    mark,
    ...(sameBase && { distribution, tools }),
    home: (sameBase ? tools : plan.tools) === tools ? home : undefined,
  });
}

function patchBase({ have, want, nodes }: Job): void {
  const root = have.stages.find((stage) => stage.from === have.chain[0]);
  const from = root && nodes.at(root.from);
  if (!from || want.build.repository === undefined) return;
  const before = have.build.repository === undefined ? '' : imageWord(have.plan);
  if (before !== imageWord(want)) {
    const word = imageWordOf(from.instruction, have.file.mark);
    if (word) nodes.change(from, [{ from: word.from, to: word.to, insert: imageWord(want) }]);
  }
  const lines = registryLines(want);
  if (!differ(have.build.repository === undefined ? [] : registryLines(have.plan), lines)) return;
  const owner = nodes.all.find(
    ({ stage, instruction }) => stage < 0 && instruction.keyword === 'ARG' && instruction.args.startsWith('BASE_REGISTRY='),
  );
  if (owner && lines.length === 0) nodes.remove(owner);
  else if (owner) nodes.write(owner, lines.join('\n'));
  else if (lines.length > 0) nodes.insert(0, [nodes.make(lines, -1)]);
}

function patchPart(job: Job, part: Part, done: Set<Part>): void {
  const { have, want, nodes, spot } = job;
  const lines = PART_LINES[part](want);
  if (done.has(part) || !differ(PART_LINES[part](have.plan), lines)) return;
  const holders = [...have.commands].filter(([, { parts }]) => parts.includes(part)).flatMap(([index]) => nodes.at(index) ?? []);
  for (const [position, holder] of holders.entries()) {
    const parts = have.commands.get(holder.index ?? -1)?.parts ?? [];
    const kept = parts.filter((other) => (other === part ? position === 0 : !done.has(other)));
    const written = kept.map((other) => PART_LINES[other](want)).filter((text) => text.length > 0);
    if (written.length === 1 && parts.length === 1) nodes.write(holder, (written[0] as string[]).join('\n'));
    else
      nodes.replace(
        holder,
        written.map((text) => nodes.make(text, holder.stage)),
      );
    for (const other of kept) done.add(other);
  }
  if (holders.length === 0 && lines.length > 0) spot.insertAsRoot(rankOf(part), [nodes.make(lines, spot.stage)]);
}

function patchUser({ have, want, nodes, spot }: Job): void {
  const { mark } = have.file;
  const same =
    have.user === undefined || want.user === undefined ? have.user === want.user : userText(have.user, mark) === userText(want.user, mark);
  if (same) return;
  const users = nodes.all.filter(
    ({ instruction, index }) => instruction.keyword === 'USER' && index !== undefined && have.chain.includes(index),
  );
  const final = users.at(-1);
  if (want.user === undefined) {
    const rest = users.length > 1 && have.plan.ownUser !== undefined ? restoreLines(have.plan.ownUser) : [];
    for (const node of users.length > 1 && rest.length > 0 ? users.slice(-1) : users)
      nodes.replace(
        node,
        rest.map((line) => nodes.make([line], node.stage)),
      );
    return;
  }
  const line = `USER ${userText(want.user, mark)}`;
  const after = final ? nodes.all.slice(nodes.all.indexOf(final) + 1) : [];
  const wasRoot = isRootOwner(final?.instruction.args ?? '');
  const serves = after.some(({ instruction: { keyword } }) => keyword === 'RUN') && wasRoot && !isRoot(want.user);
  if (!final || final.stage !== spot.stage || serves) spot.insert(rankOf('user'), [nodes.make([line], spot.stage)]);
  else nodes.write(final, line);
}

type Single = 'stopSignal' | 'healthcheck' | 'entrypoint' | 'command';
const KEYWORDS: { readonly [S in Single]: string } = {
  stopSignal: 'STOPSIGNAL',
  healthcheck: 'HEALTHCHECK',
  entrypoint: 'ENTRYPOINT',
  command: 'CMD',
};
function singleLine({ build }: Plan, which: Single): string | undefined {
  if (which === 'stopSignal') return build.stopSignal === undefined ? undefined : `STOPSIGNAL ${quoted(build.stopSignal)}`;
  if (which === 'healthcheck') return build.healthcheck && healthcheckText(build.healthcheck);
  const command = build[which];
  return command && `${KEYWORDS[which]} ${commandText(command)}`;
}

function patchSingle({ have, want, nodes, spot }: Job, which: Single): void {
  const line = singleLine(want, which);
  if (line === singleLine(have.plan, which)) return;
  const holders = nodes.all.filter(
    ({ instruction, index }) => instruction.keyword === KEYWORDS[which] && index !== undefined && have.chain.includes(index),
  );
  const final = holders.at(-1);
  if (line === undefined) for (const holder of holders) nodes.remove(holder);
  else if (final && final.stage === spot.stage) nodes.write(final, line);
  else spot.insert(rankOf(which), [nodes.make([line], spot.stage)]);
}

const isWork = ({ instruction: { keyword } }: Node): boolean => keyword === 'RUN' || keyword === 'WORKDIR';
/** Root for steps that are gone: between this USER and the next one nothing runs any more, and something did before. */
function isIdle(user: Node, all: readonly Node[], before: readonly Node[]): boolean {
  const span = (list: readonly Node[]) => {
    const rest = list.slice(list.indexOf(user) + 1).filter(({ stage }) => stage === user.stage);
    const next = rest.findIndex(({ instruction }) => instruction.keyword === 'USER');
    return { followed: next >= 0, works: rest.slice(0, next < 0 ? undefined : next).some(isWork) };
  };
  return before.includes(user) && span(before).works && span(all).followed && !span(all).works;
}

/** What served only steps or users that are gone. */
function tidy(nodes: Nodes, before: readonly Node[]): void {
  const users = nodes.all.filter(({ instruction }) => instruction.keyword === 'USER');
  for (const user of users) if (isRootOwner(user.instruction.args) && isIdle(user, nodes.all, before)) nodes.remove(user);
  const restores = users.some(({ instruction }) => IMAGE_USER.test(instruction.args));
  const named = nodes.all.filter(({ instruction: { keyword, args } }) => keyword === 'ARG' && args.startsWith('IMAGE_USER='));
  for (const node of restores ? named.slice(1) : named) nodes.remove(node);
}

function round(service: Service, text: string, thorough: boolean): string {
  const have = readDockerfile(text);
  const nodes = new Nodes(text, have.file);
  const original = nodes.all;
  const job: Job = { have, want: wantOf(service, have), nodes, spot: new Spot(nodes, have), thorough };
  patchUser(job);
  patchBase(job);
  patchRecipe(job);
  const done = new Set<Part>();
  for (const part of PARTS) patchPart(job, part, done);
  patchVariables(job);
  for (const which of ['stopSignal', 'healthcheck', 'entrypoint', 'command'] as const) patchSingle(job, which);
  tidy(nodes, original);
  return textOf(nodes.lines());
}

/** Whether a text says all of the plan already, and nothing else. */
const isSaid = ({ build, run }: Service, have: Read): boolean => equal(build, have.build) && equal(run.user, have.user);

/**
 * The text with the service's plan in it. One change may shift what another line means (`ENV B=$A`), so it is read
 * again until it says what the plan says; a plan that a text cannot say settles after a few rounds.
 */
export function patchText(service: Service, text: string): string {
  let current = text;
  for (let rounds = 0; rounds < 4; rounds++) {
    if (isSaid(service, readDockerfile(current))) return current;
    const next = round(service, current, rounds > 1);
    if (next === current) return next;
    current = next;
  }
  return current;
}
