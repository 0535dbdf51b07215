/** Every scanner by its file's name. */
import type { Scanner } from './scanner.ts';

const modules = import.meta.glob<Scanner>(['./*.ts', '!./{registry,scanner,predict}.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

export const scanners: ReadonlyMap<string, Scanner> = new Map(
  Object.entries(modules).map(([path, scanner]) => [path.slice('./'.length, -'.ts'.length), scanner] as const),
);
