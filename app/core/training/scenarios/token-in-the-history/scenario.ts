import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'close',
  title: say`The token in the history`,
  track: 'developer',
  minutes: 8,
  teaches: say`What a build is given, an image can keep: a secret goes in by a mount, a file stays out by a pattern.`,
  stop: [
    { attack: 'build-secret', service: 'app' },
    { attack: 'build-context', service: 'app' },
  ],
  serves: [{ service: 'app', port: 3000 }],
  tempts: ['open-modes', 'root'],
  hints: [
    say`Two ways lead out of this build: what it is told, and what it copies.`,
    say`The value of an ARG stands in the history of the image. A line .env in .dockerignore means the top directory only.`,
    say`Use RUN --mount=type=secret,id=npm_token,env=npm_token instead of ARG, and write \`**/.env*\` and the names of key files into .dockerignore.`,
  ],
  evidence: [
    { attack: 'build-secret', of: 'weak' },
    { attack: 'build-secret', of: 'hardened' },
    { attack: 'build-context', of: 0 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.10' },
    { of: 'OWASP Docker', id: 'RULE #12' },
  ],
});
