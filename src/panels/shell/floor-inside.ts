import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DraftStore } from './draft-store.ts';
import type { FloorPoint } from './floor-port.ts';
import { openPaper, type PaperKind, type PaperProps, type PaperRef } from './paper.ts';
import { paperKind } from './papers.ts';
import { around, put } from './place-at.ts';

/** Shows over the floor what a record is like inside, as long as there is anything to see; Escape and the cross close it. */
export class FloorInside extends SittingElement {
  static override properties = { drafts: { attribute: false }, shown: { state: true } };

  drafts!: DraftStore;
  shown: PaperRef | null = null;
  #element: HTMLElement | null = null;
  #at: FloorPoint = { x: 0, y: 0 };
  #takesFocus = false;
  /** What had the focus before. */
  #before: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => this.#put());
    if (this.parentElement !== null) observer.observe(this.parentElement);
    this.keep(() => observer.disconnect());
  }

  show(paper: PaperRef, at: FloorPoint, takesFocus: boolean): void {
    const kind = paperKind(paper.kind);
    if (kind?.inside === undefined) return;
    const props: PaperProps = { host: this.host, paper, drafts: this.drafts };
    this.#element = Object.assign(document.createElement(kind.inside.tag), props);
    [this.#at, this.#takesFocus] = [at, takesFocus];
    if (takesFocus) this.#before = document.activeElement;
    this.shown = paper;
  }

  close(): void {
    const hadFocus = this.contains(document.activeElement);
    this.shown = null;
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  #put(): void {
    const box = this.querySelector<HTMLElement>('.floor-inside');
    if (box !== null) put(box, (size, frame) => around(this.#at, size, frame));
  }

  protected override updated(): void {
    this.#put();
    if (this.shown === null) return;
    // What is inside draws itself after this: then its size is known, and what can be reached in it.
    requestAnimationFrame(() => {
      this.#put();
      if (!this.#takesFocus) return;
      this.#takesFocus = false;
      const first = this.#element?.querySelector<HTMLElement>('[tabindex="0"]') ?? this.querySelector('button');
      first?.focus({ preventScroll: true });
    });
  }

  protected override willUpdate(): void {
    const { shown } = this;
    if (shown !== null && paperKind(shown.kind)?.inside?.isOpen(this.host, shown.id) !== true) this.close();
  }

  override render(): TemplateResult | typeof nothing {
    const kind = this.shown === null ? undefined : paperKind(this.shown.kind);
    return this.shown === null || kind === undefined ? nothing : this.#renderBox(this.shown, kind);
  }

  #renderBox(shown: PaperRef, kind: PaperKind): TemplateResult {
    const title = kind.title(this.host, shown.id);
    return html`<section class="floor-inside" aria-label=${t('app:floor.inside', { title })} @keydown=${this.#keydown}>
      <header>
        ${icon(kind.icon)}<strong class="grow number">${title}</strong>
        <button type="button" class="button small" @click=${() => openPaper(this, shown)}>${t('app:floor.paper')}</button>
        <button type="button" class="button quiet square small" aria-label=${t('app:common.close')} @click=${this.close}>
          ${icon('close')}
        </button>
      </header>
      ${this.#element}
    </section>`;
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };
}

customElements.define('wb-floor-inside', FloorInside);
