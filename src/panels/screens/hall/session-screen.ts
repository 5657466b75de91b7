import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession, Overview } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { type TabStrip, tabPanel, tabStrip } from '../../parts/tab-strip.ts';
import '../marking/marking-link.ts';
import './incidents-part.ts';
import { TO_ROSTER } from './no-seats.ts';
import './record-part.ts';
import './roster-part.ts';
import './seats-part.ts';
import './session-board.ts';
import './session-forms.ts';
import './session-rescore.ts';
import { type SessionTab, TAB_SIGNS, tabsFor } from './session-tabs.ts';
import { StaffElement } from './staff-element.ts';
import './staff-part.ts';

/** Whether somebody has anything to do with marking and results. */
const isOfMarking = ({ may }: Overview): boolean => may.some((each) => /^(?:marking|results)\//.test(each));

/** A session with its parts, of which everybody sees what their roles allow. `wb-back` leads to all sessions. */
export class SessionScreen extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { state: true },
    tab: { state: true },
  };

  declare session: HallSession;
  overview: Overview | null = null;
  tab: SessionTab | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('wb-changed', this.#changed);
    this.addEventListener(TO_ROSTER, this.#toRoster);
    void this.#read();
  }

  override render(): TemplateResult {
    const { session, overview } = this;
    const { plan, code } = session;
    return html`<div class="row apart hall-head">
        <div class="row">
          <h1><bdi>${plan.title}</bdi></h1>
          <span class="chip">${t(`staff:kind.${plan.kind}`)} · ${t(`app:mode.${plan.mode}`)}</span>
          <span class="chip code" translate="no">${code}</span>
        </div>
        <div class="row">
          ${overview !== null && isOfMarking(overview) && overview.may.includes('session/read') ? html`<wb-marking-link .session=${session.id}></wb-marking-link>` : nothing}
          <button type="button" class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('wb-back'))}>${icon('arrow-left')} ${t('staff:session.back')}</button>
        </div>
      </div>
      ${this.renderError()}
      ${overview === null ? html`<p class="muted" role="status">${t('app:common.loading')}</p>` : this.#renderInside(overview)}`;
  }

  #renderInside(overview: Overview): TemplateResult {
    const tabs = tabsFor(this.session, overview);
    const tab = this.tab ?? tabs[0];
    // Markers and moderators have their work on another screen.
    if (!overview.may.includes('session/read') && isOfMarking(overview)) return this.#renderMarkingWay(tabs, overview);
    if (tab === undefined) return html`<p class="note">${icon('info')} <span>${t('staff:session.nothing')}</span></p>`;
    const inside = this.#renderPart(tab, overview);
    return tabs.length < 2 ? html`<div class="hall-part">${inside}</div>` : this.#renderTabs(tabs, tab, inside);
  }

  #renderMarkingWay(tabs: readonly SessionTab[], overview: Overview): TemplateResult {
    const [first] = tabs;
    const tab = this.tab ?? first;
    return html`<div class="card row apart"><p>${t('staff:session.marking')}</p> <wb-marking-link .session=${this.session.id} .isFirst=${true}></wb-marking-link></div>
      ${tab === undefined ? nothing : this.#renderTabs(tabs, tab, this.#renderPart(tab, overview))}`;
  }

  #renderTabs(tabs: readonly SessionTab[], chosen: SessionTab, inside: TemplateResult): TemplateResult {
    const strip: TabStrip<SessionTab> = {
      ...{ named: 'hall-tab', label: t('staff:session.parts'), tabs, chosen },
      words: (tab) => html`${icon(TAB_SIGNS[tab])} ${t(`staff:tab.${tab}`)}`,
      turn: (tab) => this.#turn(tab),
    };
    return html`${tabStrip(strip)} ${tabPanel(strip, inside, 'hall-part')}`;
  }

  #renderPart(tab: SessionTab, overview: Overview): TemplateResult {
    const { api, session } = this;
    switch (tab) {
      case 'board':
        return html`<wb-session-board .api=${api} .session=${session} .overview=${overview}></wb-session-board>`;
      case 'forms':
        return html`<wb-session-forms .api=${api} .session=${session} .overview=${overview}></wb-session-forms>`;
      case 'roster':
        return html`<wb-roster-part .api=${api} .session=${session} .overview=${overview} @wb-seats=${() => this.#turn('seats')}></wb-roster-part>`;
      case 'seats':
        return html`<wb-seats-part .api=${api} .session=${session} .overview=${overview}></wb-seats-part>`;
      case 'staff':
        return html`<wb-staff-part .api=${api} .session=${session} .overview=${overview}></wb-staff-part>`;
      case 'incidents':
        return html`<wb-incidents-part .api=${api} .session=${session} .overview=${overview}></wb-incidents-part>`;
      case 'rescore':
        return html`<wb-session-rescore .api=${api} .session=${session} .overview=${overview}></wb-session-rescore>`;
      case 'record':
        return html`<wb-record-part .api=${api} .session=${session} .overview=${overview}></wb-record-part>`;
    }
  }

  readonly #toRoster = (): void => this.#turn('roster');

  readonly #changed = (): void => void this.#read();

  #turn(tab: SessionTab): void {
    this.tab = tab;
  }

  async #read(): Promise<void> {
    const overview = await this.attempt(() => this.api.overview(this.session.id));
    if (overview === null) return;
    this.overview = overview;
    // A new examination begins with its roster.
    const isNew = overview.session.plan.kind === 'examination' && overview.roster === null;
    if (isNew && this.tab === null && overview.may.includes('roster/change')) this.tab = 'roster';
  }
}

customElements.define('wb-session', SessionScreen);
