import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '../controls/registry.ts';
import { policyJsonSchema } from './json-schema.ts';
import { levels } from './levels.ts';
import { parsePolicy } from './schema.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
}

const root = policyJsonSchema() as Schema;

/** As much of JSON Schema as this one uses. */
function accepts(schema: Schema, value: unknown): boolean {
  const shared = root.$defs?.[schema.$ref?.split('/').at(-1) ?? ''];
  if (shared && !accepts(shared, value)) return false;
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.anyOf && !schema.anyOf.some((one) => accepts(one, value))) return false;
  if (schema.type === 'string') {
    if (typeof value !== 'string' || !new RegExp(schema.pattern ?? '', 'u').test(value)) return false;
    return value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY);
  }
  if (schema.type === 'array') {
    if (!Array.isArray(value) || value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? 0)) return false;
    return value.every((one) => accepts(schema.items ?? {}, one));
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (schema.type === 'object' && !isObject) return false;
  if (!isObject) return true;
  if (schema.required?.some((key) => !Object.hasOwn(value, key))) return false;
  const { properties = {} } = schema;
  return Object.entries(value).every(([key, inner]) =>
    Object.hasOwn(properties, key) ? accepts(properties[key] ?? {}, inner) : schema.additionalProperties !== false,
  );
}

const ids = [...controls.keys()];
const odd = fc.constantFrom<unknown>(
  undefined,
  7,
  '',
  ' ',
  [],
  {},
  null,
  'x',
  '2027-02-28',
  '2027-13-01',
  ['x'],
  ['none'],
  'sealed',
  'warns',
);
/** Mostly what a policy has, once in a while something else. */
const mostly = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
const demand = (id: string) => {
  const choices = controls.get(id)?.options.map(({ choice }) => choice) ?? [];
  const list = mostly(fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1, maxLength: Math.max(1, choices.length - 1) }));
  return fc.record(
    {
      least: mostly(fc.constantFrom('sealed', 'weakened')),
      required: list,
      reason: mostly(fc.constant('r')),
      binding: mostly(fc.constant('locks')),
    },
    { requiredKeys: ['reason', 'binding'] },
  );
};
const exception = fc.record(
  {
    control: mostly(fc.constantFrom(...ids)),
    service: mostly(fc.constantFrom('web', 'db-2')),
    owner: mostly(fc.constant('Ann')),
    reason: mostly(fc.constant('r')),
    until: mostly(fc.constantFrom('2027-01-31', '2028-02-29')),
  },
  { requiredKeys: ['control', 'owner', 'reason', 'until'] },
);
const policies = fc.record({
  version: mostly(fc.constant(1)),
  name: mostly(fc.constant('n')),
  origin: mostly(fc.constant('o')),
  controls: mostly(fc.constantFrom(...ids).chain((id) => demand(id).map((one) => ({ [id]: one })))),
  exceptions: mostly(fc.array(exception, { maxLength: 2 })),
});

describe('the published schema', () => {
  it('is the one of this version', async () => {
    await expect(`${JSON.stringify(root, undefined, 2)}\n`).toMatchFileSnapshot('../../../public/schemas/policy-1.json');
  });

  it('accepts the levels, and what the door accepts, and nothing else', () => {
    for (const policy of levels.values()) expect(accepts(root, policy)).toBe(true);
    let accepted = 0;
    fc.assert(
      fc.property(policies, (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        const isPolicy = 'policy' in parsePolicy(plain);
        accepted += Number(isPolicy);
        expect(accepts(root, plain)).toBe(isPolicy);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
