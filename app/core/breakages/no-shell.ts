import { say } from '../../languages/say.ts';
import { patchBuild } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import type { Command } from '../spec/spec.ts';
import { hasShell, needsShell } from '../workloads/base.ts';
import { defineBreakage, type Scene } from './breakage.ts';

/** The same words without a shell, where no shell would have changed them. */
const asWords = ({ form, words: [line = ''] }: Command): Command | undefined =>
  form === 'shell' && /^[\w./:=@%+, -]+$/.test(line) ? { form: 'exec', words: line.trim().split(/ +/) } : undefined;

const shelled = ({ service: { build } }: Scene) =>
  (['entrypoint', 'command'] as const).filter((leaf) => build[leaf] && needsShell(build[leaf]));

export default defineBreakage({
  title: say`A line without its shell`,
  family: 'exit 127',
  rules: ['R60'],
  cause: say`ENTRYPOINT or CMD in shell form is a line for /bin/sh, and the image has none.`,
  cure: say`The exec form: a list of words.`,
  wrong: { cure: say`A base image with a shell`, because: say`A shell and its tools are what an intruder works with.` },
  fields: ['build.entrypoint', 'build.command', 'build.repository'],
  signs: [/exec:? "?\/bin\/(?:ba)?sh"?: (?:stat \/bin\/(?:ba)?sh: )?no such file or directory/],
  needs: (scene) => shelled(scene).map((name) => ({ name })),
  refuses: (scene) => {
    const { spec, service, workload } = scene;
    const [leaf] = shelled(scene);
    const line = leaf && service.build[leaf];
    if (!leaf || !line || hasShell(service, workload)) return undefined;
    const exec = asWords(line);
    return {
      fields: [fieldRef(`build.${leaf}`, service.name), fieldRef('build.repository', service.name)],
      says: say`The image has no shell to run the line.`,
      ...(exec && { cure: { label: say`The exec form`, spec: patchBuild(spec, service.name, { [leaf]: exec }) } }),
    };
  },
});
