/** Gives every name once: of those that are taken, `web-2`, `web-3` ... */
export function distinct(): (name: string) => string {
  const next = new Map<string, number>();
  return (name) => {
    let given = name;
    for (let count = next.get(name) ?? 1; next.has(given); given = `${name}-${count}`) next.set(name, ++count);
    if (!next.has(given)) next.set(given, 1);
    return given;
  };
}
