import { html, nothing, type TemplateResult } from 'lit';
import { StaffApi } from '../../../host/remote/staff-api.ts';
import type { HallSession } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { tabTexts } from '../../shell/kept-texts.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { errorWords } from './error-words.ts';
import './session-board.ts';
import './session-form.ts';

const KEY = 'waybill.teacher';

/** The teacher's screen of a hall: opens sessions, and runs one. */
export class HallScreen extends WaybillElement {
  static override properties = {
    secret: {},
    duties: { attribute: false },
    sessions: { state: true },
    session: { state: true },
    error: { state: true },
  };

  secret = '';
  declare duties: PanelDuties;
  /** Null until the hall has said them. */
  sessions: readonly HallSession[] | null = null;
  session: HallSession | null = null;
  error: string | null = null;
  #api: StaffApi | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    const secret = this.secret === '' ? (tabTexts.get(KEY) ?? '') : this.secret;
    // The secret does not stay in the address, where a projector would show it.
    if (this.secret !== '') history.replaceState(null, '', '#/hall');
    if (secret !== '') void this.#enter(secret);
  }

  override render(): TemplateResult {
    nameThePage(this.session?.plan.title ?? t('hall:teacher.heading'));
    const api = this.#api;
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-page" id="main" tabindex="-1">
        ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}
        ${api === null || this.sessions === null ? this.#renderDoor() : this.#renderInside(api, this.sessions)}
      </main>`;
  }

  #renderDoor(): TemplateResult {
    return html`<form class="card lifted stack hall-narrow" @submit=${this.#knock}>
      <h1>${t('hall:teacher.heading')}</h1>
      <div class="field">
        <label for="teacher-secret">${t('hall:teacher.secret')}</label>
        <input id="teacher-secret" name="secret" type="password" required autocomplete="current-password" aria-describedby="teacher-secret-note" />
        <p class="field-note" id="teacher-secret-note">${t('hall:teacher.secret-note')}</p>
      </div>
      <div><button class="button primary">${icon('arrow-right')} ${t('hall:teacher.enter')}</button></div>
    </form>`;
  }

  #renderInside(api: StaffApi, sessions: readonly HallSession[]): TemplateResult {
    const { session } = this;
    if (session !== null)
      return html`<wb-session-board .api=${api} .session=${session} @wb-back=${() => void this.#back()}></wb-session-board>`;
    return html`<h1>${t('hall:teacher.heading')}</h1>
      <div class="hall-columns">
        <wb-session-form .api=${api} .duties=${this.duties} @wb-opened=${(event: CustomEvent<HallSession>) => this.#show(event.detail)}></wb-session-form>
        <section class="card stack" aria-labelledby="hall-earlier">
          <h2 id="hall-earlier">${t('hall:teacher.earlier')}</h2>
          ${
            sessions.length === 0
              ? html`<p class="muted">${t('hall:teacher.none')}</p>`
              : html`<ul class="hall-sessions">${[...sessions].reverse().map((each) => this.#renderSession(each))}</ul>`
          }
        </section>
      </div>`;
  }

  #renderSession(session: HallSession): TemplateResult {
    return html`<li class="row apart">
      <span><bdi><strong>${session.plan.title}</strong></bdi><br /><span class="muted small">${formatDate(session.openedAt)} · ${session.code}</span></span>
      <button type="button" class="button small" @click=${() => this.#show(session)}>${t('hall:teacher.show')} ${icon('arrow-right')}</button>
    </li>`;
  }

  #show(session: HallSession): void {
    this.session = session;
    void this.updateComplete.then(() => arriveAt(this));
  }

  async #back(): Promise<void> {
    this.session = null;
    await this.#read();
  }

  readonly #knock = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#enter(String(new FormData(event.currentTarget as HTMLFormElement).get('secret')));
  };

  async #enter(secret: string): Promise<void> {
    this.#api = new StaffApi(location.origin, secret);
    if (await this.#read()) tabTexts.set(KEY, secret);
    else this.#api = null;
    this.requestUpdate();
  }

  async #read(): Promise<boolean> {
    try {
      this.sessions = (await this.#api?.sessions()) ?? null;
      this.error = null;
      return true;
    } catch (error) {
      this.error = errorWords(error);
      return false;
    }
  }
}

customElements.define('wb-hall', HallScreen);
