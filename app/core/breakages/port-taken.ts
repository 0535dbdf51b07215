import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import type { Port, Spec } from '../spec/spec.ts';
import { defineBreakage, runRefs, type Scene } from './breakage.ts';

const ANY = /^(?:0\.0\.0\.0|::)?$/;
const meet = (a: Port, b: Port): boolean =>
  a.published !== undefined &&
  a.published === b.published &&
  a.protocol === b.protocol &&
  (a.address === b.address || ANY.test(a.address ?? '') || ANY.test(b.address ?? ''));

/** The service's own ports that a service before it has published already. */
function taken({ spec, service }: Scene): readonly Port[] {
  const { ports = [] } = service.run;
  const isTaken = (port: Port, index: number): boolean => {
    if (ports.slice(0, index).some((other) => meet(port, other))) return true;
    for (const { name, run } of spec.services) {
      if (name === service.name) return false;
      if (run.ports?.some((other) => meet(port, other))) return true;
    }
    return false;
  };
  return ports.filter(isTaken);
}

function nextFree(spec: Spec, from: number): number {
  const used = new Set(spec.services.flatMap(({ run }) => (run.ports ?? []).map(({ published }) => published)));
  for (let port = from + 1; ; port = port >= 65_535 ? 1024 : port + 1) if (!used.has(port)) return port;
}

export default defineBreakage({
  title: say`A port that is taken`,
  family: 'EADDRINUSE',
  rules: [],
  cause: say`Another process or container already listens on that port of the host, or two services of the plan publish it.`,
  cure: say`Another port on the host; ss -ltnp names who has this one.`,
  wrong: { cure: '--network host', because: say`The port is taken there too, and the container sees every service of the host.` },
  fields: ['run.ports'],
  signs: [
    /(?:bind for |listen tcp\S* |bind\(\) to |address )\S*?:(?<port>\d{1,5})\b.{0,120}(?:already (?:in use|allocated)|98: )/i,
    /address already in use|port is already allocated|\bEADDRINUSE\b|\berrno:? 98\b/i,
  ],
  needs: (scene) => taken(scene).flatMap(({ published }) => (published === undefined ? [] : [{ port: published }])),
  refuses: (scene, wanted) => {
    const { spec, service } = scene;
    const { ports = [] } = service.run;
    const named = wanted.find((one) => one.port !== undefined)?.port;
    const [twice] = taken(scene);
    const clashing = twice ?? ports.find(({ published }) => published !== undefined && (named === undefined || published === named));
    if (clashing?.published === undefined) return undefined;
    const free = nextFree(spec, clashing.published);
    return {
      fields: runRefs(service, 'ports'),
      says: twice
        ? say`Port ${clashing.published} of the host is published twice in this plan.`
        : say`The plan publishes port ${clashing.published} of the host.`,
      cure: {
        label: say`Port ${free} on the host`,
        spec: patchRun(spec, service.name, { ports: ports.map((port) => (port === clashing ? { ...port, published: free } : port)) }),
      },
    };
  },
});
