import type { RecipeSteps } from './recipe.ts';

const staticSite: RecipeSteps = { single: [{ do: 'copy', what: 'site/ /usr/share/nginx/html/', own: true }] };
export default staticSite;
