import { patch } from '../../spec/edit.ts';
import { type BuildField, FIELDS, type FieldRef, fieldRef, serviceNamed, stated } from '../../spec/fields.ts';
import { writeImage } from '../../spec/image-reference.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { defineFormat, emptySpec, type Line, type NotUnderstood, type Reading, type Treatment, type Treatments } from '../format.ts';
import { linesOf, written } from '../statements.ts';
import { gapsOfService } from './gaps.ts';
import { parseDockerfile } from './instructions.ts';
import { patchText } from './patch.ts';
import { type Read, readDockerfile } from './read.ts';
import { render } from './render.ts';

/** There is one service in a Dockerfile, and the file does not name it. */
const SERVICE = 'app';

const half = {
  'build.registry': 'prints',
  'build.repository': 'prints',
  'build.version': 'prints',
  'build.variant': 'prints',
  'build.digest': 'prints',
  'build.recipe': 'prints',
  'build.multiStage': 'prints',
  'build.packages': 'prints',
  'build.keepPackageCache': 'prints',
  'build.copyWith': 'prints',
  'build.secrets': 'prints',
  'build.secretsVia': 'prints',
  'build.ignore': 'elsewhere',
  'build.makeUser': 'prints',
  'build.stripSetuid': 'prints',
  'build.filesOwnedBy': 'prints',
  'build.stateDirectories': 'prints',
  'build.environment': 'prints',
  'build.healthcheck': 'prints',
  'build.entrypoint': 'prints',
  'build.command': 'prints',
  'build.stopSignal': 'prints',
} as const satisfies { readonly [F in BuildField]: Treatment };
/** The run half belongs to other files, but for the user: the image carries it into every one of them. */
const treatments: Treatments = {
  ...(Object.fromEntries(FIELDS.map((field) => [field, 'elsewhere'])) as Treatments),
  ...half,
  'run.user': 'prints',
};

function readingOf(read: Read): Reading {
  const service: Service = { name: SERVICE, workload: 'other', build: read.build, run: read.user ? { user: read.user } : {} };
  const spec: Spec = { ...emptySpec(), services: [service] };
  const known = stated(spec);
  const at = new Map<FieldRef, number[]>();
  const notUnderstood: NotUnderstood[] = [];
  read.file.instructions.forEach((instruction, index) => {
    for (const field of read.fields.get(index) ?? []) {
      const ref = fieldRef(field, SERVICE);
      if (!known.has(ref)) continue;
      const lines = Array.from({ length: instruction.to - instruction.from }, (_, line) => instruction.from + line + 1);
      at.set(
        ref,
        [...(at.get(ref) ?? []), ...lines].sort((a, b) => a - b),
      );
    }
    const because = read.because.get(index);
    if (because !== undefined) notUnderstood.push({ line: instruction.from + 1, column: 1, text: instruction.text, because });
  });
  return { spec, at, notUnderstood, errors: [] };
}

/** Lines of a text with the fields that each of them has a say in. */
function attributed(text: string, lines: readonly Line[], service: string): Line[] {
  const { file, fields } = readDockerfile(text);
  const ofLine = new Map<number, readonly FieldRef[]>();
  file.instructions.forEach(({ from, to }, index) => {
    const refs = (fields.get(index) ?? []).map((field) => fieldRef(field, service));
    for (let line = from; line < to; line++) ofLine.set(line, refs);
  });
  return lines.map((line, index) => ({ ...line, fields: ofLine.get(index) ?? [] }));
}

export default defineFormat({
  title: 'Dockerfile',
  language: 'dockerfile',
  scope: 'service',
  rank: 10,
  treatments,
  path: ({ services }, service) => (services.length > 1 ? `${service}/Dockerfile` : 'Dockerfile'),
  wanted: (spec, service) => serviceNamed(spec, service).build.repository !== undefined,
  gaps: (spec) => spec.services.flatMap(gapsOfService),
  get: (text) => {
    const { errors } = parseDockerfile(text);
    return errors.length > 0 ? { spec: emptySpec(), at: new Map(), notUnderstood: [], errors } : readingOf(readDockerfile(text));
  },
  put: (spec, name, text) => {
    const service = serviceNamed(spec, name);
    const file = text === undefined ? undefined : parseDockerfile(text);
    if (text === undefined || text.trim() === '') return written(render(service));
    const [error] = file?.errors ?? [];
    if (error) throw new Error(`line ${error.line}: ${error.because}`);
    const patched = patchText(service, text);
    return attributed(patched, linesOf(patched), name);
  },
  apply: (spec, name) => {
    const { build, run } = serviceNamed(spec, name);
    const image = run.image ?? `${spec.project.name}/${name}`;
    const secrets = (build.secrets ?? []).map((id) =>
      build.secretsVia === 'ARG' ? ` --build-arg ${id}` : ` --secret id=${id},src=./secrets/${id}`,
    );
    const folder = spec.services.length > 1 ? `./${name}` : '.';
    return [
      `DOCKER_BUILDKIT=1 docker build${secrets.join('')} -t ${image} ${folder}`,
      ...(build.repository === 'scratch' ? [] : [`docker buildx imagetools inspect ${writeImage(patch(build, { digest: undefined }))}`]),
    ];
  },
});
