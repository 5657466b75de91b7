import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardSeat, HallPlan } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { isFoundIn } from '../../parts/search-text.ts';
import { type BoardFilter, EVERYTHING, inSequence, isQuiet, placesIn, seatTexts } from './board-filter.ts';
import { seatTile } from './board-tile.ts';

/** Sizes of a tile in rem: where there are many seats they are as small as can be read. */
const MANY = 24;
const SMALL = { width: 6.15, height: 4.25 };
const LARGE = { width: 9.25, height: 4.5 };
const GAP = 0.375;

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** What was chosen: one seat instead of the others, or some beside them. */
export interface Choice {
  readonly ids: readonly string[];
  readonly isMore: boolean;
}

/** The seats of a session as tiles, of which only those in sight are drawn. `wb-choose` says which were chosen. */
export class BoardTiles extends WaybillElement {
  static override properties = {
    seats: { attribute: false },
    chosen: { attribute: false },
    marked: { attribute: false },
    age: { type: Number },
    kind: { attribute: false },
    filter: { state: true },
    several: { state: true },
    columns: { state: true },
  };

  seats: readonly BoardSeat[] = [];
  chosen: ReadonlySet<string> = new Set();
  /** Seats with an incident that waits for its decision. */
  marked: ReadonlySet<string> = new Set();
  /** Seconds since the board was read. */
  age = 0;
  kind: HallPlan['kind'] = 'class';
  filter: BoardFilter = EVERYTHING;
  /** Whether a further tile is chosen beside the others. */
  several = false;
  columns = 1;
  /** The height of a row when rows were measured last. */
  #measured = 0;
  /** All seats in the sequence that was chosen, and those of them that are shown. */
  #sorted: readonly BoardSeat[] = [];
  #shown: readonly BoardSeat[] = [];
  #quiet = 0;
  #rooms: readonly string[] = [];
  #rows: readonly string[] = [];
  /** Acts of the middle seat in the last minutes. */
  #median = 0;
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #sizes = new ResizeObserver(() => this.#fit());
  readonly #virtual = new VirtualizerController<HTMLDivElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller.value ?? null,
    estimateSize: () => this.#rowHeight(),
    overscan: 1,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.keep(() => this.#sizes.disconnect());
  }

  get #size(): typeof SMALL {
    return this.seats.length > MANY ? SMALL : LARGE;
  }

  #rowHeight(): number {
    return (this.#size.height + GAP) * rem();
  }

  #fit(): void {
    const width = (this.#scroller.value ?? this).clientWidth / rem();
    this.columns = Math.max(1, Math.floor((width + GAP) / (this.#size.width + GAP)));
  }

  /** What is shown, and what can be chosen of, changes with the seats and the filter alone, and not with every second. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    const isFresh = changed.has('seats') || changed.has('marked');
    if (!isFresh && !changed.has('filter')) return;
    const before = (changed.get('filter') ?? this.filter) as BoardFilter;
    const { room, by } = this.filter;
    if (isFresh) this.#readSeats();
    if (isFresh || before.by !== by) this.#sorted = inSequence(this.seats, by, this.marked);
    if (isFresh || before.room !== room)
      this.#rows = placesIn(room === '' ? this.seats : this.seats.filter((seat) => seat.room === room), 'row');
    this.#shown = this.#filtered();
  }

  /** What follows from the seats alone: made when they come, so that no key waits for it. */
  #readSeats(): void {
    for (const seat of this.seats) seatTexts(seat);
    this.#quiet = this.seats.filter((seat) => isQuiet(seat, this.marked.has(seat.id))).length;
    this.#rooms = placesIn(this.seats, 'room');
    this.#median = this.seats.map(({ lately }) => lately).sort((a, b) => a - b)[Math.floor(this.seats.length / 2)] ?? 0;
  }

  override render(): TemplateResult {
    const shown = this.#shown;
    return html`${this.#renderTools(shown)} ${shown.length === 0 ? html`<p class="muted hall-empty">${t('staff:board.none-shown')}</p>` : this.#renderTiles(shown)}`;
  }

  protected override updated(): void {
    this.#fit();
  }

  #filtered(): readonly BoardSeat[] {
    const { wanted, room, row, hidesQuiet } = this.filter;
    return this.#sorted.filter(
      (seat) =>
        (room === '' || seat.room === room) &&
        (row === '' || seat.row === row) &&
        (!hidesQuiet || !isQuiet(seat, this.marked.has(seat.id))) &&
        (wanted === '' || isFoundIn(seatTexts(seat), wanted)),
    );
  }

  #renderTools(shown: readonly BoardSeat[]): TemplateResult {
    const { hidesQuiet, by } = this.filter;
    return html`<div class="row hall-tools">
      <label class="visually-hidden" for="hall-find">${t('hall:board.find')}</label>
      <input class="input" id="hall-find" type="search" placeholder=${t('hall:board.find')} .value=${this.filter.wanted} @input=${(event: Event) => this.#narrow({ wanted: (event.target as HTMLInputElement).value })} />
      ${this.#rooms.length > 0 ? this.#renderPlaces('room', this.#rooms) : nothing}
      ${this.#rows.length > 0 ? this.#renderPlaces('row', this.#rows) : nothing}
      <button type="button" class="button small" aria-pressed=${String(by === 'place')} @click=${() => this.#narrow({ by: by === 'place' ? 'need' : 'place' })}>${icon('sort')} ${t('staff:board.by-place')}</button>
      <button type="button" class="button small" aria-pressed=${String(hidesQuiet)} @click=${() => this.#narrow({ hidesQuiet: !hidesQuiet })}>${icon('filter')} ${t('staff:board.hide-quiet')} <span class="number">${this.#quiet}</span></button>
      <button type="button" class="button small" aria-pressed=${String(this.several)} @click=${this.#turnSeveral}>${icon('add')} ${t('staff:board.several')}</button>
      <button type="button" class="button small" @click=${() =>
        this.#choose(
          shown.map(({ id }) => id),
          false,
        )} ?disabled=${shown.length === 0}>${icon('check')} ${t('staff:board.choose-shown', { count: shown.length })}</button>
      ${this.chosen.size === 0 ? nothing : html`<button type="button" class="button small quiet" @click=${() => this.#choose([], false)}>${t('hall:acts.choose-none')}</button>`}
      <span class="grow"></span>
      <span class="muted small" data-late=${this.age > 3 ? 'yes' : nothing}>${t('hall:board.age', { count: this.age })}</span>
    </div>`;
  }

  #renderPlaces(of: 'room' | 'row', places: readonly string[]): TemplateResult {
    const words = t(`staff:board.${of}`);
    return html`<label class="visually-hidden" for="hall-${of}">${words}</label>
      <select class="input" id="hall-${of}" @change=${(event: Event) => this.#narrow({ [of]: (event.target as HTMLSelectElement).value, ...(of === 'room' ? { row: '' } : {}) })}>
        <option value="" ?selected=${this.filter[of] === ''}>${t(`staff:board.every-${of}`)}</option>
        ${places.map((place) => html`<option value=${place} ?selected=${this.filter[of] === place}>${words} ${place}</option>`)}
      </select>`;
  }

  #renderTiles(shown: readonly BoardSeat[]): TemplateResult {
    const virtual = this.#virtual.getVirtualizer();
    const count = Math.ceil(shown.length / this.columns);
    if (virtual.options.count !== count) virtual.setOptions({ ...virtual.options, count });
    const height = this.#rowHeight();
    if (height !== this.#measured) virtual.measure();
    this.#measured = height;
    const rows = virtual.getVirtualItems();
    const [first, last] = [rows[0], rows.at(-1)];
    const from = (first?.index ?? 0) * this.columns;
    const drawn = shown.slice(from, ((last?.index ?? Math.min(count, 20) - 1) + 1) * this.columns);
    const [before, after] = [first?.start ?? 0, last === undefined ? 0 : virtual.getTotalSize() - last.end];
    return html`<div class="hall-tiles" ${ref(this.#scroller)}>
      <ul class="hall-board" aria-label=${t('staff:board.tiles', { count: shown.length })} style="--columns: ${this.columns}; --tile: ${this.#size.height}rem; padding-block: ${before}px ${after}px">
        ${repeat(
          drawn,
          ({ id }) => id,
          (seat, i) =>
            html`<li aria-setsize=${shown.length} aria-posinset=${from + i + 1}>${seatTile(seat, {
              ...{ median: this.#median, isChosen: this.chosen.has(seat.id), isMarked: this.marked.has(seat.id) },
              isExamination: this.kind === 'examination',
              choose: (isMore) => this.#choose([seat.id], isMore || this.several),
            })}</li>`,
        )}
      </ul>
    </div>`;
  }

  #narrow(change: Partial<BoardFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#scroller.value?.scrollTo({ top: 0 });
  }

  readonly #turnSeveral = (): void => {
    this.several = !this.several;
  };

  #choose(ids: readonly string[], isMore: boolean): void {
    this.dispatchEvent(new CustomEvent<Choice>('wb-choose', { detail: { ids, isMore } }));
  }
}

customElements.define('wb-board-tiles', BoardTiles);
