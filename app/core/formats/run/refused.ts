/** A flag's value that a plan cannot hold, and why. Thrown and caught inside this format only. */
export class Refused extends Error {}

export const NOT_FIXED = 'Not a fixed text: a variable, a command or a placeholder.';
export const NOT_IN_PLAN = 'A plan says nothing of this flag; it stays as it is.';

const SPOKEN_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '--rm': 'The container is removed when it ends; a plan says nothing of it.',
    '--entrypoint': 'Belongs to the image: ENTRYPOINT.',
    '--health-cmd': 'Belongs to the image: HEALTHCHECK.',
    '--no-healthcheck': 'Belongs to the image: HEALTHCHECK.',
    '--stop-signal': 'Belongs to the image: STOPSIGNAL.',
    '--workdir': 'Belongs to the image: WORKDIR.',
    '--env-file': 'The variables stand in another file.',
    '--publish-all': 'Publishes every port of the image on every address, on ports of the engine\u2019s choice.',
    '--use-api-socket': 'Hands the engine\u2019s API and your registry credentials to the container.',
    '--volumes-from': 'Takes over every mount of another container.',
    '--security-opt': 'A plan knows no such security option, and the engine refuses one that it does not know.',
    '--cpu-quota': 'Say it with --cpus.',
    '--cpu-period': 'Say it with --cpus.',
  }),
);
const OF_THE_DAEMON = new Set(['--bridge', '--icc', '--userns-remap', '--iptables', '--live-restore', '--userland-proxy', '--data-root']);

/** Why no plan holds this flag of `docker run`. */
export const whyNotHeld = (flag: string): string => SPOKEN_FOR.get(flag) ?? NOT_IN_PLAN;

/** Why this is no flag of `docker run`. */
export function whyNoFlag(name: string): string {
  if (OF_THE_DAEMON.has(name)) return 'A flag of dockerd and not of docker run: it stands in daemon.json.';
  return /^-[a-z]/.test(name) ? 'docker run has no such flag; long ones start with two hyphens.' : 'docker run has no such flag.';
}
