import { useEffect, useRef, useState } from 'react';

/** Files, folders or a text, as somebody dropped, pasted or picked them. */
export interface Handed {
  readonly files: readonly (File | FileSystemEntry)[];
  readonly text: string;
}

/** Must be called while the event is under way: afterwards the browser has taken everything back. */
export function handedBy(data: DataTransfer): Handed {
  const files = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? item.getAsFile() ?? []) : []));
  return { files, text: files.length > 0 ? '' : data.getData('text/plain') };
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea, select');

/** Hears what is dropped or pasted anywhere on the page but into a field. Tells whether something hangs over it. */
export function useHanded(take: (handed: Handed) => void): boolean {
  const [over, setOver] = useState(false);
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    const given = (event: Event, data: DataTransfer | null) => {
      setOver(false);
      if (event.defaultPrevented || !data || document.querySelector('dialog[open]')) return;
      const handed = handedBy(data);
      if (handed.files.length === 0 && (handed.text.trim() === '' || isField(event.target))) return;
      event.preventDefault();
      taker.current(handed);
    };
    const pasted = (event: ClipboardEvent) => given(event, event.clipboardData);
    const dropped = (event: DragEvent) => given(event, event.dataTransfer);
    const dragged = (event: DragEvent) => {
      if (isField(event.target) && !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    addEventListener('paste', pasted);
    addEventListener('drop', dropped);
    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    return () => {
      removeEventListener('paste', pasted);
      removeEventListener('drop', dropped);
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
    };
  }, []);
  return over;
}
