/** How the application gets in, written into a text: its steps, the stage that builds it, owner of files, secrets. */

import type { Job } from './job.ts';
import type { Change, Node } from './nodes.ts';
import type { Step } from './recipes/recipe.ts';
import { BUILD_STAGE } from './render.ts';
import { rankOf } from './spot.ts';
import { imageWordOf } from './stages.ts';
import { builderWord, ownerOf, type Plan, stagesOf, stepLines } from './steps.ts';
import { bringsLocalFiles, chownOf, isRootOwner, mountedSecrets } from './values.ts';
import { expand } from './words.ts';

/** The step's lines as one node each: ARGs of secrets are instructions of their own. */
function stepNodes({ nodes }: Job, step: Step, plan: Plan, name: string, stage: number): Node[] {
  const lines = stepLines(step, plan, name);
  const args = lines.filter((line) => line.startsWith('ARG '));
  const rest = lines.slice(args.length);
  return [...args.map((line) => [line]), rest].map((text) => nodes.make(text, stage));
}

function removeRecipe({ have, nodes }: Job): void {
  const { recognised, stages, secretArgs } = have;
  const { builder } = recognised ?? {};
  const finals = [...(recognised?.steps.keys() ?? [])].flatMap((index) => nodes.at(index) ?? []);
  for (const node of finals) {
    const position = nodes.all.indexOf(node);
    if (node.instruction.keyword === 'RUN')
      for (const arg of nodes.all.slice(0, position).reverse()) {
        if (arg.index === undefined || !secretArgs.has(arg.index)) break;
        nodes.remove(arg);
      }
    nodes.remove(node);
  }
  if (builder === undefined) return;
  const name = stages[builder]?.name;
  const used = nodes.all.some(
    ({ instruction: { keyword, flags, args }, stage }) =>
      stage !== builder &&
      (flags.some(
        ({ name: flag, value = '' }) =>
          (flag === 'from' && [name, String(builder)].includes(value.toLowerCase())) ||
          (flag === 'mount' && value.includes(`from=${name}`)),
      ) ||
        (keyword === 'FROM' && args.split(/\s/)[0]?.toLowerCase() === name)),
  );
  // A stage that nothing is taken from is not built; another one's number would change, too.
  if (used) return;
  for (const node of nodes.all.filter(({ stage }) => stage === builder)) nodes.remove(node, true);
}

function addRecipe(job: Job): void {
  const { have, want, nodes, spot } = job;
  const { staged, final } = stagesOf(want);
  const taken = have.stages.map(({ name }) => name);
  let name = BUILD_STAGE;
  for (let number = 2; taken.includes(name); number++) name = `${BUILD_STAGE}-${number}`;
  if (staged) {
    const stage = -2;
    const from = nodes.make([`FROM ${builderWord(want, staged)} AS ${name}`], stage);
    const steps = staged.build.flatMap((step) => stepNodes(job, step, want, name, stage));
    const last = steps.pop();
    const ended = last ? [nodes.make([...last.text.split('\n'), ''], stage)] : [];
    nodes.insert(
      nodes.all.findIndex(({ stage: other, instruction }) => other === spot.stage && instruction.keyword === 'FROM'),
      [from, ...steps, ...ended],
    );
  }
  const steps = final.flatMap((step) => stepNodes(job, step, want, name, spot.stage));
  if (final.some((step) => step.do === 'run')) spot.insertAsRoot(rankOf('recipe'), steps);
  else spot.insert(rankOf('recipe'), steps);
}

/** COPY to ADD and back, wherever local files are brought in. */
function patchCopyWith({ have, want, nodes }: Job): void {
  if (have.build.copyWith === want.build.copyWith) return;
  const keyword = want.build.copyWith ?? 'COPY';
  for (const node of nodes.all)
    if (node.index !== undefined && node.instruction.keyword !== keyword && bringsLocalFiles(node.instruction))
      nodes.change(node, [{ from: 0, to: node.instruction.keyword.length, insert: keyword }]);
}

const stepOf = ({ have }: Job, { index }: Node): Step | undefined => (index === undefined ? undefined : have.recognised?.steps.get(index));

/** Owner and mode of the application's files: of the recipe's steps, and of a person's own that had the old owner. */
function patchOwner(job: Job): void {
  const { have, want, nodes } = job;
  const before = ownerOf(have.plan);
  const owner = ownerOf(want);
  if (before === owner && have.build.filesOwnedBy === want.build.filesOwnedBy) return;
  for (const node of nodes.all) {
    if (node.index === undefined || !have.chain.includes(node.index) || !/^(?:COPY|ADD)$/.test(node.instruction.keyword)) continue;
    const step = stepOf(job, node);
    const own = step?.do === 'copy' && step.own === true;
    const given = chownOf(node.instruction);
    const foreign = given !== undefined && !isRootOwner(expand(given, nodes.mark) ?? given);
    if (!own && !foreign) continue;
    const rights = owner === undefined ? (own ? ['--chmod=0555'] : []) : [`--chown=${owner}`];
    const old = node.instruction.flags.filter(({ name }) => name === 'chown' || (own && name === 'chmod'));
    const changes: Change[] = old.map(({ from, to }) => ({
      from,
      to: to + (/^\s*/.exec(node.instruction.text.slice(to))?.[0].length ?? 0),
      insert: '',
    }));
    const at = old[0]?.from ?? node.instruction.argsFrom;
    nodes.change(node, [...changes.slice(1), { from: at, to: changes[0]?.to ?? at, insert: rights.map((flag) => `${flag} `).join('') }]);
  }
}

function patchSecrets(job: Job): void {
  const { have, want, nodes, thorough } = job;
  const { secrets = [], secretsVia } = want.build;
  if (JSON.stringify([have.build.secrets ?? [], have.build.secretsVia]) === JSON.stringify([secrets, secretsVia])) return;
  const turned = thorough || have.build.secretsVia !== secretsVia;
  const keeps = (id: string) => !turned && secrets.includes(id);
  for (const [index, id] of have.secretArgs) {
    const node = nodes.at(index);
    if (node && !keeps(id)) nodes.remove(node);
  }
  for (const node of nodes.all) {
    if (node.index === undefined || mountedSecrets(node.instruction).length === 0) continue;
    const { flags, text } = node.instruction;
    const gone = flags.filter((flag) => mountedSecrets({ ...node.instruction, flags: [flag] }).some((id) => !keeps(id)));
    nodes.change(
      node,
      gone.map(({ from, to }) => ({ from, to: to + (/^\s*/.exec(text.slice(to))?.[0].length ?? 0), insert: '' })),
    );
  }
  const fetches = nodes.all.find((node) => {
    const step = stepOf(job, node);
    return step?.do === 'run' && step.fetches;
  });
  const missing = secrets.filter((id) => !(have.build.secrets ?? []).includes(id) || !keeps(id));
  if (!fetches || missing.length === 0) return;
  if (secretsVia === 'ARG') {
    nodes.insert(
      nodes.all.indexOf(fetches),
      missing.map((id) => nodes.make([`ARG ${id}`], fetches.stage)),
    );
    return;
  }
  const { flags, keyword } = fetches.instruction;
  const at = flags.at(-1)?.to ?? keyword.length;
  nodes.change(fetches, [{ from: at, to: at, insert: missing.map((id) => ` --mount=type=secret,id=${id},required=true`).join('') }]);
}

export function patchRecipe(job: Job): void {
  const { have, want, nodes } = job;
  const { staged } = stagesOf(want);
  if (have.build.recipe !== want.build.recipe || (have.recognised?.staged === undefined) !== (staged === undefined)) {
    removeRecipe(job);
    patchCopyWith(job);
    addRecipe(job);
    return;
  }
  const builder = have.recognised?.builder;
  const from = builder === undefined ? undefined : nodes.at(have.stages[builder]?.from ?? -1);
  if (from && staged && have.recognised?.staged && builderWord(have.plan, staged) !== builderWord(want, staged)) {
    const word = imageWordOf(from.instruction, nodes.mark);
    if (word) nodes.change(from, [{ from: word.from, to: word.to, insert: builderWord(want, staged) }]);
  }
  patchCopyWith(job);
  patchOwner(job);
  patchSecrets(job);
}
