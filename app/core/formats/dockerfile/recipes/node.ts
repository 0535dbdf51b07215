import { tagOf } from '../../../spec/image-reference.ts';
import type { RecipeSteps, Step } from './recipe.ts';

const workdir: Step = { do: 'workdir', path: '/app' };
const install: Step = {
  do: 'run',
  line: 'npm ci --omit=dev --no-audit --no-fund && npm cache clean --force',
  like: /\bnpm (?:ci|install|i)\b/,
  fetches: true,
};

/** Full variants carry the compilers that native modules ask for; Distroless says the release and Debian's number. */
const node: RecipeSteps = {
  single: [workdir, { do: 'copy', what: 'package*.json ./', own: true }, install, { do: 'copy', what: '. .', own: true }],
  staged: {
    builder: (build) => {
      const distroless = /\/distroless\/nodejs(\d+)-debian(\d+)$/.exec(build.repository ?? '');
      if (distroless) return `node:${distroless[1]}-${distroless[2] === '12' ? 'bookworm' : 'trixie'}`;
      if (!/(?:^|\/)node$/.test(build.repository ?? '')) return 'node:24.19.0-trixie';
      const tag = tagOf(build)?.replace(/-slim$/, '');
      return `${build.repository}${tag === undefined ? '' : `:${tag}`}`;
    },
    build: [workdir, { do: 'copy', what: 'package*.json ./' }, install, { do: 'copy', what: '. .' }],
    final: [workdir, { do: 'copy', what: '/app /app', own: true, fromBuild: true }],
  },
};
export default node;
