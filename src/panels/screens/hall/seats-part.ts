import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession, Overview, SeatCodes, SeatLine } from '../../../host/remote/staff-shapes.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { isFoundIn, searchable } from '../../parts/search-text.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { noSeats } from './no-seats.ts';
import { attendanceOf, codeSlips } from './seat-codes.ts';
import { StaffElement } from './staff-element.ts';
import { addressFor } from './way-in.ts';

/** Rows that are drawn at once; whoever looks for one of thousands types a part of its name. */
const DRAWN = 200;

const codeWords = ({ code }: SeatLine, now: number): string => {
  if (code === null) return t('staff:codes.none');
  if (code.usedAt !== undefined) return t('staff:codes.used', { time: formatMoment(code.usedAt) });
  return t(code.expiresAt < now ? 'staff:codes.expired' : 'staff:codes.until', { time: formatMoment(code.expiresAt) });
};

const needWords = ({ needs }: SeatLine): string =>
  [
    needs.percent === 100 ? [] : `${needs.percent} %`,
    needs.largeText ? t('staff:field.large-text') : [],
    needs.breaks > 0 ? t('staff:panel.breaks', { count: needs.breaks }) : [],
  ]
    .flat()
    .join(' · ');

const isWanted = ({ identity, place, room, label }: SeatLine, wanted: string): boolean =>
  isFoundIn(searchable([identity?.name ?? '', identity?.number ?? '', `${place}`, room ?? '', label ?? '']), wanted);

/** The seats of an examination, their codes, and what is printed of both. */
export class SeatsPart extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    seats: { state: true },
    codes: { state: true },
    wanted: { state: true },
    papers: { state: true },
    address: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  seats: readonly SeatLine[] | null = null;
  /** Codes that were just made: they are told this once. */
  codes: SeatCodes | null = null;
  wanted = '';
  papers: 'none' | 'slips' | 'attendance' = 'none';
  address = location.origin;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
    void this.api.addresses().then(([first]) => {
      this.address = addressFor(first);
    });
  }

  override render(): TemplateResult {
    const seats = this.seats ?? [];
    const mayMake = this.overview.may.includes('codes/make');
    return html`<div class="row apart">
        <h2>${t('staff:seats.heading')} <small class="muted">${t('hall:board.seats', { count: seats.length })}</small></h2>
        <div class="row">
          ${mayMake ? html`<button type="button" class="button primary" ?disabled=${this.busy || seats.length === 0} @click=${this.#makeAll}>${icon('lock')} ${t('staff:codes.make')}</button>` : nothing}
          <button type="button" class="button" aria-pressed=${String(this.papers === 'attendance')} ?disabled=${seats.length === 0} @click=${() => this.#turn('attendance')}>${icon('list')} ${t('roster:attendance.heading')}</button>
          ${this.codes === null ? nothing : html`<button type="button" class="button" aria-pressed=${String(this.papers === 'slips')} @click=${() => this.#turn('slips')}>${icon('print')} ${t('roster:slips.heading')}</button>`}
        </div>
      </div>
      ${this.renderError()}
      ${this.codes === null ? nothing : html`<p class="note now" role="status">${icon('lock')} <span>${t('staff:codes.made', { count: this.codes.codes.length, time: formatMoment(this.codes.expiresAt) })}</span></p>`}
      ${this.papers === 'attendance' ? html`<section class="card">${attendanceOf(this.session, seats)}</section>` : nothing}
      ${this.papers === 'slips' && this.codes !== null ? html`<section class="card">${codeSlips(this.session, seats, this.codes.codes, this.address)}</section>` : nothing}
      ${this.seats === null ? html`<p class="muted hall-empty">${t('app:common.loading')}</p>` : seats.length === 0 ? noSeats(this, (each) => this.overview.may.includes(each)) : this.#renderTable(seats, mayMake)}`;
  }

  #renderTable(seats: readonly SeatLine[], mayMake: boolean): TemplateResult {
    const now = Date.now();
    const found = this.wanted === '' ? seats : seats.filter((seat) => isWanted(seat, this.wanted));
    return html`<div class="row">
        <label class="visually-hidden" for="seats-find">${t('hall:board.find')}</label>
        <input class="input hall-find" id="seats-find" type="search" placeholder=${t('hall:board.find')} .value=${this.wanted} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)} />
        ${found.length > DRAWN ? html`<span class="muted small">${t('staff:seats.first', { count: DRAWN })}</span>` : nothing}
      </div>
      <div class="table-frame hall-preview" role="region" tabindex="0" aria-label=${t('staff:seats.heading')}>
        <table class="table">
          <thead><tr>
            <th scope="col" class="num">${t('staff:seats.place')}</th>
            ${(['number', 'name', 'room', 'row', 'seat'] as const).map((column) => html`<th scope="col">${t(`roster:column.${column}`)}</th>`)}
            <th scope="col">${t('roster:attendance.accommodations')}</th>
            <th scope="col">${t('roster:column.note')}</th>
            <th scope="col">${t('staff:panel.code')}</th>
            ${mayMake ? html`<th scope="col"><span class="visually-hidden">${t('staff:codes.new')}</span></th>` : nothing}
          </tr></thead>
          <tbody>${found.slice(0, DRAWN).map((seat) => this.#renderRow(seat, mayMake, now))}</tbody>
        </table>
      </div>`;
  }

  #renderRow(seat: SeatLine, mayMake: boolean, now: number): TemplateResult {
    const { place, identity, room = '', row = '', label = '' } = seat;
    const name = identity?.name ?? '';
    return html`<tr>
      <td class="num">${place}</td>
      <td><bdi>${identity?.number ?? ''}</bdi></td>
      <th scope="row"><bdi>${name}</bdi></th>
      <td><bdi>${room}</bdi></td><td><bdi>${row}</bdi></td><td><bdi>${label}</bdi></td>
      <td>${needWords(seat)}</td>
      <td><bdi>${identity?.note ?? ''}</bdi></td>
      <td>${codeWords(seat, now)}</td>
      ${mayMake ? html`<td><button type="button" class="button small" aria-label=${`${t('staff:codes.new')}: ${name}`} @click=${() => void this.#make([seat.id])}>${icon('refresh')} ${t('staff:codes.new')}</button></td>` : nothing}
    </tr>`;
  }

  #find(text: string): void {
    this.wanted = text;
  }

  #turn(papers: 'slips' | 'attendance'): void {
    this.papers = this.papers === papers ? 'none' : papers;
  }

  readonly #makeAll = async (): Promise<void> => {
    const question = {
      heading: t('staff:codes.make'),
      words: t('staff:codes.sure'),
      yes: t('staff:codes.make'),
    };
    // Those that were printed before open nothing any more.
    if (this.seats?.every(({ code }) => code === null) === true || (await confirmAct(question)))
      await this.#make('all');
  };

  async #make(seats: 'all' | readonly string[]): Promise<void> {
    const codes = await this.attempt(() => this.api.makeCodes(this.session.id, seats));
    if (codes === null) return;
    this.codes = codes;
    this.papers = 'slips';
    await this.#read();
  }

  async #read(): Promise<void> {
    this.seats = (await this.attempt(() => this.api.seats(this.session.id))) ?? this.seats;
  }
}

customElements.define('wb-seats-part', SeatsPart);
