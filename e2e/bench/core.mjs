// From a Spec to all that is known about it and to the text of every file, without a browser.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compressed } from './serve.mjs';
import { LARGEST, largestPlan } from './sites.mjs';
import { quantile } from './statistics.mjs';

const SIZES = [1, 5, 20, 50, 100, 200];
const RUN = `docker run -d --name web --read-only --cap-drop ALL --cap-add NET_BIND_SERVICE --security-opt no-new-privileges:true --pids-limit 200 --memory 256m --cpus 1 --user 101:101 --tmpfs /tmp:rw,noexec,nosuid,size=64m -p 127.0.0.1:8080:8080 -v shop_data:/var/lib/data --restart on-failure:3 --log-opt max-size=10m nginx:1.29-alpine`;

const now = () => performance.now();

/** Everything that an answer makes the page compute. */
function everything({ judge, put, formats }, spec) {
  judge(spec);
  let bytes = 0;
  for (const { id, scope, wanted } of formats) {
    for (const { name } of scope === 'project' ? spec.services.slice(0, 1) : spec.services) {
      if (wanted(spec, name)) bytes += put(id, spec, undefined, name).text.length;
    }
  }
  return bytes;
}

/** Milliseconds of each run, for about `budget` milliseconds behind as much warming up as the first third. */
function timed(run, budget) {
  const times = [];
  for (const end = now() + budget / 3; now() < end; ) run();
  for (const end = now() + budget; now() < end; ) {
    const start = now();
    run();
    times.push(now() - start);
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), runs: times.length };
}

function plansOf(core) {
  const plans = new Map();
  let spec = core.recommend(LARGEST[0], 'shop');
  for (let count = 1; count <= Math.max(...SIZES); count++) {
    if (count > 1) spec = core.withService(spec, LARGEST[(count - 1) % LARGEST.length]);
    if (SIZES.includes(count)) plans.set(count, spec);
  }
  return plans;
}

/** Times by number of services, how they grow, the size of the core, and composerize beside it. */
export function measureCore(core, source, peers) {
  const growth = [...plansOf(core)].map(([services, spec]) => ({
    services,
    bytes: everything(core, spec),
    ...timed(() => everything(core, spec), 1500),
  }));
  const [one] = growth;
  const result = {
    growth: growth.map((row) => ({ ...row, perService: row.median / row.services, overLinear: row.median / row.services / one.median })),
    judge: timed(() => core.judge(largestPlan(core)), 500),
    brotli: compressed(source)?.length,
  };
  const module = join(peers, 'node_modules', 'composerize');
  if (!existsSync(module)) return { ...result, absent: ['composerize as an npm package'] };
  const loaded = createRequire(join(peers, 'bench.cjs'))(module);
  const composerize = loaded.default ?? loaded;
  return { ...result, composerize: timed(() => composerize(RUN), 1500), absent: [] };
}
