import { useEffect } from 'react';
import { STEPS } from '../../core/controls/control.ts';
import { historyOf } from '../../state/history.ts';
import { go, useView } from '../../state/view.ts';
import { announce } from '../../ui/LiveRegion.tsx';

/** Where letters are text, they are no commands; the browser's own undo of typing comes first there too. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [role=textbox]'));

function turn(by: number): void {
  const { screen, step } = useView.getState();
  const next = STEPS[STEPS.indexOf(step) + by];
  if (screen === 'plan' && next) go({ step: next, control: undefined });
}

function travel(back: boolean): void {
  const said = back ? historyOf().undo() : historyOf().redo();
  if (said !== undefined) announce(said);
}

/** Where the focus goes in a pane: to what is current there, or to its heading, or to the first that takes it. */
const ENTRIES = ['[aria-current]', 'h1', '[aria-selected="true"]', 'button', '[tabindex="0"]'];

/** Moves the focus to the next pane, and from the last to the first. */
function cyclePanes(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes.at(at < 0 && by < 0 ? -1 : (at + by) % panes.length);
  const entry = ENTRIES.map((selector) => pane?.querySelector<HTMLElement>(selector)).find((element) => element?.checkVisibility());
  entry?.focus();
}

/** The keys of the whole page. */
export function useKeys(open: (overlay: 'palette' | 'keys') => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === 'f6') cyclePanes(event.shiftKey ? -1 : 1);
      else if (command && key === 'k') open('palette');
      else if (isWriting(event.target)) return;
      else if (command && (key === 'z' || key === 'y')) travel(key === 'z' && !event.shiftKey);
      else if (command || event.altKey) return;
      else if (key === '?') open('keys');
      else if (key === '[') turn(-1);
      else if (key === ']') turn(1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [open]);
}
