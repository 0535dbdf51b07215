import { patch, patchBuild } from '../../spec/edit.ts';
import { type BaseImage, readImage, tagOf } from '../../spec/image-reference.ts';
import { FLAVOURS, type Flavour, type Workload } from '../../workloads/workload.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

const flavourOf = ({ repository, variant }: BaseImage, { bases }: Workload): Flavour | undefined =>
  FLAVOURS.find((flavour) => bases[flavour]?.repository === repository && bases[flavour]?.variant === variant);
/** The second of two flavours that are one image cannot be told from the first, so it is none. */
const has = (choice: string, workload: Workload): boolean => {
  const base = workload.bases[choice as Flavour];
  return base !== undefined && flavourOf(base, workload) === choice;
};
const isSmall = (image: BaseImage): boolean =>
  /^scratch$|distroless|chainguard|^dhi\.io\/|(?:^|\/)(?:alpine|busybox)$/.test(image.repository ?? '') ||
  /slim|alpine|distroless/.test(tagOf(image) ?? '');
const option = (choice: Flavour, label: string, stops: string, costs: string) => ({
  choice,
  label,
  stops,
  costs,
  offered: ({ workload }: { workload: Workload }) => has(choice, workload),
});
const because: { readonly [F in Flavour]: (title: string) => string } = {
  distroless: (title) => `${title} needs no shell and no package manager at run time.`,
  scratch: (title) => `${title} is one static file and needs nothing around it.`,
  slim: (title) => `${title} needs a C library and its start script, but no build tools.`,
  alpine: (title) => `${title} is published for musl and runs on its own files and BusyBox.`,
  full: (title) => `${title} is published in this size only.`,
};

export default defineControl({
  step: 'image',
  rank: 20,
  scope: 'service',
  title: 'Base image',
  question: 'How much operating system does the program need at run time?',
  keys: ['FROM'],
  fields: ['build.repository', 'build.variant'],
  options: [
    option(
      'distroless',
      'Distroless',
      'Going on with the shell, package manager or downloader of the image.',
      'No docker exec sh, no shell forms.',
    ),
    option(
      'scratch',
      'Empty (scratch)',
      'Going on with anything but your own files.',
      'Certificates, time zones and user names must be copied in.',
    ),
    option('slim', 'Debian slim', 'Most packages of the full image, and their flaws.', 'A shell and eleven setuid files stay.'),
    option('alpine', 'Alpine', 'All but a few packages, and their flaws.', 'Its C library is musl: programs built for glibc do not load.'),
    option('full', 'Full distribution', 'Nothing.', 'Every tool and flaw of the distribution comes along.'),
    { choice: 'other', label: 'Another base image', asks: ['repository', 'variant'], costs: 'What it contains is not known here.' },
    { choice: 'ready', label: 'A ready image; nothing is built', offered: () => false },
  ],
  details: {
    repository: { type: 'text', kind: 'repository', label: 'Image', hint: 'Without tag.' },
    variant: { type: 'text', kind: 'variant', label: 'Tag after the version', hint: 'Such as trixie-slim.', optional: true },
  },
  refuses: ({ choice, repository, variant }, { service, workload }) => {
    if (choice === 'ready')
      return service.build.repository === undefined ? undefined : { detail: 'choice', says: 'This plan builds its image.' };
    if (choice !== 'other')
      return has(choice, workload) ? undefined : { detail: 'choice', says: `There is no such base for ${workload.title}.` };
    const known = flavourOf({ repository, variant } as BaseImage, workload);
    return known && { detail: 'repository', says: `That is the ${known} base above.` };
  },
  read: ({ service: { build }, workload }) => {
    if (build.repository === undefined) return { choice: 'ready' };
    const known = flavourOf(build, workload);
    return known ? { choice: known } : patch<Answer>({ choice: 'other', repository: build.repository }, { variant: build.variant });
  },
  write: ({ spec, service, workload }, { choice, repository, variant }) => {
    if (choice === 'other')
      return patchBuild(spec, service.name, { repository: repository as string, variant: variant as string | undefined });
    const base = workload.bases[choice as Flavour];
    return base || choice === 'ready' ? patchBuild(spec, service.name, { repository: base?.repository, variant: base?.variant }) : spec;
  },
  recommend: ({ workload: { title, flavour } }) => ({ answer: { choice: flavour }, because: because[flavour](title) }),
  judge: ({ service: { build, run }, workload }) => {
    const known = flavourOf(build, workload);
    if (build.repository !== undefined && known && known !== 'full') return sealed;
    const image = build.repository === undefined ? readImage(run.image ?? '') : build;
    if (image && isSmall(image)) return sealed;
    if (build.repository === undefined) return weakened('Nothing is built here, so the image holds whatever its maker put in.');
    return weakened(`${build.repository}${build.variant ? ` (${build.variant})` : ''} brings a whole distribution with its tools.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.3' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
    { of: 'run here, Engine 20.10.24', id: 'shell in an empty image; setuid files of debian 12 slim' },
  ],
});
