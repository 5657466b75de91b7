import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import { joinSession, type TakenSeat } from '../../../host/remote/seat-api.ts';
import { type SeatLine, sitDown } from '../../../host/remote/seat-line.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { holdSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { makeHash } from '../../shell/route.ts';
import '../sitting-screen.ts';
import { errorWords } from './error-words.ts';
import { forgetSeat, keepSeat, keptSeat } from './kept-seat.ts';
import './seat-cover.ts';

/** Signs of a session's code. */
const CODE_LENGTH = 6;

/** A seat in the hall: joining, waiting for the teacher, and the work itself under the teacher's clock. */
export class SeatScreen extends WaybillElement {
  static override properties = {
    code: {},
    duties: { attribute: false },
    seat: { state: true },
    busy: { state: true },
    error: { state: true },
    host: { state: true },
  };

  code = '';
  declare duties: PanelDuties;
  seat: TakenSeat | null = null;
  busy = false;
  /** Why joining, or sitting down, has failed. */
  error: string | null = null;
  host: SittingHost | null = null;
  #line: SeatLine | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    arriveAt(this);
    const kept = keptSeat();
    // A link with a code leads to that class, not back to an earlier one.
    if (kept !== null && this.code === '') void this.#sit(kept);
    this.keep(() => this.#line?.close());
  }

  override render(): TemplateResult {
    const line = this.#line;
    if (this.seat === null || line === null) return this.#renderJoin();
    if (this.host === null) return this.#renderLobby(this.seat, line);
    return html`<wb-sitting .sitting=${this.host.info.id} .duties=${this.duties}></wb-sitting>
      <wb-seat-cover .line=${line}></wb-seat-cover>`;
  }

  #renderJoin(): TemplateResult {
    nameThePage(t('hall:join.heading'));
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-narrow" id="main" tabindex="-1">
        <form class="card lifted stack" @submit=${this.#join}>
          <h1>${t('hall:join.heading')}</h1>
          <div class="field">
            <label for="join-code">${t('hall:join.code')}</label>
            <input id="join-code" class="hall-code-input" name="code" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" .value=${this.code} aria-describedby="join-code-note" />
            <p class="field-note" id="join-code-note">${t('hall:join.code-note', { signs: CODE_LENGTH })}</p>
          </div>
          <div class="field">
            <label for="join-name">${t('hall:join.name')}</label>
            <input id="join-name" name="name" required maxlength="60" autocomplete="name" aria-describedby="join-name-note" />
            <p class="field-note" id="join-name-note">${t('hall:join.name-note')}</p>
          </div>
          ${this.error === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${this.error}</p>`}
          <div class="row">
            <button class="button primary large" ?disabled=${this.busy}>${icon('arrow-right')} ${t('hall:join.sit')}</button>
            <a class="button quiet" href=${makeHash({ screen: 'home' })}>${t('app:header.home')}</a>
          </div>
        </form>
      </main>`;
  }

  #renderLobby(seat: TakenSeat, line: SeatLine): TemplateResult {
    nameThePage(seat.session.title);
    const message = line.standing.messages.at(-1) ?? null;
    if (message !== null) line.show(message.no);
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-narrow" id="main" tabindex="-1">
        <section class="card lifted stack hall-lobby" aria-labelledby="lobby-title">
          <p class="eyebrow">${t('hall:lobby.place', { place: seat.place })}</p>
          <h1 id="lobby-title"><bdi>${seat.session.title}</bdi></h1>
          <p class="hall-name"><bdi>${seat.name ?? seat.label ?? ''}</bdi></p>
          <p role="status" class="note">${icon('clock')} ${t(line.reach === 'near' ? 'hall:lobby.wait' : 'hall:cover.out-of-reach')}</p>
          ${message === null ? nothing : html`<p class="note" role="status">${icon('chat')} <bdi>${message.text ?? ''}</bdi></p>`}
          <p class="muted small">${t(`hall:lobby.mode.${seat.session.mode}`)}</p>
          <div class="row"><button type="button" class="button quiet" @click=${this.#leave}>${t('hall:lobby.leave')}</button></div>
        </section>
      </main>`;
  }

  readonly #join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    this.busy = true;
    this.error = null;
    try {
      await this.#sit(await joinSession(location.origin, String(typed.get('code')), String(typed.get('name'))));
    } catch (error) {
      this.error = errorWords(error);
    } finally {
      this.busy = false;
    }
  };

  async #sit(seat: TakenSeat): Promise<void> {
    try {
      const line = await sitDown(location.origin, seat, language());
      keepSeat(seat);
      // From now on this address leads back to the seat, and not to joining once more.
      history.replaceState(null, '', makeHash({ screen: 'seat', code: '' }));
      this.#line = line;
      this.seat = seat;
      line.onChanged(() => this.requestUpdate());
      line.onForgotten(() => void this.#sitAgain(seat));
      const host = await line.host;
      holdSitting(host);
      this.host = host;
    } catch (error) {
      if (error instanceof Error && 'key' in error && error.key === 'hall/no-such-seat') forgetSeat();
      this.error = errorWords(error);
      this.seat = null;
    }
  }

  /** The hall was started anew: puts the work away, which closes what cannot be played on, and sits down again. */
  async #sitAgain(seat: TakenSeat): Promise<void> {
    this.host = null;
    await this.updateComplete;
    await this.#sit(seat);
  }

  readonly #leave = (): void => {
    this.#line?.close();
    forgetSeat();
    this.#line = null;
    this.seat = null;
    location.hash = makeHash({ screen: 'home' });
  };
}

customElements.define('wb-seat', SeatScreen);
