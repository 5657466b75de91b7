import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession, Overview } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { tabByKey } from '../../parts/tab-by-key.ts';
import '../marking/marking-link.ts';
import './incidents-part.ts';
import './record-part.ts';
import './roster-part.ts';
import './seats-part.ts';
import './session-board.ts';
import './session-forms.ts';
import { type SessionTab, TAB_SIGNS, tabsFor } from './session-tabs.ts';
import { StaffElement } from './staff-element.ts';
import './staff-part.ts';

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
          ${overview?.may.some((each) => /^(?:marking|results)\//.test(each)) === true ? html`<wb-marking-link .session=${session.id}></wb-marking-link>` : nothing}
          <button type="button" class="button small quiet" @click=${() => this.dispatchEvent(new CustomEvent('wb-back'))}>${icon('arrow-left')} ${t('staff:session.back')}</button>
        </div>
      </div>
      ${this.renderError()}
      ${overview === null ? html`<p class="muted" role="status">${t('app:common.loading')}</p>` : this.#renderInside(overview)}`;
  }

  #renderInside(overview: Overview): TemplateResult {
    const tabs = tabsFor(this.session, overview);
    const tab = this.tab ?? tabs[0];
    if (tab === undefined) return html`<p class="note">${icon('info')} <span>${t('staff:session.nothing')}</span></p>`;
    return html`${tabs.length < 2 ? nothing : this.#renderTabs(tabs, tab)}
      <div class="hall-part" role=${tabs.length < 2 ? nothing : 'tabpanel'} id="hall-part" aria-labelledby=${tabs.length < 2 ? nothing : `hall-tab-${tab}`} @wb-changed=${() => void this.#read()}>
        ${this.#renderPart(tab, overview)}
      </div>`;
  }

  #renderTabs(tabs: readonly SessionTab[], now: SessionTab): TemplateResult {
    const onKey = ({ key }: KeyboardEvent): void => {
      const next = tabByKey(tabs, now, key);
      if (next === undefined) return;
      this.tab = next;
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#hall-tab-${next}`)?.focus());
    };
    return html`<div class="tabs" role="tablist" aria-label=${t('staff:session.parts')} @keydown=${onKey}>
      ${tabs.map(
        (
          tab,
        ) => html`<button type="button" class="tab" role="tab" id="hall-tab-${tab}" tabindex=${tab === now ? 0 : -1} aria-selected=${String(tab === now)} aria-controls="hall-part" @click=${() => this.#turn(tab)}>
          ${icon(TAB_SIGNS[tab])} ${t(`staff:tab.${tab}`)}
        </button>`,
      )}
    </div>`;
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
      case 'record':
        return html`<wb-record-part .api=${api} .session=${session} .overview=${overview}></wb-record-part>`;
    }
  }

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
