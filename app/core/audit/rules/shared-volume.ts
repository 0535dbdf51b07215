import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'A volume of several services',
  reaches: 'neighbours',
  *service({ spec, service, run: { volumes = [] } }) {
    for (const [entry, { volume }] of volumes.entries()) {
      const other = spec.services.find(({ name, run }) => name !== service.name && run.volumes?.some((mount) => mount.volume === volume));
      if (other)
        yield {
          says: `${other.name} uses ${volume} too, so one can change what the other reads.`,
          state: 'weakened',
          fields: ['run.volumes'],
          entry,
        };
    }
  },
});
