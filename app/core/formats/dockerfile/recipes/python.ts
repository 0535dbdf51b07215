import { tagOf } from '../../../spec/image-reference.ts';
import type { RecipeSteps, Step } from './recipe.ts';

const workdir: Step = { do: 'workdir', path: '/app' };
const install: Step = {
  do: 'run',
  line: 'python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir --requirement requirements.txt',
  like: /\bpip3? install\b/,
  fetches: true,
};
const path: Step = { do: 'env', line: 'PATH=/opt/venv/bin:$PATH' };

/** The virtual environment holds links to the interpreter, so both stages are one image but for the compilers. */
const python: RecipeSteps = {
  single: [workdir, { do: 'copy', what: 'requirements.txt ./', own: true }, install, path, { do: 'copy', what: '. .', own: true }],
  staged: {
    builder: (build) => {
      if (!/(?:^|\/)python$/.test(build.repository ?? '')) return 'python:3.14.7-trixie';
      const tag = tagOf(build)?.replace(/(?<=^|-)slim-|-slim$/, '');
      return `${build.repository}${tag === undefined ? '' : `:${tag}`}`;
    },
    build: [workdir, { do: 'copy', what: 'requirements.txt ./' }, install, { do: 'copy', what: '. .' }],
    final: [
      { do: 'copy', what: '/opt/venv /opt/venv', fromBuild: true },
      path,
      workdir,
      { do: 'copy', what: '/app /app', own: true, fromBuild: true },
    ],
  },
};
export default python;
