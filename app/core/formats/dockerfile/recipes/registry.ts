/** Every recipe by its name in the Spec. A text is compared in this order, so `files` comes last: its steps are in others too. */
import type { Recipe } from '../../../spec/spec.ts';
import binary from './binary.ts';
import files from './files.ts';
import java from './java.ts';
import node from './node.ts';
import python from './python.ts';
import type { RecipeSteps } from './recipe.ts';
import staticSite from './static-site.ts';

export const recipes: { readonly [R in Recipe]: RecipeSteps } = { node, python, binary, java, 'static-site': staticSite, files };
