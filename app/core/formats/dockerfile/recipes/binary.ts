import type { RecipeSteps } from './recipe.ts';

/** A Go program without C, so that it runs on any base, `scratch` included; in one stage it comes ready built. */
const binary: RecipeSteps = {
  single: [{ do: 'copy', what: 'app /app/app', own: true }],
  staged: {
    builder: () => 'golang:1.27.0-trixie',
    build: [
      { do: 'workdir', path: '/src' },
      { do: 'copy', what: 'go.* ./' },
      { do: 'run', line: 'go mod download', like: /\bgo mod download\b/, fetches: true },
      { do: 'copy', what: '. .' },
      { do: 'run', line: 'CGO_ENABLED=0 go build -trimpath -ldflags=-s -o /app/app .', like: /\bgo build\b/ },
    ],
    final: [{ do: 'copy', what: '/app/app /app/app', own: true, fromBuild: true }],
  },
};
export default binary;
