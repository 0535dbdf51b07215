import { say } from '../../../languages/say.ts';
import { listed, patchHost } from '../../spec/edit.ts';
import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';

const texts = (value: unknown): readonly string[] => (value as readonly string[] | undefined) ?? [];
const overNetwork = (sockets: readonly string[]): boolean => sockets.some((socket) => socket.startsWith('tcp://'));
const choiceOf = (sockets: readonly string[], tls: unknown): string => (tls ? 'tls' : overNetwork(sockets) ? 'plain' : 'local');

export default defineControl({
  step: 'privileges',
  rank: 130,
  scope: 'project',
  title: say`The daemon's API`,
  question: say`From where can the engine be driven?`,
  keys: ['"hosts"', '"tlsverify"', '"authorization-plugins"'],
  fields: ['host.apiSockets', 'host.tls', 'host.authorizationPlugins'],
  options: [
    {
      choice: 'local',
      label: say`From this machine, or over SSH`,
      asks: ['authorizationPlugins'],
      stops: say`Driving the engine from the network.`,
    },
    {
      choice: 'tls',
      label: say`From the network, with client certificates`,
      asks: ['apiSockets', 'authorizationPlugins'],
      stops: say`Clients without a certificate.`,
      costs: say`Every certificate is root of the host; keys must be kept and renewed.`,
    },
    {
      choice: 'plain',
      label: say`From the network, without any check`,
      asks: ['apiSockets', 'authorizationPlugins'],
      costs: say`Root of the host for everybody who reaches the port.`,
    },
  ],
  details: {
    apiSockets: { type: 'list', kind: 'apiSocket', label: say`Listens on`, hint: say`fd:// and tcp://10.0.0.5:2376, for instance.` },
    authorizationPlugins: { type: 'list', kind: 'runtime', label: say`Authorization plugins` },
  },
  read: ({ spec: { host } }) => {
    const [apiSockets, authorizationPlugins] = [listed(host.apiSockets ?? []), listed(host.authorizationPlugins ?? [])];
    const choice = choiceOf(apiSockets ?? [], host.tls);
    return { choice, ...(apiSockets && { apiSockets }), ...(authorizationPlugins && { authorizationPlugins }) } as Answer;
  },
  write: ({ spec }, { choice, apiSockets, authorizationPlugins }) =>
    patchHost(spec, {
      apiSockets: listed(texts(apiSockets)),
      tls: choice === 'tls' ? true : undefined,
      authorizationPlugins: listed(texts(authorizationPlugins)),
    }),
  refuses: ({ choice, apiSockets }) =>
    choice === 'tls' || choice === choiceOf(texts(apiSockets), false)
      ? undefined
      : { detail: 'apiSockets', says: choice === 'local' ? say`tcp:// is the network.` : say`One address with tcp:// is expected.` },
  recommend: () => ({
    answer: { choice: 'local' },
    because: say`DOCKER_HOST=ssh://user@host reaches the engine without a port of its own.`,
  }),
  judge: ({ spec: { host } }) => {
    if (!overNetwork(host.apiSockets ?? [])) return sealed;
    return host.tls
      ? weakened(say`The API listens on the network; whoever holds a client certificate is root of the host.`)
      : open(say`The API listens on the network without asking who calls: that is root of the host for everybody.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.7, 2.12' },
    { of: 'CIS Docker 1.8.0', id: '2.8, 2.13' },
    { of: 'OWASP Docker', id: 'RULE #1' },
    { of: 'Docker CLI documentation', id: 'docs/deprecated.md, unauthenticated TCP' },
    { of: 'run here', id: 'Engine 20.10.24: hosts as a flag and in daemon.json keep the daemon from starting' },
  ],
});
