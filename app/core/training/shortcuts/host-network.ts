import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { defineShortcut } from './shortcut.ts';

export default defineShortcut({
  title: say`Use the network of the host`,
  says: say`It takes away the wall between the container and every service that listens on the host, those on 127.0.0.1 included.`,
  has: ({ run }) => run.networkMode === 'host',
  take: ({ run, ...service }) => ({ ...service, run: patch<Run>(run, { networkMode: 'host', networks: undefined, ports: undefined }) }),
});
