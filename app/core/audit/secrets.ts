/** What a secret looks like from outside. */

const WORDS = 'apikey|auth|credentials?|key|passwords?|passwd|passphrase|pass|pwd|pword|secrets?|tokens?';
const SECRET = new RegExp(`(?:^|[_-])(?:${WORDS})(?:[_-]|$)|(?:password|passwd|secret)$`, 'i');
const PUBLIC =
  /(?:^|[_-])(?:public|pub|gpg|keyring|fingerprint|checksum|sha\d*|id|ids|url|uri|file|path|dir|name|version|host|port|type|method|mode|enabled?|server|user)(?:[_-]|$)/i;

/** By its name: `DB_PASSWORD`, `git_key`, and not `PUBLIC_KEY`, `GPG_KEY` or `TOKEN_URL`. */
export const isSecretName = (name: string): boolean => SECRET.test(name) && !PUBLIC.test(name);

/** By its form: cloud keys, tokens of code forges, private keys, and an address with a password in it. */
export const isSecretValue = (value: string): boolean =>
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s:/@$]+@|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_\w{22,}|\bglpat-[\w-]{20}|\bxox[abprs]-[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY|\bsk_live_[0-9a-zA-Z]{24}|\bAIza[\w-]{35}\b/.test(
    value,
  );

/** Paths, numbers, switches and references are no secrets, whatever they are called. */
const HARMLESS = /^(?:|true|false|yes|no|on|off|none|null|\d{1,4}|\/[\w./-]*|\$\(.*\)|\$\{.*\})$/i;
/** A variable that holds a secret, by its name or its value. */
export const isSecret = (name: string, value: string): boolean => (isSecretName(name) && !HARMLESS.test(value)) || isSecretValue(value);

/** `NAME=value`, `name: value`, `"name": "value"`, and what ENV of a Dockerfile takes without `=`. */
const NAMED = /(?<name>[\w.-]+)(?<is>["']?\s*[=:]\s*|(?<=^ENV\s+[\w.-]+)\s+)(?<value>"[^"]*|'[^']*|[^\s"',]+)/gi;

/** A line as it may be handed on: what looks like a secret is `***`. */
export const withoutSecrets = (line: string): string =>
  line.replace(NAMED, (all, name: string, is: string, value: string) =>
    isSecretName(name) || isSecretValue(value) ? `${name}${is}${/^["']?/.exec(value)}***` : all,
  );
