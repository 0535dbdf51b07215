import { say } from '../../../languages/say.ts';
import { described, type Term } from '../term.ts';

const fielded: readonly Term[] = [
  {
    word: 'FROM',
    says: say`Begins a stage on a base image; only the last stage is what runs.`,
    fields: ['build.repository', 'build.version', 'build.digest'],
  },
  {
    word: 'USER',
    says: say`The user of all steps after it and of the container, unless the run command names another.`,
    fields: ['run.user'],
  },
  {
    word: 'COPY',
    says: say`Brings files of the build context or of another stage in. They belong to root unless --chown says otherwise.`,
    fields: ['build.filesOwnedBy'],
  },
  { word: 'ADD', says: say`Like COPY, but it also fetches addresses and unpacks archives.`, fields: ['build.copyWith'] },
  {
    word: 'ENV',
    says: say`A variable of the image. docker inspect shows it to everybody, so no secret belongs here.`,
    fields: ['build.environment'],
  },
  {
    word: 'CMD',
    says: say`What runs when the run command names nothing else; arguments of ENTRYPOINT where there is one.`,
    fields: ['build.command'],
  },
  {
    word: 'ENTRYPOINT',
    says: say`The program that always runs. In brackets no shell stands between it and the signals of the engine.`,
    fields: ['build.entrypoint'],
  },
  {
    word: 'HEALTHCHECK',
    says: say`A command that the engine runs now and then to see whether the program still answers.`,
    fields: ['build.healthcheck'],
  },
  { word: 'STOPSIGNAL', says: say`The signal that docker stop sends first; SIGTERM without it.`, fields: ['build.stopSignal'] },
].map((term) => ({ ...term, under: '', insert: `${term.word} ` }) as Term);

const instructions = described(
  '',
  {
    RUN: say`Runs a command while the image is built, as root until a USER comes. Its result is a layer; what a later step deletes is still in it.`,
    ARG: say`A variable of the build alone. Its value stands in the history of the image, so a secret belongs into RUN --mount=type=secret.`,
    WORKDIR: say`The directory of the steps after it and of the program; it is made where there is none.`,
    EXPOSE: say`Notes which port the program listens on. It publishes nothing.`,
    VOLUME: say`Declares a directory that every container gets as an anonymous volume, whether it was asked for or not.`,
    LABEL: say`A note on the image, such as its source. It changes nothing at run time.`,
    SHELL: say`The shell that the shell form of RUN, CMD and ENTRYPOINT uses.`,
    ONBUILD: say`Keeps an instruction for builds on top of this image.`,
    MAINTAINER: say`Out of use since Docker 1.13; LABEL takes its place.`,
  },
  ' ',
);

const flags = described('', {
  '--mount': say`RUN: a mount for this one step: a secret, a cache, an SSH agent. It leaves nothing in the image.`,
  '--network': say`RUN: none cuts this step off from every network.`,
  '--from': say`COPY: from another stage or image instead of the build context.`,
  '--chown': say`COPY, ADD: who owns the files. What the program owns, an intruder in it can change.`,
  '--chmod': say`COPY, ADD: the mode of the files.`,
  '--link': say`COPY, ADD: a layer of its own that does not depend on the ones before.`,
  '--checksum': say`ADD: what a fetched file must be, as sha256.`,
  '--platform': say`FROM: the platform of the image, where it is not that of the build.`,
  '--interval': say`HEALTHCHECK: time between two checks; 30s without it.`,
  '--timeout': say`HEALTHCHECK: time that one check may take; 30s without it.`,
  '--start-period': say`HEALTHCHECK: time in which failures do not count yet.`,
  '--retries': say`HEALTHCHECK: failures in a row that make the container unhealthy; 3 without it.`,
});

export default [...fielded, ...instructions, ...flags];
