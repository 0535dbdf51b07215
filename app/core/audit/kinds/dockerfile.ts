import dockerfile from '../../formats/dockerfile/format.ts';
import { readImageFile } from '../dockerfile/image.ts';
import { rules } from '../rules/registry.ts';
import { foundIn, type Noticed } from '../stated.ts';
import { defineKind } from './kind.ts';

function noticed(text: string): Noticed[] {
  const image = readImageFile(text);
  return [...rules].flatMap(([control, { decision, reaches, dockerfile: find }]) =>
    [...(find?.(image) ?? [])].map(({ line, says, state = 'weakened' }) => ({
      control,
      ...(decision !== undefined && { decision }),
      reaches,
      line,
      says,
      state,
    })),
  );
}

export default defineKind({
  title: 'Dockerfile',
  format: dockerfile,
  longest: 2 ** 18,
  find: (text) => foundIn(dockerfile.get(text), dockerfile.treatments, noticed(text)),
});
