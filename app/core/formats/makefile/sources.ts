/** Goals that read what stands in the repository: Dockerfiles, the files that start containers, and the history. */
import { say } from '../../../languages/say.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import type { Spec, TargetId } from '../../spec/spec.ts';
import { contextOf } from '../build-words.ts';
import { type Goal, type GoalName, lines } from './goal.ts';
import { type Image, inRecipe, resultOf, word } from './images.ts';
import type { ToolId } from './tools.ts';

const DOCKERFILE_RULES = ' --ignore DL3008 --ignore DL3018';

export function lint(spec: Spec, built: readonly Image[]): Goal[] {
  const { linter } = spec.supply;
  if (linter === undefined || built.length === 0) return [];
  const recipe = built.flatMap(({ service: { name, build }, fields }) => {
    const context = contextOf(spec, name);
    const file = inRecipe(spec.services.length > 1 ? `${context}/Dockerfile` : 'Dockerfile');
    const unpinned = build.packages === undefined ? '' : DOCKERFILE_RULES;
    const because = ['supply.linter', ...fields, ...(unpinned ? [fieldRef('build.packages', name)] : [])];
    return [
      ...(linter === 'build-checks'
        ? []
        : lines(because, `$(RUN) --network none --interactive $(HADOLINT) hadolint --failure-threshold warning${unpinned} - <${file}`)),
      ...(linter === 'hadolint' ? [] : lines(['supply.linter', ...fields], `docker buildx build --check ${inRecipe(context)}`)),
    ];
  });
  return [
    {
      name: 'lint',
      says: say`Reads every Dockerfile`,
      fields: ['supply.linter'],
      recipe,
      tools: linter === 'build-checks' ? [] : ['hadolint'],
    },
  ];
}

const SECRET_SCANS: { readonly [S in 'gitleaks' | 'trufflehog']: { readonly whole: string; readonly staged: string } } = {
  gitleaks: {
    whole: '$(RUN) $(REPO) --network none $(GITLEAKS) git --redact --no-banner /repo',
    staged: '$(RUN) $(REPO) --network none $(GITLEAKS) git --pre-commit --staged --redact --no-banner /repo',
  },
  trufflehog: {
    whole: '$(RUN) $(REPO) $(TRUFFLEHOG) git file:///repo --no-update --results=verified,unknown --fail',
    staged: '$(RUN) $(REPO) $(TRUFFLEHOG) git file:///repo --since-commit HEAD --no-update --results=verified,unknown --fail',
  },
};

export function secrets(spec: Spec, images: readonly Image[]): Goal[] {
  const { secretScan } = spec.supply;
  if (secretScan === undefined) return [];
  const fields = ['supply.secretScan'];
  const [whole, staged] =
    secretScan === 'trivy'
      ? [
          images.flatMap((image) =>
            lines(
              [...fields, ...image.fields],
              `$(RUN) $(IN) $(CACHE) $(TRIVY) image --cache-dir /cache --no-progress --input ${word(`/in/${resultOf(spec, image, 'tar')}`)} --scanners secret --exit-code 1`,
            ),
          ),
          '$(RUN) $(REPO) $(TRIVY) fs --cache-dir /tmp --no-progress --scanners secret --exit-code 1 /repo',
        ]
      : [lines(fields, SECRET_SCANS[secretScan].whole), SECRET_SCANS[secretScan].staged];
  const tools: ToolId[] = [secretScan];
  return [
    {
      name: 'secrets',
      says: say`Looks for keys ${secretScan === 'trivy' ? say`in the images` : say`in every commit`}`,
      needs: ['out'],
      fields,
      recipe: whole,
      tools,
    },
    { name: 'staged', says: say`Looks for keys in what is about to be committed`, fields, recipe: lines(fields, staged), tools },
  ];
}

/** What checks the files that start containers, where that needs no host. */
const CONFIG: { readonly [T in TargetId]?: string } = {
  docker: 'docker compose config --quiet',
  desktop: 'docker compose config --quiet',
  swarm: 'docker stack config --compose-file stack.yaml >/dev/null',
};
export function config(spec: Spec): Goal[] {
  const target = targetOf(spec);
  const fields = ['project.name', ...(spec.host.target === undefined ? [] : ['host.target'])];
  const goal = (name: GoalName, says: string, command: string): Goal[] => [{ name, says, fields, recipe: lines(fields, command) }];
  if (target === 'kubernetes')
    return goal('admit', say`Asks the cluster whether it would take it`, 'kubectl apply --dry-run=server --filename kubernetes.yaml');
  return CONFIG[target] ? goal('config', say`Checks the files that start containers`, CONFIG[target]) : [];
}
