import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { StaffApi } from '../../../host/remote/staff-api.ts';
import type { HallSession, Me } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { tabTexts } from '../../shell/kept-texts.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import './accounts-part.ts';
import { errorWords } from './error-words.ts';
import { takeOpened } from './opened-session.ts';
import './record-part.ts';
import './session-form.ts';
import './session-screen.ts';
import { roleWords } from './staff-words.ts';

const KEY = 'waybill.teacher';

/** What stands beside the sessions, for whom the hall itself is their work. */
const PLACES = ['sessions', 'accounts', 'record'] as const;
type Place = (typeof PLACES)[number];
const SIGNS: Readonly<Record<Place, IconName>> = { sessions: 'list', accounts: 'user', record: 'history' };

/** The staff's screen of a hall: sessions, accounts, and the hall's own record; everybody sees what their roles allow. */
export class HallScreen extends WaybillElement {
  static override properties = {
    secret: {},
    duties: { attribute: false },
    me: { state: true },
    place: { state: true },
    sessions: { state: true },
    session: { state: true },
    error: { state: true },
  };

  secret = '';
  declare duties: PanelDuties;
  me: Me | null = null;
  place: Place = 'sessions';
  /** Null until the hall has said them. */
  sessions: readonly HallSession[] | null = null;
  session: HallSession | null = null;
  error: string | null = null;
  #api: StaffApi | null = null;
  #people: Readonly<Record<string, string>> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    const kept = tabTexts.get(KEY) ?? '';
    if (this.secret === '' && kept !== '') void this.#enter(kept);
  }

  /** A link with a key opens the hall, also for whoever stands at its door or has come in with another key. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('secret') || this.secret === '') return;
    // The secret does not stay in the address, where a projector would show it.
    history.replaceState(null, '', '#/hall');
    this.session = null;
    this.place = 'sessions';
    void this.#enter(this.secret);
  }

  override render(): TemplateResult {
    nameThePage(this.session?.plan.title ?? t('hall:teacher.heading'));
    const api = this.#api;
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page hall-page" id="main" tabindex="-1">
        ${api === null || this.me === null || this.sessions === null ? this.#renderDoor() : html`${this.#renderError('note late')} ${this.#renderInside(api, this.me, this.sessions)}`}
      </main>`;
  }

  #renderError(looks: string): TemplateResult | typeof nothing {
    return this.error === null
      ? nothing
      : html`<p class=${looks} role="alert">${icon('alert')} <span>${this.error}</span></p>`;
  }

  #renderDoor(): TemplateResult {
    return html`<form class="card lifted stack hall-narrow" @submit=${this.#knock}>
      <h1>${t('hall:teacher.heading')}</h1>
      <div class="field">
        <label for="teacher-secret">${t('hall:teacher.secret')}</label>
        <input id="teacher-secret" name="secret" type="password" required autocomplete="current-password" aria-describedby="teacher-secret-note" />
        <p class="field-note" id="teacher-secret-note">${t('hall:teacher.secret-note')}</p>
        ${this.#renderError('field-error')}
      </div>
      <div><button class="button primary">${icon('arrow-right')} ${t('hall:teacher.enter')}</button></div>
    </form>`;
  }

  #renderInside(api: StaffApi, me: Me, sessions: readonly HallSession[]): TemplateResult {
    const { session } = this;
    if (session !== null)
      return html`<wb-session .api=${api} .session=${session} @wb-back=${() => void this.#back()}></wb-session>`;
    const places = me.may.includes('audit/read') ? PLACES : PLACES.slice(0, 1);
    return html`<div class="row apart">
        <h1>${t('hall:teacher.heading')}</h1>
        <span class="muted">${icon('user')} <bdi>${me.name}</bdi> · ${me.roles.map(roleWords).join(t('app:common.comma'))}</span>
      </div>
      ${places.length < 2 ? nothing : this.#renderPlaces(places)}
      ${this.#renderPlace(api, me, sessions)}`;
  }

  #renderPlaces(places: readonly Place[]): TemplateResult {
    return html`<nav class="row" aria-label=${t('staff:hall.places')}>
      ${places.map((place) => html`<button type="button" class="button small" aria-pressed=${String(place === this.place)} @click=${() => this.#turn(place)}>${icon(SIGNS[place])} ${t(`staff:hall.${place}`)}</button>`)}
    </nav>`;
  }

  #renderPlace(api: StaffApi, me: Me, sessions: readonly HallSession[]): TemplateResult {
    if (this.place === 'accounts') return html`<wb-accounts-part .api=${api} .me=${me}></wb-accounts-part>`;
    if (this.place === 'record')
      return html`<wb-record-part .api=${api} .overview=${{ people: this.#people }}></wb-record-part>`;
    const mayOpen = me.may.includes('class/open') || me.may.includes('examination/open');
    return html`<div class=${mayOpen ? 'hall-columns' : ''}>
      ${mayOpen ? html`<wb-session-form .api=${api} .duties=${this.duties} .may=${me.may} @wb-opened=${(event: CustomEvent<HallSession>) => this.#show(event.detail)}></wb-session-form>` : nothing}
      <section class="card stack" aria-labelledby="hall-earlier">
        <h2 id="hall-earlier">${t('hall:teacher.earlier')}</h2>
        ${
          sessions.length === 0
            ? html`<p class="muted">${t(this.#noneWords(me, mayOpen))}</p>`
            : html`<ul class="hall-sessions">${[...sessions].reverse().map((each) => this.#renderSession(each))}</ul>`
        }
      </section>
    </div>`;
  }

  /** What somebody who sees no session can do about it. */
  #noneWords({ may }: Me, mayOpen: boolean): string {
    if (mayOpen) return 'hall:teacher.none-open';
    return may.includes('audit/read') ? 'hall:teacher.none' : 'hall:teacher.none-assigned';
  }

  #renderSession(session: HallSession): TemplateResult {
    return html`<li class="row apart">
      <span><bdi><strong>${session.plan.title}</strong></bdi><br /><span class="muted small">${t(`staff:kind.${session.plan.kind}`)} · ${formatDate(session.openedAt)} · ${session.code}</span></span>
      <button type="button" class="button small" @click=${() => this.#show(session)}>${t('hall:teacher.show')} ${icon('arrow-right')}</button>
    </li>`;
  }

  #turn(place: Place): void {
    this.place = place;
    if (place === 'record') void this.#readPeople();
  }

  /** The names of the staff, so that the hall's own record can say who did something. */
  async #readPeople(): Promise<void> {
    const accounts = (await this.#api?.accounts().catch(() => null)) ?? [];
    this.#people = Object.fromEntries(accounts.map(({ id, name }) => [id, name]));
    this.requestUpdate();
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
    const opened = takeOpened();
    const session = this.sessions?.find(({ id }) => id === opened);
    if (session !== undefined) this.#show(session);
    this.requestUpdate();
  }

  async #read(): Promise<boolean> {
    try {
      this.me = (await this.#api?.me()) ?? null;
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
