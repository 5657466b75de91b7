import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import type { Resuming } from '../../host/sittings.ts';
import { WaybillElement } from '../element.ts';
import { language, onLanguageChanged, t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { PanelDuties } from '../panel-duty.ts';
import { arriveAt, nameThePage } from '../shell/arrival.ts';
import { downloadSitting } from '../shell/download.ts';
import { forgetDrafts } from '../shell/draft-store.ts';
import { guideOf } from '../shell/guide/guide-state.ts';
import '../shell/handbook-paper.ts';
import { hostOf, leaveSitting, tellHostLanguage } from '../shell/open-sitting.ts';
import '../shell/page-header.ts';
import { makeHash } from '../shell/route.ts';
import { loadTrained, train } from '../shell/trained.ts';
import './briefing/briefing-screen.ts';
import './shift/shift-screen.ts';

type Trouble = 'failed' | 'elsewhere' | 'damaged';
type Stage = 'opening' | Trouble | 'briefing' | 'shift' | 'debrief';

/** Loads the duties that a pack trains. Papers of other duties are not on the rail. */
async function takeUp(codes: readonly string[], duties: PanelDuties): Promise<void> {
  const taken = await loadTrained(codes, duties);
  await Promise.all(taken.map(({ wing }) => wing.elements()));
  train(taken);
}

function stageOf(host: SittingHost): Stage {
  if (host.view().over) return 'debrief';
  // A colleague who leads through the work begins with it.
  return host.begun() || guideOf(host) !== null ? 'shift' : 'briefing';
}

/** Why a sitting could not be opened: a key of `locales/<lang>/rules.json` and its values. */
interface Reason {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The file of the sitting, where it can be had. */
  readonly file?: string | undefined;
}

const UNKNOWN: Reason = { key: 'sitting/failed-to-open', values: {} };
const TROUBLES: Readonly<Record<string, Trouble>> = { 'sitting/other-tab': 'elsewhere', 'sitting/damaged': 'damaged' };

/** Code that is loaded when it is wanted: it is fetched early, because a new version may take it from the server. */
const AHEAD = 4_000;

const loadDebrief = () => import('./debrief/debrief-screen.ts');

/** The host says by a key why it cannot open a sitting. */
function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error) || !('key' in error) || error.message === 'sitting/failed') return UNKNOWN;
  return error as unknown as Reason;
}

/** One sitting from briefing to debrief. */
export class SittingScreen extends WaybillElement {
  static override properties = { sitting: {}, duties: { attribute: false }, stage: { state: true } };

  sitting = '';
  declare duties: PanelDuties;
  stage: Stage = 'opening';
  #host: SittingHost | null = null;
  #reason = UNKNOWN;
  /** How it was opened last: a damaged sitting of another tab needs both consents. */
  #how: Resuming = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onLanguageChanged(() => tellHostLanguage(language())));
    void this.#open();
  }

  override disconnectedCallback(): void {
    // A sitting that was not begun is deleted by its host, which knows whether it still is ours.
    leaveSitting(this.stage !== 'briefing', this.sitting);
    super.disconnectedCallback();
  }

  async #open(how: Resuming = {}): Promise<void> {
    this.#how = { ...this.#how, ...how };
    try {
      const host = await hostOf(this.sitting, this.#how);
      this.#host = host;
      await takeUp(host.info.duties, this.duties);
      this.keep(host.subscribe((event) => event.type === 'over' && this.#end(host, event.ranOut)));
      this.#turn(stageOf(host));
    } catch (error) {
      this.#reason = reasonOf(error);
      this.#turn(TROUBLES[this.#reason.key] ?? 'failed');
    }
  }

  /** Leads to the debrief; where the time is up, by way of the slip of the last day. In a hall the teacher may have ended it. */
  #end(host: SittingHost, ranOut: boolean): void {
    const comesWithSlip = ranOut && this.stage === 'shift' && guideOf(host) === null && !host.info.governed;
    if (!comesWithSlip) this.#turn('debrief');
  }

  #turn(stage: Stage): void {
    if (stage === 'debrief') {
      // Somebody's file is no reason to forget what is typed into the sitting itself.
      if (this.#host?.info.kept === true) forgetDrafts(this.sitting);
      void loadDebrief();
    }
    if (stage === 'shift') setTimeout(() => void loadDebrief().catch(() => undefined), AHEAD);
    this.stage = stage;
    scrollTo(0, 0);
    void this.updateComplete.then(() => arriveAt(this));
  }

  override render(): TemplateResult {
    const host = this.#host;
    nameThePage(host === null ? '' : `${t(`app:stages.${this.stage}`)} · ${host.text('pack.title')}`);
    if (this.stage === 'failed' || this.stage === 'elsewhere' || this.stage === 'damaged')
      return this.#renderTrouble(this.stage);
    if (host === null || this.stage === 'opening') {
      return html`<wb-page-header at="sitting"></wb-page-header>
        <main class="page" id="main" tabindex="-1">
          <p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>
        </main>`;
    }
    if (this.stage === 'debrief') return html`<wb-debrief .host=${host}></wb-debrief>`;
    if (this.stage === 'shift')
      return html`<wb-shift .host=${host} @wb-day-over=${() => this.#turn('debrief')}></wb-shift>`;
    return html`<wb-briefing .host=${host} @wb-begin=${() => this.#begin(host)}></wb-briefing>`;
  }

  #begin(host: SittingHost): void {
    this.#turn('shift');
    host.setPace(1);
  }

  /** A sitting that cannot be opened here is not lost: its file can be opened elsewhere. */
  #renderRescue(): TemplateResult | typeof nothing {
    const { file } = this.#reason;
    if (file === undefined) return nothing;
    return html`<button type="button" class="button primary" @click=${() => downloadSitting({ pack: 'sitting', id: this.sitting, trainee: '' }, file)}>
      ${icon('download')} ${t('app:sitting.download')}
    </button>`;
  }

  #renderTrouble(trouble: Trouble): TemplateResult {
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page" id="main" tabindex="-1">
        <div class="card stack trouble">
          <h1>${icon(trouble === 'elsewhere' ? 'lock' : 'alert')} ${t(`app:sitting.${trouble}`)}</h1>
          <p>${trouble === 'elsewhere' ? t('app:sitting.elsewhere-words') : t(`rules:${this.#reason.key}`, { ...this.#reason.values })}</p>
          ${trouble === 'damaged' ? html`<p>${t('app:sitting.damaged-words')}</p>` : nothing}
          <div class="row">
            ${
              trouble === 'elsewhere'
                ? html`<button type="button" class="button primary" @click=${() => this.#open({ takeOver: true })}>
                    ${t('app:sitting.take-over')}
                  </button>`
                : nothing
            }
            ${
              trouble === 'damaged'
                ? html`<button type="button" class="button primary" @click=${() => this.#open({ damaged: true })}>
                    ${t('app:sitting.go-on-damaged')}
                  </button>`
                : nothing
            }
            ${this.#renderRescue()}
            <a class="button" href=${makeHash({ screen: 'home' })}>${icon('home')} ${t('app:header.home')}</a>
          </div>
        </div>
      </main>`;
  }
}

customElements.define('wb-sitting', SittingScreen);
