import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isComposing } from '../composing.ts';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { type DockState, paperKey } from './dock-state.ts';
import type { DraftStore } from './draft-store.ts';
import { PAPER_DRAWN, type PaperProps, type PaperRef } from './paper.ts';
import type { PaperFoot } from './paper-foot.ts';
import './paper-foot.ts';
import { paperKind } from './papers.ts';

/** The length from which a title is cut, and how many of its last characters are kept: there the numbers of a channel differ. */
const LONG_TITLE = 16;
const TITLE_END = 7;

/** A number is cut in its middle; other titles at their end. */
function tabTitle(title: string): TemplateResult {
  if (title.length < LONG_TITLE || /\s/.test(title)) return html`<span class="tab-title">${title}</span>`;
  return html`<span class="tab-title is-number"
    ><span>${title.slice(0, -TITLE_END)}</span><span>${title.slice(-TITLE_END)}</span></span
  >`;
}

/** The open papers as tabs; one of them is in front. */
export class Dock extends SittingElement {
  declare dock: DockState;
  declare drafts: DraftStore;
  #shown: { readonly key: string; readonly element: HTMLElement & PaperProps } | null = null;
  /** Whether the paper in front was scrolled back to where it was left; it must be drawn first. */
  #isBack = true;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.requestUpdate()));
    this.addEventListener(PAPER_DRAWN, this.#drawn);
    // What is unfolded shows its buttons; `toggle` does not bubble.
    this.addEventListener('toggle', this.#drawn, true);
  }

  readonly #drawn = (): void => this.querySelector<PaperFoot>('wb-paper-foot')?.requestUpdate();

  override render(): TemplateResult {
    const { active, papers } = this.dock;
    return html`<section class="dock" aria-label=${t('app:dock.label')}>
      <div class="dock-head">
        <div class="tabs" role="tablist" aria-label=${t('app:dock.papers')} @keydown=${this.#onKey}>
          ${repeat(papers, paperKey, (paper) => this.#renderTab(paper, active))}
        </div>
        <div class="dock-tools">
          ${active === undefined ? nothing : this.#renderTool('close', t('app:dock.close'), () => this.#close(active))}
          ${this.#renderTool(this.dock.full ? 'split' : 'expand', t(this.dock.full ? 'app:dock.beside' : 'app:dock.full'), () => this.dock.setFull(!this.dock.full))}
        </div>
      </div>
      ${
        active === undefined
          ? html`<div class="dock-sheet empty">${icon('slip')}<p>${t('app:dock.empty')}</p></div>`
          : html`<div
              class="dock-sheet"
              id="dock-sheet"
              role="tabpanel"
              tabindex="0"
              aria-labelledby=${this.#tabId(active)}
              @scroll=${(event: Event) => this.#isBack && this.dock.keepTop(active, (event.target as HTMLElement).scrollTop)}
            >
              ${this.#elementOf(active)}
            </div>`
      }
      ${
        active === undefined || paperKind(active.kind)?.steps === undefined
          ? nothing
          : html`<wb-paper-foot .host=${this.host} .paper=${active}></wb-paper-foot>`
      }
    </section>`;
  }

  protected override updated(): void {
    const { active } = this.dock;
    const sheet = this.querySelector('#dock-sheet');
    if (active === undefined || sheet === null || sheet.getAttribute('data-paper') === paperKey(active)) return;
    sheet.setAttribute('data-paper', paperKey(active));
    this.#isBack = false;
    sheet.scrollTop = 0;
    requestAnimationFrame(() => this.#turnBack(active));
    this.querySelector('[role="tab"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Scrolls a paper to where it was left, once it is drawn. */
  #turnBack(paper: PaperRef): void {
    const sheet = this.querySelector('#dock-sheet');
    if (sheet?.getAttribute('data-paper') !== paperKey(paper)) return;
    sheet.scrollTop = this.dock.topOf(paper);
    this.#isBack = true;
  }

  #tabId(paper: PaperRef): string {
    return `tab-${paperKey(paper).replace(/[^\w-]/g, '_')}`;
  }

  #renderTab(paper: PaperRef, active: PaperRef | undefined): TemplateResult {
    const kind = paperKind(paper.kind);
    const title = kind?.title(this.host, paper.id) ?? '';
    const chosen = active !== undefined && paperKey(active) === paperKey(paper);
    // The cross is for the pointer; the keyboard has Delete, or the button at the end of the row.
    return html`<div
      class="tab"
      role="tab"
      id=${this.#tabId(paper)}
      tabindex=${chosen ? 0 : -1}
      aria-selected=${String(chosen)}
      aria-label=${title}
      title=${title}
      aria-controls=${chosen ? 'dock-sheet' : nothing}
      aria-keyshortcuts="Delete"
      @click=${() => this.dock.open(paper)}
      @auxclick=${(event: MouseEvent) => event.button === 1 && this.#close(paper)}
    >
      ${kind === undefined ? nothing : icon(kind.icon)}
      ${tabTitle(title)}
      <span class="tab-close" aria-hidden="true" title=${t('app:dock.close')} @click=${(event: Event) => this.#closeByPointer(event, paper)}>
        ${icon('close')}
      </span>
    </div>`;
  }

  #renderTool(name: 'close' | 'split' | 'expand', label: string, act: () => void): TemplateResult {
    return html`<button type="button" class="button quiet square small" aria-label=${label} title=${label} @click=${act}>
      ${icon(name)}${name === 'split' ? html`<span class="tool-words">${label}</span>` : nothing}
    </button>`;
  }

  /** Makes the element of the paper in front. Its drafts restore what was typed. */
  #elementOf(paper: PaperRef): HTMLElement {
    const kind = paperKind(paper.kind);
    const key = kind?.single === true ? paper.kind : paperKey(paper);
    if (this.#shown?.key === key) return this.#turnTo(this.#shown.element, paper);
    const props: PaperProps = { host: this.host, paper, drafts: this.drafts };
    const element = Object.assign(document.createElement(kind?.tag ?? 'div'), props);
    this.#shown = { key, element };
    return element;
  }

  /** Shows another page on a paper whose element exists already. */
  #turnTo(element: HTMLElement & PaperProps, paper: PaperRef): HTMLElement {
    if (paperKey(element.paper) !== paperKey(paper)) {
      element.paper = paper;
      if (element instanceof LitElement) element.requestUpdate();
    }
    return element;
  }

  #closeByPointer(event: Event, paper: PaperRef): void {
    event.stopPropagation();
    this.#close(paper);
  }

  #close(paper: PaperRef): void {
    this.dock.close(paper);
    void this.updateComplete.then(() => this.#focusTab());
  }

  #focusTab(): void {
    this.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { active, papers } = this.dock;
    if (active === undefined || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = papers.findIndex((paper) => paperKey(paper) === paperKey(active));
    const turns: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: papers.length - 1,
    };
    const to = turns[event.key];
    if (event.key === 'Delete') this.#close(active);
    else if (to === undefined) return;
    const next = to === undefined ? undefined : papers[(to + papers.length) % papers.length];
    if (next !== undefined) this.dock.open(next);
    event.preventDefault();
    void this.updateComplete.then(() => this.#focusTab());
  };
}

customElements.define('wb-dock', Dock);
