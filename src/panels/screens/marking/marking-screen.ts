import { html, nothing, type TemplateResult } from 'lit';
import { MarkingApi } from '../../../host/remote/marking-api.ts';
import { StaffApi } from '../../../host/remote/staff-api.ts';
import type { Overview } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { tabByKey } from '../../parts/tab-by-key.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { tabTexts } from '../../shell/kept-texts.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { makeHash } from '../../shell/route.ts';
import './appeals-part.ts';
import './letters-part.ts';
import './marker-desk.ts';
import { markingErrorWords } from './marking-element.ts';
import './results-part.ts';

/** Where the staff's screen keeps the key of whoever came in. */
const KEY = 'waybill.teacher';

/** The parts of the screen, and what one has to be allowed to see each. */
const PARTS = {
  desk: { needs: 'marking/mark', icon: 'edit' },
  letters: { needs: 'marking/read', icon: 'chat' },
  results: { needs: 'results/read', icon: 'chart' },
  appeals: { needs: 'results/read', icon: 'scale' },
} as const satisfies Readonly<Record<string, { readonly needs: string; readonly icon: IconName }>>;
type Part = keyof typeof PARTS;

const partsFor = (may: readonly string[]): readonly Part[] =>
  (Object.keys(PARTS) as Part[]).filter((part) => may.includes(PARTS[part].needs));

/** Marking of a session: the marker's desk, the moderator's letters, results and appeals; everybody sees what their roles allow. */
export class MarkingScreen extends WaybillElement {
  static override properties = {
    session: {},
    duties: { attribute: false },
    overview: { state: true },
    tab: { state: true },
    error: { state: true },
  };

  session = '';
  declare duties: PanelDuties;
  /** Null until the hall has said it. */
  overview: Overview | null = null;
  tab: Part = 'desk';
  error: string | null = null;
  #api: MarkingApi | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    leaveSitting();
    arriveAt(this);
    void this.#open();
  }

  override render(): TemplateResult {
    const { overview } = this;
    nameThePage(
      overview === null
        ? t('marking:screen.heading')
        : `${t('marking:screen.heading')} · ${overview.session.plan.title}`,
    );
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page marking-page" id="main" tabindex="-1">
        ${this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`}
        ${overview === null || this.#api === null ? this.#renderDoor() : this.#renderInside(overview, this.#api)}
      </main>`;
  }

  #renderDoor(): TemplateResult {
    return html`<div class="row"><a class="button" href=${makeHash({ screen: 'hall', secret: '' })}>${icon('arrow-left')} ${t('marking:screen.to-hall')}</a></div>`;
  }

  #renderInside(overview: Overview, api: MarkingApi): TemplateResult {
    const parts = partsFor(overview.may);
    return html`<div class="row apart">
        <div><p class="eyebrow">${t('marking:screen.heading')}</p><h1><bdi>${overview.session.plan.title}</bdi></h1></div>
        <a class="button quiet" href=${makeHash({ screen: 'hall', secret: '' })}>${icon('arrow-left')} ${t('marking:screen.to-hall')}</a>
      </div>
      ${parts.length === 0 ? html`<p class="note">${icon('info')} ${t('marking:screen.nothing-allowed')}</p>` : this.#renderParts(parts, overview, api)}`;
  }

  #renderParts(parts: readonly Part[], { may }: Overview, api: MarkingApi): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${t('marking:screen.parts')} @keydown=${(event: KeyboardEvent) => this.#onKey(event, parts)}>
        ${parts.map((part) => this.#renderTab(part))}
      </div>
      <div role="tabpanel" id="marking-panel" aria-labelledby="marking-${this.tab}">${this.#renderPanel(api, may)}</div>`;
  }

  #renderTab(part: Part): TemplateResult {
    const isChosen = this.tab === part;
    return html`<button
      type="button"
      class="tab"
      role="tab"
      id="marking-${part}"
      tabindex=${isChosen ? 0 : -1}
      aria-selected=${String(isChosen)}
      aria-controls="marking-panel"
      @click=${() => this.#turn(part)}
    >
      ${icon(PARTS[part].icon)} ${t(`marking:screen.tabs.${part}`)}
    </button>`;
  }

  #renderPanel(api: MarkingApi, may: readonly string[]): TemplateResult {
    const { duties, session } = this;
    if (this.tab === 'desk')
      return html`<wb-marker-desk .api=${api} .duties=${duties} .session=${session}></wb-marker-desk>`;
    if (this.tab === 'letters')
      return html`<wb-letters-part .api=${api} .duties=${duties} .may=${may}></wb-letters-part>`;
    if (this.tab === 'results')
      return html`<wb-results-part .api=${api} .may=${may} .named=${this.overview?.session.plan.title ?? ''}></wb-results-part>`;
    return html`<wb-appeals-part .api=${api} .duties=${duties} .may=${may}></wb-appeals-part>`;
  }

  #turn(part: Part): void {
    this.tab = part;
  }

  #onKey({ key }: KeyboardEvent, parts: readonly Part[]): void {
    const next = tabByKey<Part>(parts, this.tab, key);
    if (next === undefined) return;
    this.#turn(next);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#marking-${next}`)?.focus());
  }

  async #open(): Promise<void> {
    const key = tabTexts.get(KEY) ?? '';
    try {
      this.#api = new MarkingApi(location.origin, this.session, key);
      const overview = await new StaffApi(location.origin, key).overview(this.session);
      this.tab = partsFor(overview.may)[0] ?? 'desk';
      this.overview = overview;
    } catch (error) {
      this.error = markingErrorWords(error);
    }
  }
}

customElements.define('wb-marking', MarkingScreen);
