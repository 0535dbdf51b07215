import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { hostPath } from '../spec/path.ts';
import { defineBreakage, listing, runRefs, type Scene } from './breakage.ts';

/** Secrets of the workload that neither a file nor a variable gives. */
const missing = ({ service: { run }, workload }: Scene) =>
  workload.secrets.filter(
    ({ name, variable = '' }) =>
      !run.secrets?.some((secret) => (secret.target ?? `/run/secrets/${secret.name}`) === `/run/secrets/${name}`) &&
      !run.environment?.some((given) => given.name === variable.replace(/_FILE$/, '')),
  );

export default defineBreakage({
  title: say`A secret that nobody gives`,
  family: 'ENOENT',
  rules: [],
  cause: say`The program reads a password from a file at its start, and the file is not mounted.`,
  cure: say`The secret as a file below /run/secrets, and its variable that names the file.`,
  wrong: {
    cure: say`A setting that allows an empty password, such as POSTGRES_HOST_AUTH_METHOD=trust`,
    because: say`Everybody who reaches the port is the owner of the database then.`,
  },
  fields: ['run.secrets', 'run.environment'],
  signs: [
    /Database is uninitialized and (?:superuser )?password/i,
    /(?<path>\/run\/secrets\/[^\s'":,)]+).{0,20}No such file or directory/,
    /bind source path does not exist: (?<name>\S*secrets\/\S+)/,
  ],
  needs: (scene) => missing(scene).map(({ name }) => ({ name })),
  refuses: (scene) => {
    const { spec, service, workload } = scene;
    const lacking = missing(scene);
    if (lacking.length === 0) return undefined;
    const { secrets = [], environment = [] } = service.run;
    const files = lacking.map(({ name }) => ({ name, source: hostPath(`./secrets/${name}`) }));
    const variables = lacking.flatMap(({ name, variable }) =>
      variable === undefined ? [] : [{ name: variable, value: `/run/secrets/${name}` }],
    );
    const kept = environment.filter(({ name }) => !variables.some((variable) => variable.name === name));
    return {
      fields: runRefs(service, 'secrets', 'environment'),
      says: say`${workload.title} reads ${listing(lacking.map(({ name }) => name))} at its start, and no file gives it.`,
      cure: {
        label: say`Give it as a file`,
        spec: patchRun(spec, service.name, {
          secrets: [...secrets, ...files],
          environment: kept.length + variables.length > 0 ? [...kept, ...variables] : undefined,
        }),
      },
    };
  },
});
