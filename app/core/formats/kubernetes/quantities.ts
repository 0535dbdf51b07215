/** Kubernetes' quantities: `64Mi`, `1.5G`, `100m`, `1e3`. Nothing: the text is none. */
const BINARY: Readonly<Record<string, number>> = { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3, Ti: 1024 ** 4, Pi: 1024 ** 5 };
const DECIMAL: Readonly<Record<string, number>> = { n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };

function readQuantity(text: string): number | undefined {
  const [, amount, unit = ''] = /^\+?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d{1,3}|[KMGTP]i|[numkMGTP])?$/.exec(text) ?? [];
  if (amount === undefined) return undefined;
  if (/^[eE]/.test(unit)) return Number(amount + unit);
  return Number(amount) * (BINARY[unit] ?? DECIMAL[unit] ?? 1);
}

const whole = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.ceil(value));
/** Bytes, rounded up as the API server rounds. */
export const readBytes = (text: string): number | undefined => whole(readQuantity(text));
export function readNanoCpus(text: string): number | undefined {
  const cpus = readQuantity(text);
  return cpus === undefined ? undefined : Math.round(cpus * 1e9);
}
