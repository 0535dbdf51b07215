import { say } from '../../../languages/say.ts';
import { targetOf } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Podman needs no daemon, so an account's own engine is its ordinary way. */
const isPodman = (spec: Spec): boolean => targetOf(spec) === 'podman';

export default defineControl({
  step: 'namespaces',
  rank: 20,
  scope: 'project',
  title: say`Rootless engine`,
  question: say`Does the engine itself run without root?`,
  keys: ['dockerd-rootless-setuptool.sh'],
  fields: ['host.rootless'],
  options: [
    {
      choice: 'rootless',
      label: say`Rootless, as an ordinary user`,
      stops: say`A hole in the daemon, or its socket, giving root of the host.`,
      costs: say`No AppArmor, no overlay networks, ports below 1024 and limits need preparation.`,
    },
    { choice: 'rootful', label: say`As root`, costs: say`Whoever takes the daemon has the host.` },
  ],
  details: {},
  ...byValue('host', 'rootless', { rootless: true, rootful: undefined }),
  applies: ({ spec }) => ['docker', 'podman'].includes(targetOf(spec)),
  recommend: ({ spec }) =>
    isPodman(spec)
      ? {
          answer: { choice: 'rootless' },
          because: say`Podman needs no root: an ordinary account runs it, and uid 0 inside is nobody outside.`,
        }
      : {
          answer: { choice: 'rootful' },
          because: say`These files must run on the engine that you have; rootless is a good choice for a new host with one tenant.`,
        },
  judge: ({ spec }) => (spec.host.rootless ? sealed : weakened(say`The engine runs as root: a hole in it is a hole in the host.`)),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.1' },
    { of: 'OWASP Docker', id: 'RULE #11' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Docker documentation', id: 'rootless mode, troubleshooting' },
  ],
});
