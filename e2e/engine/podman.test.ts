/** podman.sh as it is written, run by Podman itself: it builds, starts, starts again, and the container is what the plan says. */
import { describe, expect, it } from 'vitest';
import { recommend } from '../../app/core/recommend.ts';
import { patchHost } from '../../app/core/spec/edit.ts';
import { writeImage } from '../../app/core/spec/image-reference.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { inTurn, PREFIX, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { hasPodman, withPodman } from './podman.ts';
import { containerOf, removeFiles, write } from './project.ts';

/** Inside of each container: who it is, and what the kernel keeps it from. */
const LOOK = `
  echo "user $(id -u):$(id -g)"
  grep -E '^(CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status
  touch /written 2>/dev/null && echo 'root is writable' || echo 'root is read-only'
  echo "memory $(cat /sys/fs/cgroup/memory/memory.limit_in_bytes)"
  echo "pids $(cat /sys/fs/cgroup/pids/pids.max)"
  echo "shared $(awk '$2 == "/dev/shm" { print $4 }' /proc/mounts)"
`;
const ANSWERS: Readonly<Record<string, (spec: Spec, container: string) => string>> = {
  nginx: ({ services }) => `wget -qO- http://127.0.0.1:${services[0]?.run.ports?.[0]?.published}/ | head -c 400`,
  redis: (_, container) => `podman exec ${container} sh -c 'redis-cli -a "$(cat /run/secrets/redis-password)" --no-auth-warning ping'`,
};
const EXPECTED: Readonly<Record<string, RegExp>> = { nginx: /<html|<!doctype/i, redis: /^PONG$/m };

describe.skipIf(!usable || !hasPodman)('Podman', () => {
  it.each(inTurn(Object.keys(ANSWERS)))('runs podman.sh of %s', async (id) => {
    await provideFor(id, []);
    // Without the settings that this kernel's control groups lack, as Docker's plans are run, too.
    const plan = patchHost(recommend(id, `${PREFIX}podman`, { target: 'podman', cgroup: 'v1' }), { rootless: undefined });
    const project = await write(plan);
    try {
      const [service] = project.spec.services;
      if (!service) throw new Error('a plan without a service');
      const container = containerOf(project.spec, service.name);
      const answer = (ANSWERS[id] as (spec: Spec, container: string) => string)(project.spec, container);
      const script = [
        'sh podman.sh >/tmp/first 2>&1 || { cat /tmp/first; exit 1; }',
        `answers() { for try in 1 2 3 4 5 6 7 8 9 10; do sleep 1; if answer=$(${answer} 2>&1); then break; fi; done; echo "$answer"; }`,
        'answers >/dev/null',
        'sh podman.sh >/tmp/second 2>&1 || { cat /tmp/second; exit 1; }',
        'answers',
        `podman exec ${container} sh -c '${LOOK.replaceAll("'", "'\\''")}'`,
        `echo "restart $(podman inspect ${container} --format '{{.HostConfig.RestartPolicy.Name}}:{{.HostConfig.RestartPolicy.MaximumRetryCount}}')"`,
        `podman healthcheck run ${container} && echo healthy`,
      ].join('\n');
      const out = await withPodman(project, [writeImage(service.build)], script);
      const { user, memory, pids } = service.run;
      expect(out).toMatch(EXPECTED[id] as RegExp);
      expect(out).toContain(`user ${user?.uid}:${user?.gid}`);
      expect(out).toMatch(/^CapEff:\s+0+$/m);
      expect(out).toMatch(/^CapBnd:\s+0+$/m);
      expect(out).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(out).toMatch(/^Seccomp:\s+2$/m);
      expect(out).toContain('root is read-only');
      expect(out).toContain(`memory ${memory}`);
      expect(out).toContain(`pids ${pids}`);
      expect(out).toMatch(/^shared rw,nosuid,nodev,noexec/m);
      expect(out).toContain('restart on-failure:5');
      expect(out).toMatch(/^healthy$/m);
    } finally {
      removeFiles(project);
    }
  });
});
