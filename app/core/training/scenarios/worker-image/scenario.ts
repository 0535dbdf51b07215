import { say } from '../../../../languages/say.ts';
import { defineScenario } from '../../scenario.ts';

export default defineScenario({
  kind: 'spot',
  title: say`The image of a worker`,
  track: 'developer',
  minutes: 6,
  teaches: say`Modes, users and tools of an image decide what an intruder can do in it.`,
  holes: [
    {
      line: 'RUN sudo chown -R worker:worker /opt/models',
      control: 'sudo',
      because: 'sudo is in the image for this one line, and stays for whoever breaks in later.',
      also: ['RUN apt-get update && apt-get install -y --no-install-recommends sudo openssh-server && rm -rf /var/lib/apt/lists/*'],
    },
    {
      line: 'RUN echo "worker:worker" | chpasswd',
      control: 'chpasswd',
      because: say`A password that stands in the file and in the history of the image.`,
    },
    {
      line: 'EXPOSE 22 8000',
      control: 'expose-ssh',
      because: say`A login server inside a container: docker exec does that, and asks the engine who may.`,
    },
    {
      line: 'ENV CELERY_BROKER_PASSWORD=tiger',
      control: 'secret-in-env',
      because: say`In the image, so everybody who can pull it reads it without running anything.`,
    },
  ],
  decoys: [
    {
      line: 'RUN groupadd --gid 10001 worker && useradd --uid 10001 --gid 10001 --no-log-init worker',
      because: say`A user with fixed numbers is what you want.`,
    },
    {
      line: 'RUN pip install --no-cache-dir --requirement requirements.txt',
      because: say`No cache, and the versions stand in the file.`,
    },
    { line: 'USER 10001:10001', because: say`Numeric, and the last one: the program does not start as root.` },
  ],
  hints: [
    say`The program runs as its own user. What in this image helps that user to become root?`,
    say`Look at the packages, at passwords in two places, and at a port that is no port of a worker.`,
    say`There are four: sudo, chpasswd, port 22, and a variable.`,
  ],
  evidence: [
    { attack: 'set-uid', of: 'weak' },
    { attack: 'environment-secret', of: 1 },
  ],
  sources: [
    { of: 'CIS Docker 1.6.0', id: '4.3' },
    { of: 'CIS Docker 1.6.0', id: '4.8' },
    { of: 'CIS Docker 1.6.0', id: '4.10' },
  ],
});
