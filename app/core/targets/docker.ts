import { say } from '../../languages/say.ts';
import type { Gap } from '../formats/format.ts';
import { fieldRef } from '../spec/fields.ts';
import { rootlessLosses } from './rootless.ts';
import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Docker Engine',
  where: say`on Docker Engine`,
  inspects: true,
  losses: (spec) => [
    ...rootlessLosses(spec),
    ...spec.services
      .filter(({ run }) => spec.host.rootless && run.networkMode === 'host')
      .map(
        ({ name }): Gap => ({
          field: fieldRef('run.networkMode', name),
          fails: 'closed',
          because: say`The network of the host is that of the engine there, which runs in a network namespace of its own.`,
          left: 'bridge',
        }),
      ),
  ],
});
