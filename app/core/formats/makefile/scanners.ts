/** How each scanner is called for one image: its exit status tells of a flaw that is high or critical and has a fix. */
import type { Spec, Supply } from '../../spec/spec.ts';
import { type Image, resultOf, resultWord, word } from './images.ts';
import type { ToolId } from './tools.ts';

interface Scanner {
  readonly tools: readonly ToolId[];
  /** It reads what was pushed, not the archive of a build. */
  readonly afterPush?: true;
  /** How it takes the findings that were accepted: ids alone, the configuration of Grype, or in a service of its own. */
  readonly accepts: 'ids' | 'grype' | 'elsewhere';
  readonly commands: (spec: Spec, image: Image) => readonly string[];
}

/** Name of the file with one accepted finding a line: id, last day, reason. */
export const ACCEPTED = '.scanignore';

/** The path of a result inside the scanner's container. */
const inside = (spec: Spec, image: Image, ending: string, scheme = ''): string => word(`${scheme}/in/${resultOf(spec, image, ending)}`);

const FIXABLE =
  '[.vulnerabilities[] | select((.normalized_severity | IN("High", "Critical")) and .fixed_in_version != "") | .name | split(" ")[0]] - ($$accepted | split("\\n")) | unique';

export const SCANNERS: { readonly [S in NonNullable<Supply['scanner']>]: Scanner } = {
  trivy: {
    tools: ['trivy'],
    accepts: 'ids',
    commands: (spec, image) => [
      `$(RUN) $(IN) $(CACHE) $(TRIVY) image --cache-dir /cache --no-progress --input ${inside(spec, image, 'tar')} --scanners vuln --severity HIGH,CRITICAL --ignore-unfixed --ignorefile /in/accepted --exit-code 1`,
    ],
  },
  grype: {
    tools: ['syft', 'grype'],
    accepts: 'grype',
    commands: (spec, image) => [
      `$(RUN) $(IN) $(CACHE) --env SYFT_CHECK_FOR_APP_UPDATE=false $(SYFT) ${inside(spec, image, 'tar', 'docker-archive:')} --output ${word(`syft-json=/in/${resultOf(spec, image, 'parts.json')}`)}`,
      `$(RUN) $(IN) $(CACHE) --env GRYPE_DB_CACHE_DIR=/cache $(GRYPE) ${inside(spec, image, 'parts.json', 'sbom:')} --config /in/accepted.yaml --fail-on high --only-fixed`,
    ],
  },
  scout: {
    tools: ['scout'],
    accepts: 'elsewhere',
    commands: (spec, image) => [
      `$(RUN) $(IN) $(CACHE) --env DOCKER_SCOUT_CACHE_DIR=/cache --env DOCKER_SCOUT_HUB_USER --env DOCKER_SCOUT_HUB_PASSWORD $(SCOUT) cves ${inside(spec, image, 'tar', 'archive://')} --only-severity critical,high --only-fixed --ignore-suppressed --exit-code`,
    ],
  },
  clair: {
    tools: ['clair'],
    afterPush: true,
    accepts: 'ids',
    commands: (spec, image) => [
      `$(RUN) $(AUTH) --env CLAIR_API --entrypoint clairctl $(CLAIR) report --out json ${image.isBuilt ? `"$$(cat ${resultWord(spec, image, 'ref')})"` : word(image.name)} >${resultWord(spec, image, 'clair.json')}`,
      `jq --exit-status --rawfile accepted "$$OUT"/accepted '${FIXABLE} | if . == [] then true else (., false) end' ${resultWord(spec, image, 'clair.json')}`,
    ],
  },
};
