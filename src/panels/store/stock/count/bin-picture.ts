import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../../host/index.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { productName } from '../../../parts/words.ts';
import { type Lump, lookOf } from '../parts/contents.ts';
import { skuOf } from '../parts/stock-words.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Small blocks in rows of four or five, as pieces lie in an opened box or in a heap. */
const blocks = (count: number, wide: number, left: number, top: number): SVGTemplateResult[] =>
  Array.from(
    { length: count },
    (_, i) =>
      svg`<rect class="piece" x=${left + (i % wide) * 10} y=${top + Math.floor(i / wide) * 9} width="8.5" height="7.5" rx="1.6" />`,
  );

const closedBox = svg`<path class="carton" d="M6 16 32 8l26 8v32l-26 8-26-8z" /><path class="carton-side" d="M32 24 58 16v32l-26 8z" />
  <path class="carton-top" d="M6 16 32 8l26 8-26 8z" /><path class="tape" d="m17 12.5 26 8v5l-4-1.2v-3.4l-26-8.2z" /><path class="carton-label" d="m11 29 15 4.6v11L11 40z" />`;

/** How pieces lie in an opened box: as many in a row as all of them need to be seen. */
const rowsFor = (pieces: number): number => (pieces <= 16 ? 4 : pieces <= 25 ? 5 : pieces <= 36 ? 6 : 8);

const openedBox = (pieces: number): SVGTemplateResult => {
  const wide = rowsFor(pieces);
  const step = 42 / wide;
  return svg`<path class="carton-top" d="M2 12h14l-4-8H0zM62 12H48l4-8h12z" /><path class="carton" d="M6 12h52v44H6z" /><path class="carton-inside" d="M9 13h46v41H9z" />
    ${Array.from(
      { length: pieces },
      (_, i) =>
        svg`<rect class="piece" x=${11.5 + (i % wide) * step} y=${14.5 + Math.floor(i / wide) * (38 / wide)} width=${step - 1.4} height=${38 / wide - 1.3} rx="1.3" />`,
    )}`;
};

const heap = (pieces: number): SVGTemplateResult =>
  svg`<ellipse class="ground" cx="32" cy="49" rx="27" ry="5" />${blocks(Math.min(2, Math.max(pieces - 3, 0)), 2, 22, 31)}${blocks(Math.min(3, pieces), 3, 17, 40)}`;

const drawn = ({ sort, pieces }: Lump): SVGTemplateResult =>
  sort === 'box' ? closedBox : sort === 'opened' ? openedBox(pieces) : heap(pieces);

/** The thing nearest in a direction. */
function neighbour(from: HTMLElement, all: readonly HTMLElement[], [dx, dy]: readonly [number, number]): HTMLElement {
  const middle = (element: HTMLElement): readonly [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const [x, y] = middle(from);
  let [best, least] = [from, Number.POSITIVE_INFINITY];
  for (const each of all) {
    const [ex, ey] = middle(each);
    const along = (ex - x) * dx + (ey - y) * dy;
    const aside = Math.abs((ex - x) * dy) + Math.abs((ey - y) * dx);
    if (along > 1 && along + aside * 2.5 < least) [best, least] = [each, along + aside * 2.5];
  }
  return best;
}

/** Arrows lead from thing to thing, Home and End to the first and the last; only one of them is reached by Tab. */
function step(event: KeyboardEvent): void {
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.lump')];
  const at = (event.target as HTMLElement).closest<HTMLElement>('.lump');
  if (at === null) return;
  const direction = ARROWS[event.key];
  const ends: Readonly<Record<string, HTMLElement | undefined>> = { Home: all[0], End: all.at(-1) };
  const to = direction === undefined ? ends[event.key] : neighbour(at, all, direction);
  if (to === undefined) return;
  event.preventDefault();
  reach(all, to);
  to.focus();
}

function reach(all: readonly HTMLElement[], to: HTMLElement): void {
  for (const each of all) each.tabIndex = each === to ? 0 : -1;
}

function reached(event: FocusEvent): void {
  const at = (event.target as HTMLElement).closest<HTMLElement>('.lump');
  if (at !== null) reach([...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.lump')], at);
}

/** What can be done with a picture of a bin. */
export interface Counting {
  readonly host: SittingHost;
  readonly lumps: readonly Lump[];
  readonly counted: ReadonlySet<string>;
  toggle(lump: Lump): void;
}

function lumpButton({ host, counted, toggle }: Counting, lump: Lump, first: boolean): TemplateResult {
  const { product, sort, pieces } = lump;
  const is = counted.has(lump.id);
  const label = t(`papers:store.stock.lump.${sort}`, { count: pieces, product: productName(host, product) });
  // Somebody who draws a finger or the mouse across the shelf counts what it touches.
  const drawAcross = (event: PointerEvent): void => {
    if (event.buttons === 1 && !is && event.pointerType === 'mouse') toggle(lump);
  };
  return html`<button
    type="button"
    class="lump ${sort}"
    data-look=${lookOf(host.catalogue.products, product)}
    data-lump=${lump.id}
    tabindex=${first ? 0 : -1}
    aria-pressed=${String(is)}
    title=${label}
    @click=${() => toggle(lump)}
    @pointerenter=${drawAcross}
  >
    <svg viewBox="0 0 64 60" aria-hidden="true" focusable="false">${drawn(lump)}</svg>
    <span class="lump-words"
      ><span class="lump-sku">${skuOf(host, product)}</span>${sort === 'box' ? html`<span>×${pieces}</span>` : nothing}</span
    >
    <span class="visually-hidden">${label}</span>
    ${is ? html`<span class="lump-mark">${icon('check')}</span>` : nothing}
  </button>`;
}

/** The contents of an opened bin: every box, opened box and heap is a button that counts it. */
export function binPicture(counting: Counting): TemplateResult {
  const { lumps } = counting;
  if (lumps.length === 0)
    return html`<p class="bin-shelf is-empty">${icon('box')}${t('papers:store.stock.sheet.nothing')}</p>`;
  return html`<div
    class="bin-shelf"
    role="group"
    aria-label=${t('papers:store.stock.sheet.lies')}
    @keydown=${step}
    @focusin=${reached}
  >
    ${lumps.map((lump, at) => lumpButton(counting, lump, at === 0))}
  </div>`;
}
