import { say } from '../../../languages/say.ts';
import { isEverywhere } from '../../controls/publish-ports/control.ts';
import { unreadPorts } from '../ports.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`A port is published on every address`,
  decision: 'publish-ports',
  reaches: 'neighbours',
  costs: say`Other machines reach it only through something on this host, such as a reverse proxy.`,
  *service({ run: { ports = [], networkMode }, unread }) {
    if (networkMode === 'host' || networkMode === 'none') return;
    for (const [entry, port] of ports.entries())
      if (isEverywhere(port))
        yield {
          says: say`Port ${port.target} opens on every interface of the host, past the rules of ufw and firewalld.`,
          state: 'weakened',
          fields: ['run.ports'],
          entry,
        };
    for (const { line, anywhere, text } of unreadPorts(unread('run.ports')))
      if (anywhere)
        yield {
          line,
          says: say`${text} opens on every interface of the host, past the rules of ufw and firewalld.`,
          state: 'weakened',
          fields: ['run.ports'],
        };
  },
});
