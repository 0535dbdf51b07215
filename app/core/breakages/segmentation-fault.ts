import { say } from '../../languages/say.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineBreakage, exited } from './breakage.ts';

export default defineBreakage({
  title: say`A fault of the program itself`,
  family: 'exit 139',
  rules: [],
  cause: say`The program touched memory that is not its own: 139 is 128 and the number of SIGSEGV. One answer was seen to bring it about: RabbitMQ with too few processes says “Failed to create scheduler thread” and ends so. Otherwise a library built for another C library is a common reason.`,
  cure: say`Nothing to grant, unless a line before it names a limit. Run the same image without any flag: if it still ends with 139, look at the image, above all musl (Alpine) against glibc.`,
  wrong: { cure: say`seccomp=unconfined or --privileged`, because: say`The fault is in the program: it stays, and the walls are gone.` },
  fields: ['build.variant', 'build.repository'],
  signs: [/segmentation fault|\bSIGSEGV\b/i, exited(139)],
  refuses: ({ service }) =>
    /alpine/.test(service.build.variant ?? '')
      ? {
          fields: [fieldRef('build.variant', service.name)],
          says: say`The image is Alpine’s, with musl: a library that was built for glibc may fault there.`,
        }
      : undefined,
});
