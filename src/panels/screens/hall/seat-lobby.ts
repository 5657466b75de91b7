import { html, nothing, type TemplateResult } from 'lit';
import type { MachineCheck, TakenSeat } from '../../../host/remote/seat-api.ts';
import type { SeatLine } from '../../../host/remote/seat-line.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../shell/page-header.ts';
import { checkMachine, NARROWEST, SLOW_ANSWER } from './machine-check.ts';
import { messageWords } from './message-words.ts';
import { raiseHand } from './raise-hand.ts';

/** Where somebody waits who has a seat: who they are here, whether their machine will do, and what the staff says. */
export class SeatLobby extends WaybillElement {
  static override properties = { seat: { attribute: false }, line: { attribute: false }, check: { state: true } };

  declare seat: TakenSeat;
  declare line: SeatLine;
  check: MachineCheck | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.line.onChanged(() => this.requestUpdate()));
    void this.#check();
  }

  override render(): TemplateResult {
    const { session, place, label, name } = this.seat;
    const { messages, isIdentified } = this.line.standing;
    const message = messages.at(-1) ?? null;
    if (message !== null) this.line.show(message.no);
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-narrow" id="main" tabindex="-1">
        <section class="card lifted stack hall-lobby" aria-labelledby="lobby-title">
          <p class="eyebrow">${t('hall:lobby.place', { place: label ?? place })}</p>
          <h1 id="lobby-title"><bdi>${session.title}</bdi></h1>
          ${name === undefined ? nothing : html`<p class="hall-name"><bdi>${name}</bdi></p>`}
          <p role="status" class="note">${icon('clock')} ${t(this.#waitWords())}</p>
          ${session.kind === 'examination' ? html`<p class=${isIdentified ? 'chip good' : 'chip'} role="status">${icon(isIdentified ? 'check-circle' : 'user')} ${t(isIdentified ? 'hall:lobby.identified' : 'hall:lobby.not-identified')}</p>` : nothing}
          ${message === null ? nothing : html`<p class="note" role="status">${icon('chat')} <bdi>${messageWords(message)}</bdi></p>`}
          <p class="muted small">${t(`hall:lobby.mode.${session.mode}`)}</p>
          <div class="row">
            <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('wb-demo'))}>${icon('play')} ${t('hall:lobby.demo')}</button>
            ${raiseHand(this.line)}
            ${session.kind === 'class' ? html`<button type="button" class="button quiet" @click=${() => this.dispatchEvent(new CustomEvent('wb-leave'))}>${t('hall:lobby.leave')}</button>` : nothing}
          </div>
        </section>
        ${this.check === null ? nothing : this.#renderCheck(this.check)}
      </main>`;
  }

  #waitWords(): string {
    if (this.line.reach !== 'near') return 'hall:cover.out-of-reach';
    return this.seat.session.kind === 'class' ? 'hall:lobby.wait' : 'hall:lobby.wait-examination';
  }

  #renderCheck(check: MachineCheck): TemplateResult {
    const narrow = innerWidth < NARROWEST;
    const rows = [
      { key: 'browser', isGood: true, value: check.browser },
      { key: 'screen', isGood: !narrow, value: check.screen },
      { key: 'storage', isGood: check.keepsData, value: '' },
      { key: 'answer', isGood: check.roundTrip <= SLOW_ANSWER, value: t('hall:check.ms', { count: check.roundTrip }) },
    ];
    return html`<section class="card stack" aria-labelledby="machine-check">
      <h2 id="machine-check">${t('hall:check.heading')}</h2>
      <ul class="hall-check">
        ${rows.map(
          ({ key, isGood, value }) => html`<li data-good=${String(isGood)}>${icon(isGood ? 'check-circle' : 'alert')}
            <span><strong>${t(`hall:check.${key}`)}</strong> <span class="muted">${value}</span>${isGood ? nothing : html`<br /><span class="small">${t(`hall:check.${key}-bad`)}</span>`}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  async #check(): Promise<void> {
    const check = await checkMachine(() => fetch(`${location.origin}/api/time`, { cache: 'reload' }));
    this.check = check;
    await this.line.check(check);
  }
}

customElements.define('wb-seat-lobby', SeatLobby);
