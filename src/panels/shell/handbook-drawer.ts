import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { DockState } from './dock-state.ts';
import { paperKey } from './dock-state.ts';
import { parseHandbook } from './handbook-blocks.ts';
import { isMarked, type Mark, markBlocks } from './handbook-marks.ts';
import { renderHandbook } from './handbook-text.ts';
import { type Guide, PAPER_DRAWN } from './paper.ts';
import { paperKind } from './papers.ts';

interface Place {
  readonly part: string;
  readonly record: string;
}

/** Told when the handbook was opened or closed beside the work. */
export const DRAWER_TURNED = 'wb-drawer-turned';

const NOTHING: Guide = { pages: [], marks: [] };
const PART = '#dock-sheet [data-part]';

const placeAt = (element: Element): Place => ({
  part: element.getAttribute('data-part') ?? '',
  record: element.closest('[data-record]')?.getAttribute('data-record') ?? '',
});

/**
 * The handbook beside the work. It shows the page of the step at hand, follows from step to step, and keeps a page turned to by
 * hand until the step changes.
 */
export class HandbookDrawer extends SittingElement {
  static override properties = { host: { attribute: false }, dock: { attribute: false }, open: { state: true } };

  declare dock: DockState;
  open = false;
  /** The part asked about when it was opened, and the page turned to by hand; both hold while the step is the same. */
  #asked: Place | null = null;
  #turned: string | null = null;
  #step = '';
  #shown = '';
  #before: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.dock.subscribe(() => this.requestUpdate()));
    const drawn = (): void => this.requestUpdate();
    addEventListener(PAPER_DRAWN, drawn);
    this.keep(() => removeEventListener(PAPER_DRAWN, drawn));
  }

  /** Opens at the page of the step in which the focus is, or at a page; closes where it is open and no page is asked for. */
  toggle(page?: string): void {
    if (this.open && page === undefined) {
      this.close();
      return;
    }
    const at = document.activeElement;
    if (!this.open) this.#before = at instanceof HTMLElement ? at : null;
    this.#step = this.#stepNow();
    this.#asked = this.#askedAt(at);
    this.#turned = page ?? null;
    this.open = true;
    this.#tell();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }));
  }

  close(): void {
    this.open = false;
    this.#tell();
    const back = this.#before?.isConnected === true ? this.#before : document.querySelector<HTMLElement>('#dock-sheet');
    back?.focus({ preventScroll: true });
  }

  #tell(): void {
    this.dispatchEvent(new Event(DRAWER_TURNED, { bubbles: true }));
  }

  #sheet(): Element | null {
    return document.querySelector('#dock-sheet');
  }

  /** The step at hand: the paper's next one, else the part of the paper that is open, as the bench's. */
  #now(): Place {
    const { active } = this.dock;
    const [next] = active === undefined ? [] : (paperKind(active.kind)?.steps?.(this.host, active.id) ?? []);
    if (next !== undefined) return { part: next.part, record: '' };
    const parts = this.#sheet()?.querySelectorAll('[data-guide]') ?? [];
    const part = parts[parts.length - 1];
    return part === undefined ? { part: '', record: '' } : placeAt(part);
  }

  #stepNow(): string {
    const { active } = this.dock;
    const { part, record } = this.#now();
    return active === undefined ? '' : `${paperKey(active)}/${part}/${record}`;
  }

  /** The innermost part around an element of which the handbook says something; null where there is none. */
  #askedAt(element: Element | null): Place | null {
    for (let part = element?.closest(PART); part; part = part.parentElement?.closest(PART)) {
      const place = placeAt(part);
      if (this.#guideOf(place).pages.length > 0) return place;
    }
    return null;
  }

  #guideOf({ part, record }: Place): Guide {
    const { active } = this.dock;
    if (active === undefined) return NOTHING;
    const guide = paperKind(active.kind)?.guide?.(this.host, record === '' ? active.id : record, part) ?? NOTHING;
    return { ...guide, pages: guide.pages.filter((page) => this.host.catalogue.handbook.includes(page)) };
  }

  #guide(): Guide {
    const guide = this.#guideOf(this.#asked ?? this.#now());
    return guide.pages.length > 0 ? guide : this.#guideOf({ part: '', record: '' });
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    const step = this.#stepNow();
    if (step !== this.#step) [this.#step, this.#asked, this.#turned] = [step, null, null];
    const { pages, marks } = this.#guide();
    const page = this.#turned ?? pages[0] ?? this.host.catalogue.handbook[0] ?? '';
    return html`<aside class="handbook-drawer" aria-label=${t('app:handbook.title')} @keydown=${this.#onKey}>
      ${this.#renderHead(page)}
      <div class="drawer-sheet" tabindex="0" role="group" aria-label=${this.host.text(`handbook.${page}.title`)} data-page=${page}>
        ${pages.length > 1 || page !== pages[0] ? this.#renderPages(pages, page) : nothing}
        <article class="prose">
          <h2 tabindex="-1">${this.host.text(`handbook.${page}.title`)}</h2>
          ${this.#renderNote(page, marks)} ${renderHandbook(this.host.text(`handbook.${page}.body`), marks)}
        </article>
      </div>
    </aside>`;
  }

  #renderHead(page: string): TemplateResult {
    const { handbook } = this.host.catalogue;
    return html`<header class="drawer-head">
      ${icon('book')}
      <label class="grow">
        <span class="visually-hidden">${t('app:handbook.pages')}</span>
        <select class="input" @change=${(event: Event) => this.#turn((event.target as HTMLSelectElement).value)}>
          ${handbook.map((each) => html`<option value=${each} .selected=${each === page}>${this.host.text(`handbook.${each}.title`)}</option>`)}
        </select>
      </label>
      <button type="button" class="button quiet square small" aria-label=${t('app:handbook.close')} title=${t('app:handbook.close')} @click=${() => this.close()}>
        ${icon('close')}
      </button>
    </header>`;
  }

  /** The pages that belong to this step. */
  #renderPages(pages: readonly string[], page: string): TemplateResult {
    return html`<nav class="drawer-pages" aria-label=${t('app:handbook.ofStep')}>
      ${pages.map(
        (
          each,
        ) => html`<button type="button" class="button small" aria-current=${each === page ? 'page' : 'false'} @click=${() => this.#turn(each)}>
          ${this.host.text(`handbook.${each}.title`)}
        </button>`,
      )}
    </nav>`;
  }

  #renderNote(page: string, marks: readonly Mark[]): unknown {
    const isAny = markBlocks(parseHandbook(this.host.text(`handbook.${page}.body`)), marks).some(isMarked);
    if (!isAny) return nothing;
    const things = marks.flatMap(({ words, names = [] }) => names[0] ?? words[0] ?? []).join(t('papers:listSign'));
    return html`<p class="drawer-note">${icon('pin')}${t('app:handbook.markedFor', { things })}</p>`;
  }

  #turn(page: string): void {
    this.#turned = page;
    this.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.close();
  };

  /** A page that is new here is scrolled until its first marked row, column or section is seen. */
  protected override updated(): void {
    const sheet = this.querySelector<HTMLElement>('.drawer-sheet');
    const shown = sheet === null ? '' : `${this.#step} ${sheet.dataset.page}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (sheet === null) return;
    sheet.scrollTop = 0;
    const mark = sheet.querySelector<HTMLElement>(':is(tr, th, h4).is-marked');
    if (mark === null) return;
    const below = mark.getBoundingClientRect().bottom - sheet.getBoundingClientRect().bottom;
    if (below > 0) sheet.scrollTop = below + sheet.clientHeight / 3;
  }
}

customElements.define('wb-handbook-drawer', HandbookDrawer);
