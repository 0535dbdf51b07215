import { say } from '../../../languages/say.ts';
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
  distroless: (title) => say`${title} needs no shell and no package manager at run time.`,
  scratch: (title) => say`${title} is one static file and needs nothing around it.`,
  slim: (title) => say`${title} needs a C library and its start script, but no build tools.`,
  alpine: (title) => say`${title} is published for musl and runs on its own files and BusyBox.`,
  full: (title) => say`${title} is published in this size only.`,
};

export default defineControl({
  step: 'image',
  rank: 20,
  scope: 'service',
  title: say`Base image`,
  question: say`How much operating system does the program need at run time?`,
  keys: ['FROM'],
  fields: ['build.repository', 'build.variant'],
  options: [
    option(
      'distroless',
      'Distroless',
      say`Going on with the shell, package manager or downloader of the image.`,
      say`No docker exec sh, no shell forms.`,
    ),
    option(
      'scratch',
      say`Empty (scratch)`,
      say`Going on with anything but your own files.`,
      say`Certificates, time zones and user names must be copied in.`,
    ),
    option('slim', say`Debian slim`, say`Most packages of the full image, and their flaws.`, say`A shell and eleven setuid files stay.`),
    option(
      'alpine',
      'Alpine',
      say`All but a few packages, and their flaws.`,
      say`Its C library is musl: programs built for glibc do not load.`,
    ),
    option('full', say`Full distribution`, say`Nothing.`, say`Every tool and flaw of the distribution comes along.`),
    { choice: 'other', label: say`Another base image`, asks: ['repository', 'variant'], costs: say`What it contains is not known here.` },
    { choice: 'ready', label: say`A ready image; nothing is built`, offered: () => false },
  ],
  details: {
    repository: { type: 'text', kind: 'repository', label: say`Image`, hint: say`Without tag.` },
    variant: { type: 'text', kind: 'variant', label: say`Tag after the version`, hint: say`Such as trixie-slim.`, optional: true },
  },
  refuses: ({ choice, repository, variant }, { service, workload }) => {
    if (choice === 'ready')
      return service.build.repository === undefined ? undefined : { detail: 'choice', says: say`This plan builds its image.` };
    if (choice !== 'other')
      return has(choice, workload) ? undefined : { detail: 'choice', says: say`There is no such base for ${workload.title}.` };
    const known = flavourOf({ repository, variant } as BaseImage, workload);
    return known && { detail: 'repository', says: say`That is the ${known} base above.` };
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
    if (build.repository === undefined) return weakened(say`Nothing is built here, so the image holds whatever its maker put in.`);
    return weakened(say`${build.repository}${build.variant ? ` (${build.variant})` : ''} brings a whole distribution with its tools.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.3' },
    { of: 'NIST SP 800-190', id: '4.1.2' },
    { of: 'run here, Engine 20.10.24', id: 'shell in an empty image; setuid files of debian 12 slim' },
  ],
});
