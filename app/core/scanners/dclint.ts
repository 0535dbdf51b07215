import { say } from '../../languages/say.ts';
import { entriesOf, isMap, itemsOf, member, type Placed, textOf } from '../formats/placed.ts';
import { publishedPorts } from './reading/compose-values.ts';
import { type ComposeView, defineScanner, eachService, type ScannerRule, type Spot } from './scanner.ts';

const rule = (
  id: string,
  title: string,
  find: ScannerRule<ComposeView>['find'],
  more: Pick<ScannerRule<ComposeView>, 'control' | 'answer'> = {},
): ScannerRule<ComposeView> => ({ id, title, source: `docs/rules/${id}-rule.md`, find, ...more });

const STYLE = say`A matter of order; nothing gets safer or less safe by it.`;
const VAGUE = new Set(['latest', 'stable', 'edge', 'test', 'nightly', 'dev', 'beta', 'canary', 'lts']);

/** The order that it wants for the keys of a service; every other key comes behind, by the alphabet. */
const KEYS =
  'image build container_name depends_on volumes volumes_from configs secrets environment env_file ports networks network_mode extra_hosts command entrypoint working_dir restart healthcheck logging labels user isolation'.split(
    ' ',
  );
const TOP = ['version', 'name', 'include', 'services', 'networks', 'volumes', 'secrets', 'configs'];

const lessThan = (a: string, b: string): boolean => a.localeCompare(b) < 0;
const isSorted = (list: readonly string[], options?: Intl.CollatorOptions): boolean =>
  list.every((one, index) => index === 0 || (list[index - 1] as string).localeCompare(one, 'en', options) <= 0);

/** Keys that stand behind one that should come after them. */
function isDisordered(keys: readonly string[], order: readonly string[]): boolean {
  let last = -1;
  return keys.some((key) => {
    const at = order.indexOf(key);
    const isOut = at >= 0 && at < last;
    if (at >= 0) last = at;
    return isOut;
  });
}
const orderOf = (keys: readonly string[]): string[] => [
  ...KEYS,
  ...keys.filter((key) => !KEYS.includes(key)).sort((a, b) => a.localeCompare(b)),
];

/** The first character of an item's value, its quote where it has one. */
const quoteOf = ({ text }: ComposeView, { from, to }: Placed): string => /^(?:-\s+)?(\S)/.exec(text.slice(from, to))?.[1] ?? '';
const scalars = (placed: Placed | undefined): Placed[] => itemsOf(placed).filter((one) => textOf(one) !== undefined);

function duplicates(view: ComposeView): Spot[] {
  const seen = new Set<string>();
  const spots: Spot[] = [];
  for (const [service, placed] of view.services)
    for (const { text, published } of publishedPorts(placed)) {
      const port = published ?? text?.split('/')[0];
      const key = `${port}/${text?.split('/')[1] ?? textOf(member(placed, 'protocol')) ?? 'tcp'}`;
      if (port !== undefined && seen.has(key)) spots.push({ service, line: view.line(placed.from), what: port });
      seen.add(key);
    }
  return spots;
}

const wholeFile =
  (isSo: (view: ComposeView) => boolean) =>
  (view: ComposeView): Spot[] =>
    isSo(view) ? [{}] : [];

export default defineScanner({
  title: 'dclint',
  version: '3.1.0',
  origin: 'zavoloklom/docker-compose-linter',
  compose: [
    rule(
      'no-build-and-image',
      say`Either build or image`,
      eachService((service) => isStated(service, 'build') && isStated(service, 'image') && !isStated(service, 'pull_policy')),
      {
        answer: say`image beside build is the name that the built image gets; without it compose would make one up.`,
      },
    ),
    rule('no-duplicate-exported-ports', say`No port twice`, duplicates),
    rule(
      'no-quotes-in-volumes',
      say`Volumes without quotes`,
      (view) =>
        [...view.services].flatMap(([service, placed]) =>
          scalars(member(placed, 'volumes'))
            .filter((one) => /["']/.test(quoteOf(view, one)))
            .map((one) => ({ service, line: view.line(one.from) })),
        ),
      { answer: say`Quotes keep YAML from taking a value for something else; they change nothing of it.` },
    ),
    rule(
      'no-unbound-port-interfaces',
      say`Ports on one address`,
      (view) =>
        [...view.services].flatMap(([service, placed]) =>
          publishedPorts(placed)
            .filter(({ address = '' }) => address === '')
            .map(({ placed: port }) => ({ service, line: view.line(port.from) })),
        ),
      { control: 'publish-ports' },
    ),
    rule(
      'no-version-field',
      say`No version key`,
      wholeFile(({ root }) => entriesOf(root).has('version')),
    ),
    rule(
      'require-project-name-field',
      say`A name for the project`,
      wholeFile(({ root }) => !entriesOf(root).has('name')),
    ),
    rule(
      'require-quotes-in-ports',
      say`Ports in single quotes`,
      (view) =>
        [...view.services].flatMap(([service, placed]) =>
          ['ports', 'expose'].flatMap((key) =>
            scalars(member(placed, key))
              .filter((one) => quoteOf(view, one) !== "'")
              .map((one) => ({ service, line: view.line(one.from) })),
          ),
        ),
      { answer: say`Double quotes do the same; without any, YAML 1.1 reads 22:22 as one number.` },
    ),
    rule(
      'service-container-name-regex',
      say`Names of containers in plain letters`,
      eachService(
        (service) =>
          isStated(service, 'container_name') && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(textOf(member(service, 'container_name')) ?? ''),
      ),
    ),
    rule(
      'service-dependencies-alphabetical-order',
      say`depends_on by the alphabet`,
      eachService((service) => {
        const given = member(service, 'depends_on');
        const names = isMap(given) ? [...entriesOf(given).keys()] : scalars(given).map((one) => textOf(one) ?? '');
        return !isSorted(names);
      }),
      { answer: STYLE },
    ),
    rule(
      'service-image-require-explicit-tag',
      say`The image has a version`,
      eachService((service) => {
        const last = textOf(member(service, 'image'))?.split('/').at(-1);
        const [, tag] = last?.split(':') ?? [];
        return last !== undefined && (tag === undefined || VAGUE.has(tag));
      }),
      {
        control: 'base-image-pin',
        answer: say`A digest without a tag counts as a version here only by its colon; a tag named after the digest’s algorithm passes.`,
      },
    ),
    rule(
      'service-keys-order',
      say`Keys in its order`,
      eachService((service) => {
        const keys = [...entriesOf(service).keys()];
        return isDisordered(keys, orderOf(keys));
      }),
      { answer: STYLE },
    ),
    rule(
      'service-ports-alphabetical-order',
      say`Ports in order`,
      eachService(
        (service) =>
          !isSorted(
            publishedPorts(service).map(({ text, published }) => published ?? text ?? ''),
            { numeric: true },
          ),
      ),
      { answer: STYLE },
    ),
    rule(
      'services-alphabetical-order',
      say`Services by the alphabet`,
      (view) => {
        const names = [...view.services.keys()];
        return names.flatMap((service, index) => (names.slice(0, index).some((before) => lessThan(service, before)) ? [{ service }] : []));
      },
      { answer: STYLE },
    ),
    rule(
      'top-level-properties-order',
      say`Top keys in its order`,
      wholeFile(({ root }) => {
        const keys = [...entriesOf(root).keys()];
        return isDisordered(keys, [...keys.filter((key) => key.startsWith('x-')).sort(), ...TOP]);
      }),
      { answer: STYLE },
    ),
  ],
});

function isStated(service: Placed, key: string): boolean {
  return entriesOf(service).has(key);
}
