/** Secrets of Podman: it keeps a copy of each file under a name of its own, and gives that to the container. */

import { fieldRef } from '../../spec/fields.ts';
import type { SecretFile, Spec } from '../../spec/spec.ts';
import type { Names } from '../run/names.ts';
import { quoted } from '../run/quoted.ts';
import type { Statement } from '../run/statement.ts';

/** Every service has copies of its own, for two may call different files by one name. */
export const secretName = (project: string, service: string, { name }: SecretFile): string =>
  [project, service, name].filter((part) => part !== '').join('-');

/** A name alone stands below /run/secrets. */
export const secretTarget = ({ name, target }: SecretFile): string => target ?? name;

/** The command that takes the copy, once. */
export const makeSecret = (project: string, service: string, secret: SecretFile): string => {
  const name = quoted(secretName(project, service, secret));
  return `podman secret inspect ${name} >/dev/null 2>&1 || podman secret create ${name} ${quoted(secret.source)}`;
};

export const secretsOf = ({ services }: Spec, { project }: Names): Statement[] => {
  const all = services.flatMap(({ name, run: { secrets = [] } }) =>
    secrets.map((secret) => ({
      key: `podman-secret/${name}/${secret.name}`,
      fields: [fieldRef('run.secrets', name)],
      lines: [makeSecret(project, name, secret)],
    })),
  );
  const [first] = all;
  return first ? [{ key: 'podman-secrets', fields: first.fields, lines: ['', '# A copy that Podman has stays as it is.'] }, ...all] : [];
};
