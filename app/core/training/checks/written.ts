import { say } from '../../../languages/say.ts';
import type { QuickCheck } from './check.ts';

/** Questions that no half measure asks: no attack of ours is on the way from a source to a registry. */
export const written: readonly QuickCheck[] = [
  {
    id: 'signed-and-safe',
    step: 'supply',
    question: say`An image has a valid signature of its publisher. What do you know now?`,
    options: [say`It has no known flaws`, say`These bytes are the ones that the publisher signed`, say`It was built from public sources`],
    answer: 1,
    says: say`A signature says who signed these bytes, if somebody checks for that identity. What is in them it does not say.`,
    rests: { control: 'signature' },
  },
  {
    id: 'pinned-and-patched',
    step: 'supply',
    question: say`The base image is pinned by digest. Who brings the next security fix into it?`,
    options: [
      say`The engine, at the next start`,
      say`docker build, as it looks for a newer base`,
      say`Nobody, until something raises the digest and builds anew`,
    ],
    answer: 2,
    says: say`A digest always means the same bytes. A bot that raises it and a build on a schedule bring the fixes.`,
    rests: { control: 'rebuild-cadence' },
  },
  {
    id: 'scanned-once',
    step: 'supply',
    question: say`A scan on Monday found nothing, and the image has not changed since. Is it still clean on Friday?`,
    options: [say`Yes, the same bytes have the same flaws`, say`Nobody knows: flaws are published every day`],
    answer: 1,
    says: say`The image stays and the list of known flaws grows. So what already runs is scanned again.`,
    rests: { control: 'image-scan' },
  },
  {
    id: 'recorded-arguments',
    step: 'supply',
    question: say`The build gets a token as build argument, and provenance is recorded in full (mode=max). Where is the token?`,
    options: [say`In the record that is published with the image`, say`Nowhere, it was used in a stage that was left behind`],
    answer: 0,
    says: say`The full record names the steps with the values of their arguments. A secret mount is not recorded.`,
    rests: { control: 'provenance' },
  },
];
