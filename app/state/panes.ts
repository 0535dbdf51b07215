/** Widths of the panes in pixels, remembered in this browser; absent: as the screen suggests. */
export interface Panes {
  readonly rail?: number;
  readonly page?: number;
}

const PANES = 'ironhull.panes';
const isWidth = (value: unknown): value is number => typeof value === 'number' && value >= 100 && value <= 2000;

export function rememberedPanes(): Panes {
  try {
    const { rail, page } = JSON.parse(localStorage.getItem(PANES) ?? '{}') as Record<string, unknown>;
    return { ...(isWidth(rail) && { rail }), ...(isWidth(page) && { page }) };
  } catch {
    return {};
  }
}

export function rememberPanes(panes: Panes): void {
  try {
    localStorage.setItem(PANES, JSON.stringify(panes));
  } catch {
    // without storage the widths hold for this visit
  }
}
