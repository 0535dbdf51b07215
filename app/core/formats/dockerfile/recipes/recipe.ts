/** A recipe brings the application into the image: in one stage, or built in a first stage and copied into the last. */
import type { Build } from '../../../spec/spec.ts';

export type Step =
  | { readonly do: 'workdir'; readonly path: string }
  /** `own`: the application's own files in the final image, whose owner and mode are decided. */
  | { readonly do: 'copy'; readonly what: string; readonly own?: true; readonly fromBuild?: true }
  /** `like`: what makes a person's variation of the line the same step. `fetches`: it may need credentials. */
  | { readonly do: 'run'; readonly line: string; readonly like: RegExp; readonly fetches?: true }
  | { readonly do: 'env'; readonly line: string };

export interface RecipeSteps {
  /** Steps where there is one stage only. */
  readonly single: readonly Step[];
  readonly staged?: {
    /** Image to build in, taken from the Spec's own base where that can build, so that no second version can drift. */
    readonly builder: (build: Build) => string;
    readonly build: readonly Step[];
    readonly final: readonly Step[];
  };
}
