import { say } from '../../../languages/say.ts';
import { patch, patchBuild } from '../../spec/edit.ts';
import { tagOf, writeImage } from '../../spec/image-reference.ts';
import type { Build } from '../../spec/spec.ts';
import { baseOf } from '../../workloads/base.ts';
import type { Base, Workload } from '../../workloads/workload.ts';
import { type Answer, type At, defineControl, type Judgement, open, sealed, weakened } from '../control.ts';

const DAY = 86_400_000;
const WARNING_DAYS = 90;
const numbers = (version = ''): number[] => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').filter(Boolean).map(Number);
/** How many numbers a tag has that is not pushed again: PostgreSQL's 18.1 is as exact as Node's 24.11.1. */
const exactness = (workload: Workload): number => {
  const known = exact.get(workload);
  if (known !== undefined) return known;
  const most = Math.max(...Object.values(workload.bases).map(({ version }) => numbers(version).length));
  exact.set(workload, most >= 2 ? most : 3);
  return most >= 2 ? most : 3;
};
const exact = new WeakMap<Workload, number>();
const kindOf = (version: string | undefined, workload: Workload): 'exact' | 'minor' | 'unpinned' => {
  if (version === undefined || version === 'latest') return 'unpinned';
  return numbers(version).length >= exactness(workload) ? 'exact' : 'minor';
};
/** Whether one is the other or a part of its line: 24 and 24.11.1. */
const isBelow = (release: string, version: string): boolean =>
  release === version || release.startsWith(`${version}.`) || version.startsWith(`${release}.`);
const earlier = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && at < b.length && (a[at] as number) < (b[at] as number);
};

function read({ service: { build }, workload }: At): Answer {
  const choice = build.digest === undefined ? kindOf(build.version, workload) : 'digest';
  return patch<Answer>({ choice }, { version: choice === 'unpinned' ? undefined : build.version, digest: build.digest });
}

/** What the publisher's table says of this version on the day it was read; the core has no clock. */
function supportOf(version: string, { releases, asOf, title }: Workload): Judgement {
  const release = releases.find((one) => isBelow(one.version, version));
  const oldest = releases.at(-1);
  if (!release && oldest && numbers(version).length > 0 && earlier(numbers(version), numbers(oldest.version)))
    return open(say`${title} ${version} is older than every release that got fixes as of ${asOf}.`);
  if (release?.until === undefined) return sealed;
  const left = (Date.parse(release.until) - Date.parse(asOf)) / DAY;
  if (left < 0) return open(say`${title} ${release.version} has had no security fixes since ${release.until} (as of ${asOf}).`);
  return left <= WARNING_DAYS ? weakened(say`Fixes for ${title} ${release.version} end on ${release.until} (as of ${asOf}).`) : sealed;
}

const isEmpty = ({ repository }: Build): boolean => repository === 'scratch';
/** Whether the releases of the workload are the versions of this image, whatever its variant. */
const releasesSpeakOf = ({ repository }: Build, { bases, releases }: Workload): boolean =>
  Object.values(bases).some(
    (base) => base.repository === repository && releases.some((release) => base.version && isBelow(release.version, base.version)),
  );

/** A version of another base: numbers where the publisher has words alone, or such a word where he has numbers. Other words are code names. */
function isLeftOver(version: string, base: Base, { bases }: Workload): boolean {
  const isWord = numbers(version).length === 0;
  if (isWord === (numbers(base.version).length === 0)) return false;
  return !isWord || Object.values(bases).some((other) => other.version === version);
}

function judge({ service: { build }, workload }: At): Judgement {
  if (isEmpty(build))
    return writeImage(build) === 'scratch' ? sealed : open(say`The empty image scratch takes neither a tag nor a digest.`);
  const kind = kindOf(build.version, workload);
  const base = baseOf(build, workload);
  if (build.digest === undefined && kind === 'unpinned')
    return open(say`${build.repository ?? ''} without a version is whatever was pushed last.`);
  if (base && build.version && isLeftOver(build.version, base, workload))
    return open(
      say`${build.repository ?? ''} has no tag ${tagOf(build) ?? ''}; it is published as ${tagOf(base) ?? say`one image without tags`}.`,
    );
  const support = build.version && releasesSpeakOf(build, workload) ? supportOf(build.version, workload) : sealed;
  if (support.state !== 'sealed' || build.digest !== undefined) return support;
  if (kind === 'minor') return weakened(say`${tagOf(build) ?? ''} is pushed again with every patch release, so two builds may differ.`);
  const { digest: _, ...image } = build;
  return weakened(say`A tag can be pushed again; only a registry knows the digest: docker buildx imagetools inspect ${writeImage(image)}.`);
}
export default defineControl({
  step: 'image',
  rank: 30,
  scope: 'service',
  title: say`Pinned base version`,
  question: say`How is the version of the base image fixed?`,
  keys: ['FROM image:tag@sha256:…'],
  fields: ['build.version', 'build.digest'],
  options: [
    {
      choice: 'digest',
      label: say`Tag and digest`,
      asks: ['version', 'digest'],
      stops: say`A tag that is pushed again with something else in it.`,
      costs: say`Fixes arrive only when a bot or a person raises the digest.`,
    },
    {
      choice: 'exact',
      label: say`Exact tag`,
      asks: ['version'],
      stops: say`New releases that slip in.`,
      costs: say`The publisher may still push the same tag again.`,
    },
    {
      choice: 'minor',
      label: say`Tag that moves`,
      asks: ['version'],
      stops: say`New major releases that slip in.`,
      costs: say`Two builds of one file may differ.`,
    },
    { choice: 'unpinned', label: say`No version, or latest`, offered: ({ service: { build } }) => isEmpty(build) },
  ],
  details: {
    version: { type: 'text', kind: 'version', label: say`Version`, hint: say`The part of the tag before the first dash.` },
    digest: {
      type: 'text',
      kind: 'digest',
      label: say`Digest`,
      hint: say`Of the index: docker buildx imagetools inspect prints it first.`,
    },
  },
  applies: ({ service: { build } }) => build.repository !== undefined,
  refuses: ({ choice, version }, { workload }) => {
    if (choice !== 'exact' && choice !== 'minor') return undefined;
    const kind = kindOf(version as string, workload);
    if (kind === choice) return undefined;
    if (kind === 'unpinned') return { detail: 'version', says: say`latest is no version.` };
    return {
      detail: 'version',
      says: kind === 'minor' ? say`That tag moves; an exact one has ${exactness(workload)} numbers.` : say`That is an exact tag.`,
    };
  },
  read,
  write: ({ spec, service }, { version, digest }) =>
    patchBuild(spec, service.name, { version: version as string | undefined, digest: digest as string | undefined }),
  recommend: (at) => {
    const { service, workload } = at;
    const { version, digest } = service.build;
    const base = baseOf(service.build, workload);
    if (isEmpty(service.build)) return { answer: { choice: 'unpinned' }, because: say`The empty image has no versions.` };
    const isNewer = kindOf(version, workload) === 'exact' && earlier(numbers(base?.version), numbers(version));
    if (digest !== undefined || isNewer || !base)
      return { answer: read(at), because: say`What stands is kept: the tables here know no better version.` };
    return {
      answer: patch<Answer>({ choice: kindOf(base.version, workload) }, { version: base.version }),
      because: say`${tagOf(base) ?? base.repository ?? ''} is the tag that the tables here have for ${workload.title} (${workload.asOf}); add the digest once a registry has told you.`,
    };
  },
  judge,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.2, 5.28' },
    { of: 'OWASP Docker', id: 'RULE #9, RULE #13' },
    { of: 'NIST SP 800-190', id: '4.2.2' },
    { of: 'hadolint', id: 'DL3006, DL3007' },
  ],
});
