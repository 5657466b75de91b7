import { html, nothing, type TemplateResult } from 'lit';
import { MarkingApi } from '../../../host/remote/marking-api.ts';
import { StaffApi } from '../../../host/remote/staff-api.ts';
import type { Overview } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { type TabStrip, tabPanel, tabStrip } from '../../parts/tab-strip.ts';
import { arriveAt, nameThePage } from '../../shell/arrival.ts';
import { tabTexts } from '../../shell/kept-texts.ts';
import { leaveSitting } from '../../shell/open-sitting.ts';
import '../../shell/page-header.ts';
import { makeHash } from '../../shell/route.ts';
import { keepOpened } from '../hall/opened-session.ts';
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

/** What somebody sees first: in a class results are wanted more often than letters. */
const firstPart = ({ may, session }: Overview): Part =>
  session.plan.kind === 'class' && may.includes(PARTS.results.needs) ? 'results' : (partsFor(may)[0] ?? 'desk');

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
        <a class="button quiet" href=${makeHash({ screen: 'hall', secret: '' })} @click=${() => keepOpened(this.session)}>${icon('arrow-left')} ${t('marking:screen.to-session')}</a>
      </div>
      ${parts.length === 0 ? html`<p class="note">${icon('info')} ${t('marking:screen.nothing-allowed')}</p>` : this.#renderParts(parts, overview, api)}`;
  }

  #renderParts(parts: readonly Part[], { may }: Overview, api: MarkingApi): TemplateResult {
    const strip: TabStrip<Part> = {
      ...{ named: 'marking', label: t('marking:screen.parts'), tabs: parts, chosen: this.tab },
      words: (part) => html`${icon(PARTS[part].icon)} ${t(`marking:screen.tabs.${part}`)}`,
      turn: (part) => this.#turn(part),
    };
    return html`${tabStrip(strip)} ${tabPanel(strip, this.#renderPanel(api, may))}`;
  }

  #renderPanel(api: MarkingApi, may: readonly string[]): TemplateResult {
    const { duties } = this;
    if (this.tab === 'desk')
      return html`<wb-marker-desk .api=${api} .duties=${duties} .canOpen=${may.includes('results/propose')} @wb-to-letters=${() => this.#turn('letters')}></wb-marker-desk>`;
    if (this.tab === 'letters')
      return html`<wb-letters-part .api=${api} .duties=${duties} .may=${may} .isClass=${this.#isClass}></wb-letters-part>`;
    if (this.tab === 'results')
      return html`<wb-results-part .api=${api} .may=${may} .named=${this.overview?.session.plan.title ?? ''} .isClass=${this.#isClass}></wb-results-part>`;
    return html`<wb-appeals-part .api=${api} .duties=${duties} .may=${may}></wb-appeals-part>`;
  }

  get #isClass(): boolean {
    return this.overview?.session.plan.kind === 'class';
  }

  #turn(part: Part): void {
    this.tab = part;
  }

  async #open(): Promise<void> {
    const key = tabTexts.get(KEY) ?? '';
    try {
      this.#api = new MarkingApi(location.origin, this.session, key);
      const overview = await new StaffApi(location.origin, key).overview(this.session);
      this.tab = firstPart(overview);
      this.overview = overview;
    } catch (error) {
      this.error = markingErrorWords(error);
    }
  }
}

customElements.define('wb-marking', MarkingScreen);
