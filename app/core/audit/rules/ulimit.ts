import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`No limit on open files`,
  decision: 'ulimit-nofile',
  reaches: 'machine',
  *service({ run: { nofile, nproc, core }, judged, unread }) {
    const { state, says } = judged('ulimit-nofile');
    if (nofile || nproc || core || unread('run.nofile').length > 0 || state === 'sealed' || says === undefined) return;
    yield { says, state, fields: ['run.nofile'] };
  },
});
