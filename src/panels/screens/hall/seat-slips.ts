import { html, nothing, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { printAlone } from './print-alone.ts';
import { qrPicture } from './qr-picture.ts';
import { inSeatSequence, type Seating, seatWords } from './seating.ts';

/** What one candidate is handed: who and where, and the code that takes the seat once. */
export interface SeatSlip extends Seating {
  readonly number: string;
  readonly name: string;
  /** Four words. */
  readonly seatCode: string;
  /** The address that the picture holds. */
  readonly link: string;
}

/** What stands on all slips of a session. */
export interface SlipSession {
  readonly title: string;
  /** The address that is typed, and the code of the session. */
  readonly address: string;
  readonly code: string;
}

/** Two beside each other, four below: an A4 page. */
const ON_A_PAGE = 8;

const pagesOf = (slips: readonly SeatSlip[]): SeatSlip[][] =>
  Array.from({ length: Math.ceil(slips.length / ON_A_PAGE) }, (_, page) =>
    slips.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );

/** Slips with one-time codes, to be printed, cut out and handed to candidates. */
export class SeatSlips extends WaybillElement {
  static override properties = { slips: { attribute: false }, session: { attribute: false } };

  declare slips: readonly SeatSlip[];
  declare session: SlipSession;

  override render(): TemplateResult {
    const pages = pagesOf(inSeatSequence(this.slips));
    return html`<div class="row apart">
        <div>
          <h2>${t('roster:slips.heading')} <small class="muted">${t('roster:slips.count', { count: this.slips.length })}</small></h2>
          <p class="muted">${t('roster:slips.note')}</p>
        </div>
        <button type="button" class="button primary" ?disabled=${pages.length === 0} @click=${this.#print}>${icon('print')} ${t('roster:slips.print')}</button>
      </div>
      <div class="slips">${pages.map((page) => html`<section class="slip-page">${page.map((slip) => this.#renderSlip(slip))}</section>`)}</div>`;
  }

  #renderSlip(slip: SeatSlip): TemplateResult {
    const { title, address, code } = this.session;
    return html`<article class="slip">
      <p class="slip-title"><bdi>${title}</bdi></p>
      <h3 class="slip-name"><bdi>${slip.name}</bdi></h3>
      <dl class="slip-facts">
        ${this.#renderFact('number', slip.number)} ${this.#renderFact('round', slip.round)}
        ${this.#renderFact('room', slip.room)} ${this.#renderFact('place', seatWords(slip))}
      </dl>
      <div class="slip-picture">${qrPicture(slip.link, t('roster:slips.qr', { link: slip.link }))}</div>
      <dl class="slip-way">
        <div><dt>${t('roster:slips.open')}</dt><dd class="slip-address" translate="no">${address}</dd></div>
        <div><dt>${t('roster:slips.session')}</dt><dd class="slip-code" translate="no">${code}</dd></div>
      </dl>
      <div class="slip-secret">
        <p class="slip-label">${t('roster:slips.seat-code')}</p>
        <p class="slip-words" translate="no">${slip.seatCode.split(' ').map((word) => html`<span>${word}</span> `)}</p>
        <p class="slip-keep">${t('roster:slips.keep')}</p>
      </div>
    </article>`;
  }

  #renderFact(name: 'number' | 'round' | 'room' | 'place', value: string): TemplateResult | typeof nothing {
    if (value === '') return nothing;
    return html`<div><dt>${t(`roster:slips.${name}`)}</dt><dd><bdi>${value}</bdi></dd></div>`;
  }

  readonly #print = (): void => {
    const slips = this.querySelector('.slips');
    if (slips !== null) printAlone(slips);
  };
}

customElements.define('wb-seat-slips', SeatSlips);
