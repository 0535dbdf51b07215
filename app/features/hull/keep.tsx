import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { say } from '../../languages/say.ts';
import { offer } from '../../state/downloads.ts';
import type { Title } from './TitlePlate.tsx';

const SVG = 'http://www.w3.org/2000/svg';
/** What a style sheet says of the drawing, and a file must say itself. */
const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
/** Nodes of the page that mean nothing outside it. */
const LIVE = ['class', 'style', 'role', 'tabindex'];

function settle(element: Element): void {
  const looks = getComputedStyle(element);
  for (const name of LOOKS) {
    const value = looks.getPropertyValue(name);
    if (element instanceof SVGTextContentElement || !/^(font|text)/.test(name)) element.setAttribute(name, value);
  }
  if (element instanceof SVGElement && element.style.transform) element.setAttribute('transform', looks.transform);
}

function text(tag: 'title' | 'desc', says: string): Element {
  const element = document.createElementNS(SVG, tag);
  element.textContent = says;
  return element;
}

/** The picture as a file of its own: colours resolved on light paper, fonts named, nothing to be loaded. */
function svgOf(
  picture: ReactElement,
  { project, service, revision, date, posture }: Title,
): { text: string; width: number; height: number } {
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'absolute', insetInlineStart: '-9999px', inlineSize: '1060px', colorScheme: 'light' });
  document.body.append(host);
  const root = createRoot(host);
  try {
    flushSync(() => root.render(picture));
    const svg = host.querySelector('svg') as SVGSVGElement;
    const { width, height } = svg.viewBox.baseVal;
    const paper = document.createElementNS(SVG, 'rect');
    paper.setAttribute('width', '100%');
    paper.setAttribute('height', '100%');
    paper.style.fill = 'var(--paper)';
    svg.prepend(paper);
    const all = [svg, ...svg.querySelectorAll('*')];
    all.forEach(settle);
    for (const element of all) {
      for (const { name } of [...element.attributes]) if (LIVE.includes(name) || name.startsWith('aria-')) element.removeAttribute(name);
    }
    svg.prepend(
      text('title', say`Hull of ${project}, service ${service}`),
      text('desc', say`${posture}. Revision ${revision}, ${date}. Drawn by Ironhull.`),
    );
    svg.setAttribute('xmlns', SVG);
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    return { text: new XMLSerializer().serializeToString(svg), width, height };
  } finally {
    root.unmount();
    host.remove();
  }
}

/** Drawn at twice its size, for slides and paper. */
async function pngOf({ text: svg, width, height }: ReturnType<typeof svgOf>): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * 2, height: height * 2 });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser drew no picture'))), 'image/png'),
  );
}

/** Hands the picture to the browser's download and says in one sentence how that went. */
export async function keepPicture(picture: ReactElement, kind: 'svg' | 'png', title: Title): Promise<string> {
  const name = `${title.project}-hull-${title.service}-${title.revision}.${kind}`;
  const svg = svgOf(picture, title);
  try {
    if (kind === 'svg') offer(name, svg.text, 'image/svg+xml');
    else offer(name, await pngOf(svg), 'image/png');
    return say`${name} is downloaded.`;
  } catch {
    return say`The browser did not draw the picture. Take the SVG instead.`;
  }
}
