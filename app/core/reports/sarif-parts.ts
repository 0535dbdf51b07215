/** What every SARIF file of ours needs: paths as URIs, and fingerprints that stay when lines move. */
export const uriOf = (name: string): string =>
  name
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');

/** FNV-1a, 32 bits: it tells findings apart and keeps no secret. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Prints for the results of one run: of results that are alike the first, the second ... */
export function fingerprints(): (...parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (...parts) => {
    const key = hash(JSON.stringify(parts));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  };
}
