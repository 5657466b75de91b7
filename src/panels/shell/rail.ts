import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DockState } from './dock-state.ts';
import { openPaper } from './paper.ts';
import { groupWords, type RailGroup, type RailPlace, railGroups, type Strokes, strokesWords } from './rail-places.ts';

const isStruck = ({ lead }: RailGroup, struck: Strokes): boolean => struck.length > 0 && lead.join() === struck.join();

/** The buttons of all papers, with the number of things that wait; grouped by duty where there are several. */
export class Rail extends SittingElement {
  static override properties = { struck: { attribute: false } };

  declare dock: DockState;
  /** Digits pressed so far of a shortcut with two digits. */
  declare struck: Strokes;
  #shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.requestUpdate()));
  }

  override render(): TemplateResult {
    const groups = railGroups();
    const [first] = groups;
    return html`<nav class="rail" aria-label=${t('app:rail.label')}>
      ${groups.length === 1 ? first?.places.map((place) => this.#renderItem(place)) : groups.map((group) => this.#renderGroup(group))}
      <p class="visually-hidden" role="status">${this.#said(groups)}</p>
    </nav>`;
  }

  /** The announcement for screen readers that a second digit is needed. */
  #said(groups: readonly RailGroup[]): string {
    const group = groups.find((each) => isStruck(each, this.struck));
    return group === undefined ? '' : t('app:rail.struck', { duty: groupWords(group) });
  }

  #renderGroup(group: RailGroup): TemplateResult {
    const { duty, lead, places } = group;
    const id = `rail-${duty ?? 'shared'}`;
    const key = strokesWords(lead);
    return html`<div class="rail-group" role="group" aria-labelledby=${id} data-struck=${isStruck(group, this.struck)}>
      <h2 class="rail-duty">
        <span id=${id}>${groupWords(group)}</span>${key === '' ? nothing : html`<kbd aria-hidden="true" title=${key}>${lead}</kbd>`}
      </h2>
      ${places.map((place) => this.#renderItem(place))}
    </div>`;
  }

  #renderItem({ paper, strokes }: RailPlace): TemplateResult {
    const view = this.host.view();
    const count = paper.nav?.count?.(view, this.host) ?? 0;
    const urgent = paper.nav?.urgent?.(view, this.host) ?? 0;
    const label = paper.nav?.label() ?? '';
    const key = strokesWords(strokes);
    return html`<button
      type="button"
      class="rail-item"
      data-kind=${paper.kind}
      title=${key === '' ? label : `${label} (${key})`}
      aria-keyshortcuts=${strokes.length === 1 ? key : nothing}
      aria-current=${String(this.dock.active?.kind === paper.kind)}
      @click=${() => openPaper(this, { kind: paper.kind, id: '' })}
    >
      ${icon(paper.icon)}<span class="rail-label">${label}</span>
      ${strokes.length > 1 ? html`<kbd class="rail-key" aria-hidden="true">${strokes.at(-1)}</kbd>` : nothing}
      ${
        count === 0
          ? nothing
          : html`<span class="count ${urgent > 0 ? 'now' : ''}"
              >${count > 99 ? '99+' : count}<span class="visually-hidden">
                ${t(urgent > 0 ? 'app:rail.waiting-urgent' : 'app:rail.waiting', { urgent })}</span
              ></span
            >`
      }
    </button>`;
  }

  /** Scrolls to the paper in front, or to the duty whose digit was pressed. */
  protected override updated(changed: PropertyValues<this>): void {
    const kind = this.dock.active?.kind ?? '';
    const turned = kind !== this.#shown;
    this.#shown = kind;
    if (changed.has('struck') && this.struck.length > 0) this.#rollTo('[data-struck="true"]');
    else if (turned) this.#rollTo('[aria-current="true"]');
  }

  #rollTo(selector: string): void {
    this.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('wb-rail', Rail);
