/** Signatures by cosign: of what was pushed, by its digest. */
import { say } from '../../../languages/say.ts';
import type { Spec } from '../../spec/spec.ts';
import { type Goal, lines } from './goal.ts';
import { type Image, resultWord } from './images.ts';

const IDENTITY = `@if [ -z "$$IDENTITY" ] || [ -z "$$ISSUER" ]; then echo 'IDENTITY and ISSUER are not set: who must have signed, and who vouches for it' >&2; exit 1; fi`;
/** Without services, so that nothing is written to a public log; cosign 3 takes no flag for that any more. */
const NO_LOG = '$(RUN) $(OUTPUT) $(COSIGN) signing-config create --out /out/signing-config.json';

export function signing(spec: Spec, built: readonly Image[]): Goal[] {
  const { signature } = spec.supply;
  if (signature === undefined || built.length === 0) return [];
  const field = 'supply.signature';
  const isKeyless = signature === 'cosign-keyless';
  const each = (command: (ref: string) => string) =>
    built.flatMap((image) => lines([field, ...image.fields], command(`"$$(cat ${resultWord(spec, image, 'ref')})"`)));
  const key =
    '--env COSIGN_PRIVATE_KEY --env COSIGN_PASSWORD $(COSIGN) sign --key env://COSIGN_PRIVATE_KEY --signing-config /out/signing-config.json';
  const token = '--env ACTIONS_ID_TOKEN_REQUEST_URL --env ACTIONS_ID_TOKEN_REQUEST_TOKEN --env SIGSTORE_ID_TOKEN $(COSIGN) sign';
  return [
    {
      name: 'sign',
      says: say`Signs every image that was pushed`,
      needs: ['out'],
      fields: [field],
      tools: ['cosign'],
      recipe: isKeyless
        ? each((ref) => `$(RUN) $(AUTH) ${token} --yes ${ref}`)
        : [...lines([field], NO_LOG), ...each((ref) => `$(RUN) $(AUTH) $(OUTPUT) ${key} --yes ${ref}`)],
    },
    {
      name: 'signed',
      says: say`Checks the signature of every image that was pushed`,
      fields: [field],
      tools: ['cosign'],
      recipe: isKeyless
        ? [
            ...lines([field], IDENTITY),
            ...each(
              (ref) => `$(RUN) $(AUTH) $(COSIGN) verify --certificate-identity "$$IDENTITY" --certificate-oidc-issuer "$$ISSUER" ${ref}`,
            ),
          ]
        : each(
            (ref) =>
              `COSIGN_PUBLIC_KEY=$$(cat cosign.pub) $(RUN) $(AUTH) --env COSIGN_PUBLIC_KEY $(COSIGN) verify --key env://COSIGN_PUBLIC_KEY --insecure-ignore-tlog ${ref}`,
          ),
    },
  ];
}
