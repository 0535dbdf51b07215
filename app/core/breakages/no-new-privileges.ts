import { say } from '../../languages/say.ts';
import { patchBuild } from '../spec/edit.ts';
import { type FieldRef, fieldRef } from '../spec/fields.ts';
import type { Command } from '../spec/spec.ts';
import { defineBreakage, runRefs, type Scene } from './breakage.ts';

const RAISES = /(?:^|[\s/;&|])(?:sudo|su|doas)(?:\s|$)/;
const raises = (command: Command | undefined): boolean => command?.words.some((word) => RAISES.test(word)) ?? false;
const raising = ({ service: { build } }: Scene) => (['entrypoint', 'command'] as const).find((leaf) => raises(build[leaf]));

/** The same line without sudo in front, where that is all it does. */
function without({ form, words }: Command): Command | undefined {
  const [first = '', ...rest] = words;
  if (form === 'exec')
    return /^(?:\/\S*\/)?(?:sudo|doas)$/.test(first) && rest[0] && !rest[0].startsWith('-') ? { form, words: rest } : undefined;
  const line = /^\s*(?:sudo|doas)\s+([^-\s].*)$/.exec(first)?.[1];
  return line && !RAISES.test(line) ? { form, words: [line] } : undefined;
}

const forbids = ({ spec, service }: Scene): readonly FieldRef[] => {
  if (service.run.noNewPrivileges ?? spec.host.noNewPrivileges)
    return service.run.noNewPrivileges === undefined ? [fieldRef('host.noNewPrivileges')] : runRefs(service, 'noNewPrivileges');
  return [];
};

export default defineBreakage({
  title: say`Rights that nobody may gain`,
  family: 'EPERM',
  rules: ['R26'],
  cause: say`su and sudo gain rights by setuid, which no-new-privileges forbids.`,
  cure: say`Start as the right user (--user), or drop rights with gosu, su-exec or setpriv: these go on working.`,
  wrong: {
    cure: say`Switching no-new-privileges off, as sudo’s own message suggests`,
    because: say`Every setuid program of the image then makes an intruder root again.`,
  },
  fields: ['run.noNewPrivileges', 'host.noNewPrivileges', 'build.entrypoint'],
  signs: [
    /no new privileges" flag is set/i,
    /effective uid is not 0|must be setuid root|must be suid/i,
    /\bsu: (?:Authentication failure|must be run from|Cannot possibly work)/,
    /sudo: .{0,120}(?:nosuid|unable to change to root gid|setuid)/i,
  ],
  needs: (scene) => (raising(scene) ? [{}] : []),
  refuses: (scene) => {
    const { spec, service } = scene;
    const fields = forbids(scene);
    const leaf = raising(scene);
    if (fields.length === 0) return undefined;
    const line = leaf && service.build[leaf];
    const plain = line && without(line);
    return {
      fields: leaf ? [fieldRef(`build.${leaf}`, service.name), ...fields] : fields,
      says: say`su and sudo gain rights by setuid, which no-new-privileges forbids; gosu, su-exec and setpriv only drop rights and go on working.`,
      ...(leaf && plain && { cure: { label: say`Start it without sudo`, spec: patchBuild(spec, service.name, { [leaf]: plain }) } }),
    };
  },
});
