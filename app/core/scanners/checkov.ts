import { say } from '../../languages/say.ts';
import { where, without } from './reading/instructions.ts';
import { as, type DockerfileView, defineScanner, type ScannerRule } from './scanner.ts';

const rule = (
  id: string,
  file: string,
  title: string,
  find: ScannerRule<DockerfileView>['find'],
  more: Pick<ScannerRule<DockerfileView>, 'control' | 'answer'> = {},
): ScannerRule<DockerfileView> => ({ id, title, source: `checkov/dockerfile/checks/${file}.py`, find, ...more });

export default defineScanner({
  title: 'Checkov',
  version: 'checks as of 2025',
  origin: 'bridgecrewio/checkov',
  dockerfile: [
    rule('CKV_DOCKER_1', 'ExposePort22', say`Port 22 is not exposed`, as('expose-ssh')),
    rule('CKV_DOCKER_2', 'HealthcheckExists', 'A HEALTHCHECK', without('HEALTHCHECK'), {
      control: 'healthcheck',
      answer: say`The check may stand in the compose file as well; orchestrators such as Kubernetes ignore the one of the image.`,
    }),
    rule('CKV_DOCKER_3', 'UserExists', say`A USER line`, without('USER'), {
      control: 'run-user',
      answer: say`It asks for a USER line in the file; where the base image has one, or the container is started with a user, none is needed.`,
    }),
    rule(
      'CKV_DOCKER_4',
      'AddExists',
      'No ADD',
      where(['ADD'], () => true),
      { control: 'copy-not-add' },
    ),
    rule('CKV_DOCKER_5', 'UpdateNotAlone', say`No package index is updated alone`, as('update-alone')),
    rule('CKV_DOCKER_6', 'MaintainerExists', 'No MAINTAINER', as('maintainer')),
    {
      ...rule('CKV_DOCKER_7', 'ReferenceLatestTag', say`The image has a tag that is not latest`, (view) => {
        const stages = new Set<string>();
        for (const { args, source } of view.image.all('FROM')) {
          const [, base = args, alias] = /^(\S+)\s+as\s+(\S+)/.exec(args) ?? [];
          if (alias !== undefined) stages.add(alias);
          if ((!base.includes(':') && !stages.has(base)) || base.endsWith(':latest')) return [{ line: view.line(source.from) }];
        }
        return [];
      }),
      control: 'base-image-pin',
      answer: say`It knows the name of a stage only after “as” in small letters, and takes scratch for an image without a tag.`,
    },
    rule(
      'CKV_DOCKER_8',
      'RootUser',
      say`The last USER is not root`,
      (view) => {
        const last = view.image.all('USER').at(-1);
        return last?.args === 'root' ? [{ line: view.line(last.source.from) }] : [];
      },
      { control: 'run-user' },
    ),
    rule('CKV_DOCKER_9', 'RunUsingAPT', say`apt-get, not apt`, as('apt-cli')),
    rule('CKV_DOCKER_10', 'WorkdirIsAbsolute', say`WORKDIR is absolute`, as('workdir-abs')),
    rule('CKV_DOCKER_11', 'AliasIsUnique', say`Stages have different names`, as('dup-stage')),
  ],
});
