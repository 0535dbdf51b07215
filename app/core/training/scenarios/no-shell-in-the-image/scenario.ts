import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'keep',
  title: say`There is no shell in here`,
  track: 'developer',
  minutes: 5,
  teaches: say`The shell form of ENTRYPOINT needs a shell, and the best images have none.`,
  stop: [],
  serves: [{ service: 'app', port: 8080 }],
  tempts: ['privileged', 'root', 'writable-root'],
  log: { workload: 'static-binary', breakage: 'no-shell' },
  hints: [
    say`Which program could not be started? It is not yours.`,
    say`A line without brackets is handed to /bin/sh -c. The base image holds a program and its certificates, and no shell.`,
    say`Write the exec form: ENTRYPOINT ["/app/app"].`,
  ],
  evidence: [
    { breakage: 'no-shell', workload: 'static-binary' },
    { breakage: 'healthcheck-without-tool', workload: 'static-binary' },
    { claim: 'entrypoint-form' },
  ],
  sources: [{ of: 'CIS Docker 1.6.0', id: '4.3' }],
});
