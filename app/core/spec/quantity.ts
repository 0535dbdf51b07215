/** How people and Docker write quantities. Reading gives `undefined` for what is no quantity; nothing throws. */

const UNITS = [
  ['g', 1024 ** 3],
  ['m', 1024 ** 2],
  ['k', 1024],
] as const;

/** Bytes in Docker's spelling, in the largest unit that divides them: 268435456 is `256m`, 1000 is `1000`. */
export function writeBytes(bytes: number): string {
  const unit = UNITS.find(([, size]) => bytes !== 0 && bytes % size === 0);
  return unit ? `${bytes / unit[1]}${unit[0]}` : String(bytes);
}

/** Docker's RAM sizes (`64m`, `1.5g`, `512KiB`, `10MB`, `100b`, plain bytes); binary units throughout, as go-units reads them. */
export function readBytes(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:([kmgtp])(?:i?b)?|b)?\s*$/i.exec(text);
  if (!match?.[1]) return undefined;
  const power = match[2] ? 'kmgtp'.indexOf(match[2].toLowerCase()) + 1 : 0;
  return Math.round(Number(match[1]) * 1024 ** power);
}

/** Nano-CPUs as a decimal number of CPUs: 500000000 is `0.5`. */
export const writeCpus = (nano: number): string => (nano / 1e9).toFixed(9).replace(/\.?0+$/, '');

export function readCpus(text: string): number | undefined {
  return /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Math.round(Number(text) * 1e9) : undefined;
}

/** Milliseconds in Go's spelling, as Docker prints it: 90000 is `1m30s`, 500 is `500ms`. */
export function writeDuration(milliseconds: number): string {
  if (milliseconds % 1000 !== 0) return `${milliseconds}ms`;
  const seconds = milliseconds / 1000;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}${rest || seconds === 0 ? `${rest}s` : ''}`;
}

export function readDuration(text: string): number | undefined {
  const factors = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, us: 0.001, ns: 0.000001 } as const;
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s|us|ns))+$/.test(text.trim())) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s|us|ns)/g))
    total += Number(amount) * factors[unit as keyof typeof factors];
  return Math.round(total);
}

/** File mode as four octal digits: 0o1777 is `1777`, 0o750 is `0750`. */
export const writeMode = (mode: number): string => mode.toString(8).padStart(4, '0');
export const readMode = (text: string): number | undefined => (/^0?[0-7]{3,4}$/.test(text) ? Number.parseInt(text, 8) : undefined);
