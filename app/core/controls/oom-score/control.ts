import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';

export default defineControl({
  step: 'resources',
  rank: 120,
  scope: 'service',
  title: say`Who is killed first`,
  question: say`When the host runs out of memory, is this service killed first or last?`,
  keys: ['--oom-score-adj', 'oom_score_adj', '--oom-kill-disable'],
  fields: ['run.oomScoreAdj', 'run.oomKillDisable'],
  options: [
    { choice: 'default', label: say`As the kernel sees fit` },
    { choice: 'sooner', label: say`Sooner, it is expendable`, asks: ['sooner'], stops: say`More important programs being killed instead.` },
    {
      choice: 'later',
      label: say`Later`,
      asks: ['later'],
      costs: say`Programs of the host are killed in its place; it needs CAP_SYS_RESOURCE.`,
    },
    { choice: 'never', label: say`Never`, costs: say`Without a memory limit the host can come to a stop.` },
  ],
  details: {
    sooner: { type: 'number', kind: 'count', unit: 'count', label: say`Points up`, hint: say`1 to 1000, such as 500` },
    later: { type: 'number', kind: 'count', unit: 'count', label: say`Points down`, hint: '1 to 1000' },
  },
  read: ({ service: { run } }) => {
    if (run.oomKillDisable) return { choice: 'never' };
    const score = run.oomScoreAdj ?? 0;
    if (score === 0) return { choice: 'default' };
    return score > 0 ? { choice: 'sooner', sooner: score } : { choice: 'later', later: -score };
  },
  write: ({ spec, service }, { choice, sooner, later }) =>
    patchRun(spec, service.name, {
      oomKillDisable: choice === 'never' || undefined,
      oomScoreAdj: choice === 'later' ? -(later as number) : (sooner as number | undefined),
    }),
  refuses: ({ choice, sooner, later }) => {
    const points = (sooner ?? later ?? 1) as number;
    return points < 1 || points > 1000 ? { detail: choice, says: say`From 1 to 1000.` } : undefined;
  },
  recommend: ({ workload }) => ({
    answer: { choice: 'default' },
    because: say`${workload.title} has a memory limit of its own, so the host rarely has to choose.`,
  }),
  judge: ({ service: { run } }) => {
    if (run.oomKillDisable)
      return run.memory
        ? weakened(say`At its memory limit it hangs instead of being killed.`)
        : open(say`It can take the memory of the host and is never killed for it.`);
    return (run.oomScoreAdj ?? 0) < 0 ? weakened(say`Programs of the host are killed before it.`) : sealed;
  },
  sources: [
    { of: 'docker/docs', id: 'Resource constraints: out of memory' },
    { of: 'run here', id: '--oom-kill-disable and --oom-score-adj, Engine 20.10.24' },
  ],
});
