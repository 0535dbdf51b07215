import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'No limit on open files',
  decision: 'ulimit-nofile',
  reaches: 'machine',
  *service({ run: { nofile, nproc, core }, judged, isUnknown }) {
    const { state, says } = judged('ulimit-nofile');
    if (nofile || nproc || core || isUnknown('run.nofile') || state === 'sealed' || says === undefined) return;
    yield { says, state, fields: ['run.nofile'] };
  },
});
