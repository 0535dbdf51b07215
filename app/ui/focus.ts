/** Moves the focus once what is about to be drawn stands. Without such an element the focus stays where it is. */
export function focusSoon(selector: string, within: ParentNode = document): void {
  setTimeout(() => within.querySelector<HTMLElement>(selector)?.focus(), 0);
}
