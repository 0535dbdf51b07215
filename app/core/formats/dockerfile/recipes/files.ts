import type { RecipeSteps } from './recipe.ts';

const files: RecipeSteps = {
  single: [
    { do: 'workdir', path: '/app' },
    { do: 'copy', what: '. .', own: true },
  ],
};
export default files;
