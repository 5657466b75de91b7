import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import type { States } from '../panel-duty.ts';
import { Asked } from '../parts/asked.ts';
import { trained } from '../shell/trained.ts';
import { type Layout, layoutOf, NODE, type PlacedMove, type PlacedState, type Region } from './layout.ts';
import { visitedStates } from './visited.ts';
import './lens.css';

const stateWords = (kind: string, region: string, state: string): string => t(`terms:${kind}.${region}.${state}`);

/** The path of a line: straight between layers or to a neighbour, or curved below the states between. */
function pathOf(from: PlacedState, to: PlacedState): string {
  const [x1, x2] = [from.x + NODE.width / 2, to.x + NODE.width / 2];
  if (from.y === to.y) {
    const bottom = from.y + NODE.height;
    const dip = bottom + NODE.gapY * 0.8;
    const isNext = Math.abs(to.x - from.x) <= NODE.width + NODE.gapX + 1;
    if (!isNext) return `M${x1} ${bottom} C${x1} ${dip} ${x2} ${dip} ${x2} ${bottom}`;
    const middle = from.y + NODE.height / 2;
    return `M${Math.min(x1, x2) + NODE.width / 2} ${middle} H${Math.max(x1, x2) - NODE.width / 2}`;
  }
  const [upper, lower] = to.y > from.y ? [from, to] : [to, from];
  const [y1, y2] = [upper.y + NODE.height, lower.y];
  const [u, l] = [upper.x + NODE.width / 2, lower.x + NODE.width / 2];
  // Where a layer is between two states of one column, the line goes around it.
  const aside = y2 - y1 > NODE.gapY + 1 && u === l ? NODE.width * 0.68 : 0;
  const half = (y2 - y1) / 2;
  return `M${u} ${y1} C${u + aside} ${y1 + half} ${l + aside} ${y2 - half} ${l} ${y2}`;
}

const moveLine = ({ from, to }: PlacedMove, isWay: boolean): SVGTemplateResult =>
  svg`<path d=${pathOf(from, to)} class=${isWay ? 'move is-way' : 'move'} />`;

function stateNode(state: PlacedState, words: string, mark: string): SVGTemplateResult {
  return svg`<g class="state ${mark}" transform="translate(${state.x} ${state.y})">
    <rect width=${NODE.width} height=${NODE.height} rx="15" />
    <text x=${NODE.width / 2} y=${NODE.height / 2}>${words}</text>
  </g>`;
}

/** A drawing of the lifecycle of a record, with its current state and the states it passed through. */
export class WbStateLens extends SittingElement {
  static override properties = {
    host: { attribute: false },
    kind: { attribute: false },
    recordId: { attribute: false },
  };

  declare kind: string;
  declare recordId: string;
  readonly #history = new Asked(this, () => this.host.history(this.kind, this.recordId));
  readonly #layouts = new Map<string, Layout>();

  #layout(region: Region): Layout {
    const known = this.#layouts.get(region.id) ?? layoutOf(region);
    this.#layouts.set(region.id, known);
    return known;
  }

  #current(): States | undefined {
    const [stands] = trained().flatMap(({ wing }) => wing.stands[this.kind] ?? []);
    return stands?.(this.host.view(), this.recordId);
  }

  #region(region: Region, current: string): TemplateResult {
    const layout = this.#layout(region);
    const way = visitedStates(region, this.#history.answer(`${this.kind}/${this.recordId}`) ?? [], current);
    const words = (state: string): string => stateWords(this.kind, region.id, state);
    const passed = new Set(way.slice(1).map((state, index) => `${way[index]}>${state}`));
    const isWay = ({ from, to }: PlacedMove): boolean =>
      passed.has(`${from.id}>${to.id}`) || passed.has(`${to.id}>${from.id}`);
    const mark = (state: string): string => (state === current ? 'is-here' : way.includes(state) ? 'is-way' : '');
    const title = t(`terms:region.${region.id}`);
    return html`<figure class="lens-region">
      <figcaption>${title}</figcaption>
      <svg viewBox="0 0 ${layout.width} ${layout.height}" style="width:${layout.width / 16}rem" aria-hidden="true">
        ${layout.moves.map((move) => moveLine(move, isWay(move)))}
        ${layout.states.map((state) => stateNode(state, words(state.id), mark(state.id)))}
      </svg>
      <p class="lens-way">${t('papers:lens.way', { region: title, way: way.map(words).join(' → ') })}</p>
    </figure>`;
  }

  protected override render(): TemplateResult {
    const current = this.#current();
    if (current === undefined) return html``;
    const { regions } = this.host.lifecycle(this.kind);
    return html`<div class="lens">${regions.map((region) => this.#region(region, current[region.id] ?? region.initial))}</div>`;
  }
}

customElements.define('wb-state-lens', WbStateLens);
