/** What the scanners will say of a plan: of its files as they stand, and of the containers that run from them. */
import { say } from '../../languages/say.ts';
import { audit } from '../audit/audit.ts';
import { readImageFile } from '../audit/dockerfile/image.ts';
import type { AuditFinding } from '../audit/finding.ts';
import { controls } from '../controls/registry.ts';
import { entriesOf, Lines, member } from '../formats/placed.ts';
import { readYaml } from '../formats/placed-yaml.ts';
import { judge, type Question } from '../judge.ts';
import type { Spec } from '../spec/spec.ts';
import { scanners } from './registry.ts';
import type { ComposeView, DockerfileView, ManifestView, Scanner, ScannerRule, Spot } from './scanner.ts';

/** A file of the plan as it is handed over. */
export interface ScannedFile {
  /** Kind of its text, as the audit calls it: `dockerfile`, `compose`, `k8s`; what is none of them is not scanned. */
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

export interface Prediction extends Spot {
  readonly scanner: string;
  /** As the tool prints it. */
  readonly rule: string;
  readonly title: string;
  readonly source: string;
  /** Absent for what is said of a container that runs. */
  readonly path?: string;
  readonly control?: string;
  /** Why it is wrong or can be accepted; absent: it is right. */
  readonly answer?: string;
}

export interface Predicted {
  readonly scanner: string;
  readonly title: string;
  readonly version: string;
  /** Rules that were looked at for these files. */
  readonly asked: number;
  readonly predictions: readonly Prediction[];
}

function byRule(kind: string, text: string): Map<string, AuditFinding[]> {
  const found = new Map<string, AuditFinding[]>();
  for (const finding of audit(kind, text)) found.set(finding.control, [...(found.get(finding.control) ?? []), finding]);
  return found;
}

/** A Dockerfile as the scanners look at it. */
function dockerfileView(text: string): DockerfileView {
  const lines = new Lines(text);
  return { image: readImageFile(text), found: byRule('dockerfile', text), line: (offset) => lines.line(offset) };
}

/** A compose file as the scanners look at it; undefined where it cannot be read. */
export function composeView(text: string): ComposeView | undefined {
  const lines = new Lines(text);
  const { roots, errors } = readYaml(text);
  const [root] = roots;
  return root && errors.length === 0
    ? { text, root, services: entriesOf(member(root, 'services')), line: (offset) => lines.line(offset) }
    : undefined;
}

const manifestView = (text: string): ManifestView => ({ text, found: byRule('k8s', text) });

/** Why a result that remains is no reason to change the plan: the rule’s own answer, or that the plan decides it well. */
function answerTo(
  { answer, control }: Pick<ScannerRule<never>, 'answer' | 'control'>,
  { service }: Spot,
  questions: readonly Question[],
): string | undefined {
  const question = questions.find(
    (one) => one.control === control && (one.service === undefined || service === undefined || one.service === service),
  );
  if (!control || question?.state !== 'sealed') return answer;
  const known = controls.get(control);
  const label = known?.options.find(({ choice }) => choice === question.answer.choice)?.label;
  const sealed = say`The plan answers it otherwise: ${known?.title ?? control} is “${label ?? question.answer.choice}”.`;
  return answer === undefined ? sealed : `${answer} ${sealed}`;
}

function ask<View>(
  id: string,
  rules: readonly ScannerRule<View>[],
  view: View,
  path: string | undefined,
  questions: readonly Question[],
): Prediction[] {
  return rules.flatMap((rule) =>
    [...rule.find(view)].map((spot): Prediction => {
      const answer = answerTo(rule, spot, questions);
      return {
        scanner: id,
        rule: rule.id,
        title: rule.title,
        source: rule.source,
        ...(path !== undefined && { path }),
        ...(rule.control !== undefined && { control: rule.control }),
        ...(answer !== undefined && { answer }),
        ...spot,
      };
    }),
  );
}

const rulesFor = ({ dockerfile = [], compose = [], manifest = [], container = [] }: Scanner, kinds: ReadonlySet<string>): number =>
  container.length +
  (kinds.has('dockerfile') ? dockerfile.length : 0) +
  (kinds.has('compose') ? compose.length : 0) +
  (kinds.has('k8s') ? manifest.length : 0);

/**
 * What each scanner will say, in the order of the registry; one that has nothing to look at is left out.
 * @param spec what runs; the reasons for what remains come from its judgement
 */
export function predict(spec: Spec, files: readonly ScannedFile[]): Predicted[] {
  const { questions } = judge(spec);
  const dockerfiles = files.filter(({ kind }) => kind === 'dockerfile').map(({ path, text }) => ({ path, view: dockerfileView(text) }));
  const composes = files
    .filter(({ kind }) => kind === 'compose')
    .flatMap(({ path, text }) => {
      const view = composeView(text);
      return view ? [{ path, view }] : [];
    });
  const manifests = files.filter(({ kind }) => kind === 'k8s').map(({ path, text }) => ({ path, view: manifestView(text) }));
  const kinds = new Set(files.map(({ kind }) => kind));
  return [...scanners].flatMap(([id, scanner]) => {
    const { title, version, dockerfile = [], compose = [], manifest = [], container = [] } = scanner;
    const asked = rulesFor(scanner, kinds);
    if (asked === 0) return [];
    const predictions = [
      ...dockerfiles.flatMap(({ path, view }) => ask(id, dockerfile, view, path, questions)),
      ...composes.flatMap(({ path, view }) => ask(id, compose, view, path, questions)),
      ...manifests.flatMap(({ path, view }) => ask(id, manifest, view, path, questions)),
      ...spec.services.flatMap((service) => ask(id, container, { spec, service, run: service.run }, undefined, questions)),
    ];
    return [{ scanner: id, title, version, asked, predictions }];
  });
}
