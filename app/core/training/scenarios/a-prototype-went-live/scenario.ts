import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'hull',
  title: say`A prototype went live`,
  track: 'developer',
  minutes: 18,
  teaches: say`An image, a container and a network each have their own walls: a hole in one is not closed in another.`,
  stop: [
    { attack: 'build-secret', service: 'app' },
    { attack: 'build-context', service: 'app' },
    { attack: 'set-uid', service: 'app' },
    { attack: 'rewrite-application', service: 'app' },
    { attack: 'memory-hog', service: 'app' },
    { attack: 'exposed-port', service: 'cache' },
    { attack: 'exfiltration', service: 'cache' },
    { attack: 'process-flood', service: 'proxy' },
  ],
  serves: [{ service: 'proxy', port: 80 }],
  meets: [
    { from: 'proxy', to: 'app' },
    { from: 'app', to: 'cache' },
  ],
  tempts: ['open-modes'],
  hints: [
    say`Three files, three sorts of holes: what the image holds, what the container may do, whom it meets.`,
    say`The Dockerfile gets a token by ARG and copies too much; app runs as root without limits; the cache is published and all stand on one network.`,
    say`RUN --mount=type=secret, patterns with \`**/\`, a user, read_only, no-new-privileges and mem_limit for app; two networks, no port for cache, back internal.`,
  ],
  evidence: [
    { attack: 'build-secret', of: 'weak' },
    { attack: 'build-context', of: 0 },
    { attack: 'rewrite-application', of: 'weak' },
    { attack: 'exfiltration', of: 'weak' },
    { attack: 'process-flood', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: 'sections 4 and 5' },
    { of: 'OWASP Docker', id: 'RULE #1 to #12' },
  ],
});
