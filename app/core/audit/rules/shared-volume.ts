import { say } from '../../../languages/say.ts';
import type { Run } from '../../spec/spec.ts';
import { defineRule } from '../rule.ts';

const takes = ({ volumes = [], binds = [] }: Run, source: string): boolean =>
  volumes.some(({ volume }) => volume === source) || binds.some((bind) => bind.source === source);

export default defineRule({
  title: say`A volume of several services`,
  reaches: 'neighbours',
  *service({ spec, service, run: { volumes = [], binds = [] } }) {
    const sources = [
      ...volumes.map(({ volume }, entry) => ({ source: volume, entry, fields: ['run.volumes'] as const })),
      ...binds.map(({ source }, entry) => ({ source: String(source), entry, fields: ['run.binds'] as const })),
    ];
    for (const { source, entry, fields } of sources) {
      const other = spec.services.find(({ name, run }) => name !== service.name && takes(run, source));
      if (other)
        yield { says: say`${other.name} uses ${source} too, so one can change what the other reads.`, state: 'weakened', fields, entry };
    }
  },
});
