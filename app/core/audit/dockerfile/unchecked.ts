/** How programs are told not to check certificates and signatures. */
import type { Command } from './shell.ts';

const NO = /^(?:0|false|no|off)$/i;
const SETTINGS: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^NODE_TLS_REJECT_UNAUTHORIZED$/, /^0$/],
  [/^PYTHONHTTPSVERIFY$/, /^0$/],
  // Git looks whether it is set at all.
  [/^GIT_SSL_NO_VERIFY$/, /^/],
  [/^(?:npm_config|yarn)_strict_ssl$/i, NO],
  [/^PIP_TRUSTED_HOST$/, /./],
  [/^(?:APT_)?ALLOW_UNAUTHENTICATED$/i, /^(?:1|true|yes)$/i],
];

/** Whether a variable of this name and value switches the check off. */
export const isOffByVariable = (name: string, value: string | undefined): boolean =>
  value !== undefined && SETTINGS.some(([called, is]) => called.test(name) && is.test(value));

/** Short options of curl that take the rest of their word, or the next one. */
const CURL_VALUED = 'ACDEFHKPQTUXYbcdehmortuwyz';
function curlInsecure(words: readonly string[]): boolean {
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    if (word === '--insecure' || word === '--proxy-insecure') return true;
    if (!/^-\w/.test(word)) continue;
    const letters = [...word.slice(1)];
    const valued = letters.findIndex((letter) => CURL_VALUED.includes(letter));
    if (letters.slice(0, valued < 0 ? undefined : valued).includes('k')) return true;
    if (valued === letters.length - 1) at++;
  }
  return false;
}

const some =
  (...options: readonly (string | RegExp)[]) =>
  (words: readonly string[]): boolean =>
    words.slice(1).some((word) => options.some((option) => (typeof option === 'string' ? word === option : option.test(word))));

/** `strict-ssl=false`, `strict-ssl false`. */
const setting =
  (name: string) =>
  (words: readonly string[]): boolean =>
    words.some(
      (word, index) =>
        new RegExp(`^(?:--)?${name}(?:[ =]+(?:false|0|no))$`, 'i').test(word) ||
        (new RegExp(`^(?:--)?${name}=?$`, 'i').test(word) && NO.test(words[index + 1] ?? '')),
    );

const RPM = some(
  '--nogpgcheck',
  '--no-gpgchecks',
  '--no-gpg-checks',
  /^--setopt=(?:[^=]*\.)?(?:sslverify|gpgcheck)=['"]?(?:0|false|no)['"]?$/i,
);
const sslverify = (words: readonly string[]): boolean =>
  RPM(words) ||
  words.some((word, index) => word === '--setopt' && /(?:sslverify|gpgcheck)=['"]?(?:0|false|no)/i.test(words[index + 1] ?? ''));
const SWITCHES: readonly (readonly [program: RegExp, isOff: (words: readonly string[]) => boolean])[] = [
  [/^curl$/, curlInsecure],
  [/^wget$/, some('--no-check-certificate', '--no-hsts')],
  [/^(?:python[\d.]*|pip[\d.]*)$/, some('--trusted-host', /^--trusted-host=/)],
  [/^(?:npm|yarn|pnpm)$/, setting('strict-ssl')],
  [
    /^(?:apt-get|apt|aptitude)$/,
    some(
      '--allow-unauthenticated',
      '--force-yes',
      '--allow-insecure-repositories',
      /(?:Allow-?Unauthenticated|AllowInsecureRepositories|Verify-Peer=false|Verify-Host=false).*/i,
    ),
  ],
  [/^apk$/, some('--allow-untrusted')],
  [/^(?:yum|dnf5?|tdnf|microdnf|yum-config-manager|dnf-config-manager|zypper)$/, sslverify],
  [/^rpm$/, some('--nodigest', '--nosignature', '--noverify', '--nofiledigest')],
  [/^git$/, setting('http\\.(?:.*\\.)?sslverify')],
  [/^(?:aws|gsutil)$/, some('--no-verify-ssl')],
];

/** Whether a command is told not to check. */
export const isOff = (command: Command): boolean =>
  SWITCHES.some(([program, isOffBy]) => program.test(command.program) && isOffBy(command.words));
