import { say } from '../../../languages/say.ts';
import { listed, patch, patchBuild, patchRun } from '../../spec/edit.ts';
import { ownImage, readImage, tagOf } from '../../spec/image-reference.ts';
import { type EnvironmentVariable, RECIPES, type Recipe } from '../../spec/spec.ts';
import { asRows, commandDetails, readCommand, writeCommand } from '../commands.ts';
import { type Answer, type DetailValue, defineControl, open, sealed, weakened } from '../control.ts';

type Variables = readonly EnvironmentVariable[];
const columns = {
  name: { type: 'text', kind: 'variable', label: say`Name` },
  value: { type: 'text', kind: 'line', label: say`Value` },
} as const;
const CREDENTIAL = /(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIALS)$/i;
const twice = (variables: Variables = []) =>
  variables.find(({ name }, index) => variables.findIndex((other) => other.name === name) !== index);
const variables = (rows: DetailValue) => listed((rows ?? []) as unknown as Variables);
const withNeeded = (stated: Variables = [], needed: Variables) => [
  ...stated,
  ...needed.filter(({ name }) => !stated.some((variable) => variable.name === name)),
];
const asked = ['image', 'recipe', 'environment', 'runEnvironment'];

/** Names of project, service and workload are edited where services are listed; here they stay as they are. */
export default defineControl({
  step: 'image',
  rank: 10,
  scope: 'service',
  title: say`Application`,
  question: say`What is the image called, and how does the program start?`,
  keys: ['image:', 'CMD', 'ENV', 'environment:'],
  fields: [
    'project.name',
    'service.name',
    'service.workload',
    'run.image',
    'build.recipe',
    'build.command',
    'build.environment',
    'run.environment',
  ],
  options: [
    { choice: 'image', label: say`The base image's own command`, asks: asked },
    {
      choice: 'exec',
      label: say`A program with arguments`,
      asks: [...asked, 'words'],
      stops: say`No shell stands between the engine and the program.`,
    },
    {
      choice: 'shell',
      label: say`A line for a shell`,
      asks: [...asked, 'line'],
      costs: say`Needs /bin/sh, and the shell keeps SIGTERM from the program.`,
    },
  ],
  details: {
    image: { type: 'text', kind: 'image', label: say`Image name`, hint: say`Such as shop/web:1.0.0.`, optional: true },
    recipe: { type: 'choice', among: RECIPES, label: say`How the application gets in`, optional: true },
    ...commandDetails,
    environment: { type: 'rows', label: say`Environment in the image`, columns },
    runEnvironment: {
      type: 'rows',
      label: say`Environment at run time`,
      hint: say`No secrets: docker inspect shows every value.`,
      columns,
    },
  },
  refuses: (answer) => {
    for (const detail of ['environment', 'runEnvironment'] as const) {
      const again = twice(answer[detail] as Variables | undefined);
      if (again) return { detail, says: say`${again.name} is set twice.` };
    }
    return undefined;
  },
  read: ({ service: { build, run } }) =>
    patch<Answer>(readCommand(build.command, 'image'), {
      image: run.image,
      recipe: build.recipe,
      environment: asRows(build.environment),
      runEnvironment: asRows(run.environment),
    }),
  write: ({ spec, service }, answer) => {
    const built = patchBuild(spec, service.name, {
      recipe: answer.recipe as Recipe | undefined,
      command: writeCommand(answer),
      environment: variables(answer.environment),
    });
    return patchRun(built, service.name, {
      image: answer.image as string | undefined,
      environment: variables(answer.runEnvironment),
    });
  },
  recommend: ({ spec, service: { name, build, run }, workload }) => {
    const files = workload.secrets.flatMap((secret) =>
      secret.variable ? [{ name: secret.variable, value: `/run/secrets/${secret.name}` }] : [],
    );
    return {
      answer: patch<Answer>(readCommand(build.command ?? workload.command, 'image'), {
        image: run.image ?? `${ownImage(spec.project.name, name)}:1.0.0`,
        recipe: build.recipe ?? workload.recipe,
        environment: asRows(withNeeded(build.environment, workload.environment)),
        runEnvironment: asRows(withNeeded(run.environment, files)),
      }),
      because: say`What you said, with the command and the variables that ${workload.title} needs; secrets stay in files.`,
    };
  },
  judge: ({ service: { build, run } }) => {
    const image = build.repository === undefined && run.image !== undefined ? readImage(run.image) : undefined;
    if (image && image.digest === undefined && [undefined, 'latest'].includes(tagOf(image)))
      return open(say`${run.image ?? ''} names no version, so every pull may bring another program.`);
    const secret = [...(build.environment ?? []), ...(run.environment ?? [])].find(({ name }) => CREDENTIAL.test(name));
    if (secret) return weakened(say`${secret.name} looks like a secret, and docker inspect shows its value; hand it over as a file.`);
    return build.command?.form === 'shell' ? weakened(say`A shell starts the program and does not pass SIGTERM on.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.10, 5.28' },
    { of: 'OWASP Docker', id: 'RULE #12' },
    { of: 'NIST SP 800-190', id: '4.1.4' },
  ],
});
