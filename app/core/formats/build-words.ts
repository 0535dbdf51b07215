/** The words of `docker build` that the plan decides, the same in every file that builds. */
import type { Build, Spec } from '../spec/spec.ts';
import { quoted } from './run/quoted.ts';

/** Flags that bring the secrets of a build, each with a blank before it. They lie in `secrets/` beside the file that builds. */
export const secretFlags = ({ secrets = [], secretsVia }: Build): string =>
  secrets.map((id) => (secretsVia === 'ARG' ? ` --build-arg ${quoted(id)}` : ` --secret ${quoted(`id=${id},src=secrets/${id}`)}`)).join('');

/** Where the Dockerfile of a service lies. */
export const contextOf = ({ services }: Spec, service: string): string => (services.length > 1 ? quoted(`./${service}`) : '.');
