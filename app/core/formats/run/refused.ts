import { say } from '../../../languages/say.ts';

/** A flag's value that a plan cannot hold, and why. Thrown and caught inside this format only. */
export class Refused extends Error {}

export const NOT_FIXED = say`Not a fixed text: a variable, a command or a placeholder.`;
export const NOT_IN_PLAN = say`A plan says nothing of this flag; it stays as it is.`;

const SPOKEN_FOR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '--rm': say`The container is removed when it ends; a plan says nothing of it.`,
    '--entrypoint': say`Belongs to the image: ENTRYPOINT.`,
    '--health-cmd': say`Belongs to the image: HEALTHCHECK.`,
    '--no-healthcheck': say`Belongs to the image: HEALTHCHECK.`,
    '--stop-signal': say`Belongs to the image: STOPSIGNAL.`,
    '--workdir': say`Belongs to the image: WORKDIR.`,
    '--env-file': say`The variables stand in another file.`,
    '--publish-all': say`Publishes every port of the image on every address, on ports of the engine’s choice.`,
    '--use-api-socket': say`Hands the engine’s API and your registry credentials to the container.`,
    '--volumes-from': say`Takes over every mount of another container.`,
    '--security-opt': say`A plan knows no such security option, and the engine refuses one that it does not know.`,
    '--cpu-quota': say`Say it with --cpus.`,
    '--cpu-period': say`Say it with --cpus.`,
  }),
);
const OF_THE_DAEMON = new Set(['--bridge', '--icc', '--userns-remap', '--iptables', '--live-restore', '--userland-proxy', '--data-root']);

/** Why no plan holds this flag of `docker run`. */
export const whyNotHeld = (flag: string): string => SPOKEN_FOR.get(flag) ?? NOT_IN_PLAN;

/** Why this is no flag of `docker run`. */
export function whyNoFlag(name: string): string {
  if (OF_THE_DAEMON.has(name)) return say`A flag of dockerd and not of docker run: it stands in daemon.json.`;
  return /^-[a-z]/.test(name) ? say`docker run has no such flag; long ones start with two hyphens.` : say`docker run has no such flag.`;
}
