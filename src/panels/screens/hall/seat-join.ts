import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { joinSeat, joinSession, type TakenSeat } from '../../../host/remote/seat-api.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import '../../shell/page-header.ts';
import { makeHash } from '../../shell/route.ts';
import { errorWords } from './error-words.ts';

/** Signs of a session's code. */
const CODE_LENGTH = 6;

type Way = 'name' | 'slip';

/** How somebody takes a seat: in a class with its code and a name, in an examination with the code on their slip. */
export class SeatJoin extends WaybillElement {
  static override properties = {
    code: {},
    seatCode: {},
    trouble: {},
    way: { state: true },
    busy: { state: true },
    error: { state: true },
  };

  code = '';
  seatCode = '';
  /** Why a seat that was taken could not be sat down at. */
  trouble: string | null = null;
  way: Way = 'name';
  busy = false;
  error: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    arriveAt(this);
  }

  /** The link of a slip opens the way with the slip, also for whoever stands at the other one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('seatCode') && this.seatCode !== '') this.way = 'slip';
  }

  override render(): TemplateResult {
    nameThePage(t('hall:join.heading'));
    const error = this.error ?? this.trouble;
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-narrow" id="main" tabindex="-1">
        <form class="card lifted stack" @submit=${this.#join}>
          <h1>${t(this.way === 'name' ? 'hall:join.heading' : 'hall:join.heading-slip')}</h1>
          <div class="segments" role="group" aria-label=${t('hall:join.way')}>
            ${(['name', 'slip'] as const).map((way) => html`<button type="button" class="button" aria-pressed=${String(this.way === way)} @click=${() => this.#choose(way)}>${t(`hall:join.ways.${way}`)}</button>`)}
          </div>
          <div class="field">
            <label for="join-code">${t(this.way === 'name' ? 'hall:join.code' : 'hall:join.session-code')}</label>
            <input id="join-code" class="hall-code-input" name="code" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" .value=${this.code} aria-describedby="join-code-note" />
            <p class="field-note" id="join-code-note">${t(this.way === 'name' ? 'hall:join.code-note' : 'hall:join.session-code-note', { signs: CODE_LENGTH })}</p>
          </div>
          ${this.way === 'name' ? this.#renderName() : this.#renderSeatCode()}
          ${error === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${error}</p>`}
          <div class="row">
            <button class="button primary large" ?disabled=${this.busy}>${icon('arrow-right')} ${t('hall:join.sit')}</button>
            <a class="button quiet" href=${makeHash({ screen: 'home' })}>${t('app:header.home')}</a>
          </div>
        </form>
      </main>`;
  }

  #renderName(): TemplateResult {
    return html`<div class="field">
      <label for="join-name">${t('hall:join.name')}</label>
      <input id="join-name" name="name" required maxlength="60" autocomplete="name" aria-describedby="join-name-note" />
      <p class="field-note" id="join-name-note">${t('hall:join.name-note')}</p>
    </div>`;
  }

  #renderSeatCode(): TemplateResult {
    return html`<div class="field">
      <label for="join-seat-code">${t('hall:join.seat-code')}</label>
      <input id="join-seat-code" class="hall-words-input" name="seat-code" required maxlength="80" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.seatCode} aria-describedby="join-seat-code-note" />
      <p class="field-note" id="join-seat-code-note">${t('hall:join.seat-code-note')}</p>
    </div>`;
  }

  #choose(way: Way): void {
    this.way = way;
    this.error = null;
  }

  readonly #join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => String(typed.get(name) ?? '');
    this.busy = true;
    this.error = null;
    try {
      const seat = await (this.way === 'name'
        ? joinSession(location.origin, said('code'), said('name'))
        : joinSeat(location.origin, said('code'), said('seat-code')));
      this.dispatchEvent(new CustomEvent<TakenSeat>('wb-joined', { detail: seat }));
    } catch (error) {
      this.error = errorWords(error);
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('wb-seat-join', SeatJoin);
