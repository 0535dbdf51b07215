import dockerfile from '../../formats/dockerfile/format.ts';
import { readImageFile } from '../dockerfile/image.ts';
import type { Found } from '../finding.ts';
import { rules } from '../rules/registry.ts';
import { foundIn } from '../stated.ts';
import { defineKind } from './kind.ts';

function found(text: string): Found[] {
  const image = readImageFile(text);
  return [...rules].flatMap(([control, { decision, reaches, dockerfile: find }]) =>
    [...(find?.(image) ?? [])].map(({ line, says, state = 'weakened' }) => ({
      control,
      ...(decision !== undefined && { decision }),
      ...(reaches !== undefined && { reaches }),
      line,
      column: 1,
      says,
      state,
      fields: [],
      attacks: [],
    })),
  );
}

export default defineKind({
  title: 'Dockerfile',
  find: (text) => [...found(text), ...foundIn(dockerfile.get(text), dockerfile.treatments)],
});
