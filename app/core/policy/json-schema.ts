/** The schema of a policy for other programs (JSON Schema 2020-12): what editors complete and check while one writes it. */
import type { Control } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { POLICY_VERSION } from './policy.ts';
import { DAY, MOST_EXCEPTIONS } from './schema.ts';

const prose = (description: string) => ({ type: 'string', minLength: 1, maxLength: 1024, pattern: '\\S', description });
const object = (required: readonly string[], properties: object) => ({ type: 'object', additionalProperties: false, required, properties });

const of = (name: string) => ({ $ref: `#/$defs/${name}` });
const SHARED = {
  least: {
    enum: ['sealed', 'weakened'],
    description: 'The worst state that passes: sealed lets nothing else pass, weakened refuses what is open.',
  },
  binding: { enum: ['locks', 'warns'], description: 'locks: no other answer can be given. warns: another one is told.' },
  reason: prose('Why, one sentence.'),
  something: { anyOf: [{ required: ['least'] }, { required: ['required'] }, { required: ['forbidden'] }] },
};

function demand({ title, options }: Control) {
  const choices = options.map(({ choice }) => choice);
  const list = { type: 'array', minItems: 1, maxItems: choices.length, items: { enum: choices } };
  const labels = options.map(({ choice, label }) => `${choice}: ${label}`).join('. ');
  return {
    ...of('something'),
    ...object(['reason', 'binding'], {
      least: of('least'),
      required: { ...list, description: `One of these it must be. ${labels}.` },
      forbidden: { ...list, description: 'None of these may it be.' },
      reason: of('reason'),
      binding: of('binding'),
    }),
    description: title,
  };
}

/** Made from the registry of controls; `public/schemas/policy-1.json` holds it, and a test keeps both equal. */
export const policyJsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: SHARED,
  title: `Policy of Ironhull, version ${POLICY_VERSION}`,
  ...object(['version', 'name', 'origin', 'controls', 'exceptions'], {
    $schema: { type: 'string', maxLength: 1024 },
    version: { const: POLICY_VERSION },
    name: prose('What people call it.'),
    origin: prose('Where its demands come from.'),
    controls: object([], Object.fromEntries([...controls].map(([id, control]) => [id, demand(control)]))),
    exceptions: {
      type: 'array',
      maxItems: MOST_EXCEPTIONS,
      items: object(['control', 'owner', 'reason', 'until'], {
        control: { enum: [...controls.keys()] },
        service: { type: 'string', maxLength: 63, pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$', description: 'Absent: every service.' },
        owner: prose('Who answers for it.'),
        reason: prose('Why it passes.'),
        until: { type: 'string', pattern: DAY, description: 'The last day on which it holds, in UTC.' },
      }),
    },
  }),
});
