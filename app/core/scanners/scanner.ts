/**
 * What a scanner of other people says of a plan's files, predicted from its source: its own rule numbers, the rules whose
 * behaviour can be stated from what it does, and for each why a result that remains is wrong or can be accepted. The
 * file's name is its id. `e2e/engine/scanners.test.ts` asks the tools themselves, where they can run.
 */

import type { Image } from '../audit/dockerfile/image.ts';
import type { AuditFinding } from '../audit/finding.ts';
import type { Placed } from '../formats/placed.ts';
import type { Run, Service, Spec } from '../spec/spec.ts';

/** A Dockerfile as its linters see it. */
export interface DockerfileView {
  readonly image: Image;
  /** What our audit finds, by rule: its rules are called as scanners call them. */
  readonly found: ReadonlyMap<string, readonly AuditFinding[]>;
  /** The line of an offset. */
  readonly line: (offset: number) => number;
}

/** A compose file as its linters see it: the text as it stands, without what compose makes of it. */
export interface ComposeView {
  readonly text: string;
  readonly root: Placed;
  readonly services: ReadonlyMap<string, Placed>;
  readonly line: (offset: number) => number;
}

/** A manifest of Kubernetes. */
export interface ManifestView {
  readonly text: string;
  readonly found: ReadonlyMap<string, readonly AuditFinding[]>;
}

/** A container that runs: what `docker inspect` shows of it. */
export interface ContainerView {
  readonly spec: Spec;
  readonly service: Service;
  readonly run: Run;
}

export interface Spot {
  readonly line?: number;
  readonly service?: string;
  /** What it is about, where the rule's title does not say it: a variable, a port. */
  readonly what?: string;
}

export interface ScannerRule<View> {
  /** As the tool prints it. */
  readonly id: string;
  /** What it asks, in our own words. */
  readonly title: string;
  /** The file of the tool's source that decides it. */
  readonly source: string;
  readonly find: (view: View) => Iterable<Spot>;
  /** The control that decides it here. */
  readonly control?: string;
  /** Why what remains is wrong, or can be accepted; absent: it is right, and the control says what to do. */
  readonly answer?: string;
}

export interface Scanner {
  readonly title: string;
  /** The release or commit that the rules were read in. */
  readonly version: string;
  /** Its repository. */
  readonly origin: string;
  readonly dockerfile?: readonly ScannerRule<DockerfileView>[];
  readonly compose?: readonly ScannerRule<ComposeView>[];
  readonly manifest?: readonly ScannerRule<ManifestView>[];
  readonly container?: readonly ScannerRule<ContainerView>[];
}

export const defineScanner = (scanner: Scanner): Scanner => scanner;

/** Where our audit finds it; some tools look at the same. */
export const as =
  (...rules: readonly string[]) =>
  ({ found }: DockerfileView | ManifestView): Spot[] =>
    rules.flatMap((rule) => (found.get(rule) ?? []).map(({ line, service }) => ({ line, ...(service !== undefined && { service }) })));

/** Once for each service that is so. */
export const eachService =
  (isSo: (service: Placed, name: string, view: ComposeView) => boolean) =>
  (view: ComposeView): Spot[] =>
    [...view.services].flatMap(([service, placed]) => (isSo(placed, service, view) ? [{ service, line: view.line(placed.from) }] : []));

export const whereSo =
  (isSo: (container: ContainerView) => boolean) =>
  (container: ContainerView): Spot[] =>
    isSo(container) ? [{ service: container.service.name }] : [];
