import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import type { TakenSeat } from '../../../host/remote/seat-api.ts';
import { type SeatLine, sitDown } from '../../../host/remote/seat-line.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { beginDemo, holdSitting, leaveSitting } from '../../shell/open-sitting.ts';
import { makeHash } from '../../shell/route.ts';
import { applySettings, settings } from '../../shell/settings.ts';
import '../sitting-screen.ts';
import { errorWords } from './error-words.ts';
import { forgetSeat, keepSeat, keptSeat } from './kept-seat.ts';
import './seat-cover.ts';
import './seat-join.ts';
import './seat-lobby.ts';

/** Per cent of the usual size of text for whom larger text was granted, unless they have chosen more. */
const LARGE_TEXT = 150;

/** A seat in the hall: joining, waiting for the staff, and the work itself under the hall's clock. */
export class SeatScreen extends WaybillElement {
  static override properties = {
    code: {},
    seatCode: {},
    duties: { attribute: false },
    seat: { state: true },
    error: { state: true },
    host: { state: true },
    demo: { state: true },
  };

  code = '';
  seatCode = '';
  declare duties: PanelDuties;
  seat: TakenSeat | null = null;
  /** Why sitting down has failed. */
  error: string | null = null;
  host: SittingHost | null = null;
  /** A practice to try the screen with, while one waits; nothing of it counts. */
  demo: SittingHost | null = null;
  #line: SeatLine | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = keptSeat();
    // A link with a code leads to that class, not back to an earlier one.
    if (kept !== null && this.code === '') void this.#sit(kept);
    this.keep(() => this.#line?.close());
    this.keep(applySettings);
  }

  override render(): TemplateResult {
    const line = this.#line;
    if (this.seat === null || line === null)
      return html`<wb-seat-join .code=${this.code} .seatCode=${this.seatCode} .trouble=${this.error} @wb-joined=${(event: CustomEvent<TakenSeat>) => void this.#sit(event.detail)}></wb-seat-join>`;
    if (this.seat.session.kind === 'examination' && line.standing.state === 'over') return this.#renderDone(line);
    if (this.host !== null)
      return html`<wb-sitting .sitting=${this.host.info.id} .duties=${this.duties}></wb-sitting>
        <wb-seat-cover .line=${line} .isClass=${this.seat.session.kind === 'class'}></wb-seat-cover>`;
    nameThePage(this.seat.session.title);
    if (this.demo !== null) return this.#renderDemo(this.demo);
    return html`<wb-seat-lobby .seat=${this.seat} .line=${line} @wb-demo=${() => void this.#tryOut()} @wb-leave=${() => this.#leave()}></wb-seat-lobby>
      ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}`;
  }

  /** Nothing of an examination is talked over here: others are at work. */
  #renderDone(line: SeatLine): TemplateResult {
    nameThePage(t('hall:done.heading'));
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-narrow" id="main" tabindex="-1">
        <section class="card lifted stack hall-lobby" aria-labelledby="done-title">
          ${icon('check-circle')}
          <h1 id="done-title">${t('hall:done.heading')}</h1>
          <p>${t('hall:done.note')}</p>
        </section>
      </main>
      <wb-seat-cover .line=${line}></wb-seat-cover>`;
  }

  #renderDemo(demo: SittingHost): TemplateResult {
    return html`<p class="hall-demo" role="status">${icon('info')} <span>${t('hall:lobby.demo-note')}</span>
        <button type="button" class="button small" @click=${() => this.#endDemo()}>${t('hall:lobby.demo-end')}</button></p>
      <wb-sitting .sitting=${demo.info.id} .duties=${this.duties}></wb-sitting>`;
  }

  async #sit(seat: TakenSeat): Promise<void> {
    try {
      const line = await sitDown(location.origin, seat, language());
      keepSeat(seat);
      // From now on this address leads back to the seat, and not to joining once more.
      history.replaceState(null, '', makeHash({ screen: 'seat', code: '' }));
      this.#line = line;
      this.seat = seat;
      this.error = null;
      line.onChanged(() => this.#lookAtLine(line));
      this.#lookAtLine(line);
      line.onForgotten(() => void this.#sitAgain(seat));
      arriveAt(this);
      const host = await line.host;
      await this.#endDemo();
      holdSitting(host);
      this.host = host;
    } catch (error) {
      if (error instanceof Error && 'key' in error && error.key === 'hall/no-such-seat') forgetSeat();
      this.error = errorWords(error);
      this.seat = null;
    }
  }

  #lookAtLine({ standing }: SeatLine): void {
    const size = standing.largeText ? Math.max(LARGE_TEXT, settings().textSize) : null;
    if (size !== null) document.documentElement.style.fontSize = `${size}%`;
    this.requestUpdate();
  }

  /** The hall was started anew: puts the work away, which closes what cannot be played on, and sits down again. */
  async #sitAgain(seat: TakenSeat): Promise<void> {
    this.host = null;
    await this.updateComplete;
    await this.#sit(seat);
  }

  async #tryOut(): Promise<void> {
    try {
      this.demo = await beginDemo();
    } catch (error) {
      this.error = errorWords(error);
    }
  }

  async #endDemo(): Promise<void> {
    if (this.demo === null) return;
    leaveSitting(false, this.demo.info.id);
    this.demo = null;
    await this.updateComplete;
  }

  #leave(): void {
    this.#line?.close();
    forgetSeat();
    this.#line = null;
    this.seat = null;
    location.hash = makeHash({ screen: 'home' });
  }
}

customElements.define('wb-seat', SeatScreen);
