import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`The image of the booking service`,
  track: 'developer',
  minutes: 7,
  teaches: say`Whatever a build step sees can stay in the image: keys, tools and root.`,
  holes: [
    {
      line: 'FROM node:latest',
      control: 'image-tag',
      because: say`It means another image after every release; nobody can say later what was shipped.`,
    },
    {
      line: 'ARG NPM_TOKEN',
      control: 'build-secrets',
      because: say`docker history shows the values of build arguments to whoever has the image.`,
      also: ['RUN echo "//registry.example.com/:_authToken=$NPM_TOKEN" > .npmrc && npm install'],
    },
    {
      line: 'RUN curl -sSL https://get.example.com/agent.sh | bash',
      control: 'pipefail',
      because: say`Whatever that server answers today runs as root in your build, and a broken download counts as success.`,
    },
    {
      line: 'ADD https://downloads.example.com/certs.tar.gz /etc/ssl/',
      control: 'add-remote',
      because: say`A file of another server goes into the certificates of the image, with no check that it is the one that was meant.`,
    },
    { line: 'USER root', control: 'user-root', because: say`It is the last USER of the file, so the service itself runs as root.` },
  ],
  decoys: [
    {
      line: 'RUN apt-get update && apt-get install -y --no-install-recommends tini=0.19.0-3 && rm -rf /var/lib/apt/lists/*',
      because: say`A pinned package, nothing recommended, lists gone in the same layer: as it should be.`,
    },
    {
      line: 'COPY --chown=root:root --chmod=0555 src ./src',
      because: say`Files of root that the service may read and not change are what you want.`,
    },
    { line: 'EXPOSE 3000', because: say`EXPOSE opens nothing. It is a note; docker run -p publishes.` },
    {
      line: 'ENTRYPOINT ["tini", "--", "node", "src/server.js"]',
      because: say`Exec form with an init: signals arrive, children are reaped.`,
    },
  ],
  hints: [
    say`Read it twice: once as somebody who has the finished image, once as somebody who owns one of the servers it downloads from.`,
    say`What differs from build to build? What does docker history show? As whom does the last line run?`,
    say`There are five: a tag, a build argument, two downloads that nobody checks, and a user.`,
  ],
  evidence: [
    { attack: 'build-secret', of: 'weak' },
    { attack: 'root-on-host', of: 'weak' },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.1' },
    { of: 'CIS Docker 1.6.0', id: '4.9' },
    { of: 'CIS Docker 1.6.0', id: '4.10' },
  ],
});
