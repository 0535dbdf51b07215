import { say } from '../../../languages/say.ts';
import type { FieldId } from '../../spec/fields.ts';
import { described, type Term } from '../term.ts';
import { ROWS } from './flags.ts';

const fieldsOf = new Map<string, FieldId[]>();
for (const { flag, field } of ROWS) fieldsOf.set(flag, [...(fieldsOf.get(flag) ?? []), `run.${field}`]);

/** Other spellings of the same. */
const ALSO: { readonly [word: string]: readonly FieldId[] } = {
  '--volume': ['run.binds', 'run.volumes'],
  '--net': ['run.networks', 'run.networkMode'],
  '--device-write-bps': ['run.io'],
  '-p': ['run.ports'],
  '-v': ['run.binds', 'run.volumes'],
  '-e': ['run.environment'],
  '-u': ['run.user'],
  '-m': ['run.memory'],
};

const frame = described('run', {
  '--name': say`What the container is called; other containers of its networks find it by this name.`,
  '--detach': say`Runs in the background and prints the id.`,
  '-d': say`Runs in the background and prints the id.`,
  '--rm': say`Removes the container when it ends, with its anonymous volumes.`,
  '--network-alias': say`One more name that the containers of the network find it by.`,
  '--entrypoint': say`Another program than the ENTRYPOINT of the image.`,
  '--workdir': say`The directory that the program starts in.`,
  '--env-file': say`Environment from a file. docker inspect shows every value, so no secret belongs there.`,
  '--label': say`A note on the container; it changes nothing.`,
  '--pull': say`When the image is fetched: always, missing or never.`,
  '--platform': say`The platform of the image, where it is not that of the host.`,
  '--publish-all': say`Publishes every port that the image EXPOSEs on a random port of every address.`,
  '--volumes-from': say`Every mount of another container, with its rights.`,
  '--health-cmd': say`A healthcheck in place of the one of the image.`,
  '--interactive': say`Keeps standard input open.`,
  '--tty': say`A terminal for the program.`,
  '-it': say`Standard input and a terminal, for a person.`,
});

const fielded = [...fieldsOf, ...Object.entries(ALSO)].map(([word, fields]): Term => ({ word, under: 'run', fields }));

export default [...fielded, ...frame];
