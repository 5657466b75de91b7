import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { deleteSitting } from '../../host/storage.ts';
import { WaybillElement } from '../element.ts';
import { language, onLanguageChanged, t } from '../i18n.ts';
import { icon } from '../icons.ts';
import type { PanelDuties } from '../panel-duty.ts';
import { arriveAt, nameThePage } from '../shell/arrival.ts';
import { forgetDrafts } from '../shell/draft-store.ts';
import '../shell/handbook-paper.ts';
import { hostOf, leaveSitting, tellHostLanguage } from '../shell/open-sitting.ts';
import '../shell/page-header.ts';
import { makeHash } from '../shell/route.ts';
import { loadTrained, train } from '../shell/trained.ts';
import './briefing/briefing-screen.ts';
import './shift/shift-screen.ts';

type Stage = 'opening' | 'failed' | 'elsewhere' | 'briefing' | 'shift' | 'debrief';

/** Loads the duties that a pack trains. Papers of other duties are not on the rail. */
async function takeUp(codes: readonly string[], duties: PanelDuties): Promise<void> {
  const taken = await loadTrained(codes, duties);
  await Promise.all(taken.map(({ wing }) => wing.elements()));
  train(taken);
}

function stageOf(host: SittingHost): Stage {
  if (host.view().over) return 'debrief';
  return host.begun() ? 'shift' : 'briefing';
}

/** Whether an error says that another tab has the sitting open. */
const isElsewhere = (error: unknown): boolean => error instanceof Error && error.message === 'sitting/other-tab';

/** One sitting from briefing to debrief. */
export class SittingScreen extends WaybillElement {
  static override properties = { sitting: {}, duties: { attribute: false }, stage: { state: true } };

  sitting = '';
  declare duties: PanelDuties;
  stage: Stage = 'opening';
  #host: SittingHost | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onLanguageChanged(() => tellHostLanguage(language())));
    void this.#open();
  }

  override disconnectedCallback(): void {
    // A sitting that was not begun is not stored.
    const looked = this.stage === 'briefing';
    leaveSitting(!looked);
    if (looked) void deleteSitting(this.sitting);
    super.disconnectedCallback();
  }

  async #open(takeOver = false): Promise<void> {
    try {
      const host = await hostOf(this.sitting, takeOver);
      this.#host = host;
      await takeUp(host.info.duties, this.duties);
      this.keep(host.subscribe(({ type }) => type === 'over' && this.#turn('debrief')));
      this.#turn(stageOf(host));
    } catch (error) {
      this.#turn(isElsewhere(error) ? 'elsewhere' : 'failed');
    }
  }

  #turn(stage: Stage): void {
    if (stage === 'debrief') {
      forgetDrafts(this.sitting);
      void import('./debrief/debrief-screen.ts');
    }
    this.stage = stage;
    scrollTo(0, 0);
    void this.updateComplete.then(() => arriveAt(this));
  }

  override render(): TemplateResult {
    const host = this.#host;
    nameThePage(host === null ? '' : `${t(`app:stages.${this.stage}`)} · ${host.text('pack.title')}`);
    if (this.stage === 'failed' || this.stage === 'elsewhere') return this.#renderTrouble(this.stage);
    if (host === null || this.stage === 'opening') {
      return html`<wb-page-header at="sitting"></wb-page-header>
        <main class="page" id="main" tabindex="-1">
          <p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>
        </main>`;
    }
    if (this.stage === 'debrief') return html`<wb-debrief .host=${host}></wb-debrief>`;
    if (this.stage === 'shift') return html`<wb-shift .host=${host}></wb-shift>`;
    return html`<wb-briefing .host=${host} @wb-begin=${() => this.#begin(host)}></wb-briefing>`;
  }

  #begin(host: SittingHost): void {
    this.#turn('shift');
    host.setPace(1);
  }

  #renderTrouble(trouble: 'failed' | 'elsewhere'): TemplateResult {
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page" id="main" tabindex="-1">
        <div class="card stack trouble">
          <h1>${icon(trouble === 'elsewhere' ? 'lock' : 'alert')} ${t(`app:sitting.${trouble}`)}</h1>
          <p>${t(`app:sitting.${trouble}-words`)}</p>
          <div class="row">
            ${
              trouble === 'elsewhere'
                ? html`<button type="button" class="button primary" @click=${() => this.#open(true)}>
                    ${t('app:sitting.take-over')}
                  </button>`
                : nothing
            }
            <a class="button" href=${makeHash({ screen: 'home' })}>${icon('home')} ${t('app:header.home')}</a>
          </div>
        </div>
      </main>`;
  }
}

customElements.define('wb-sitting', SittingScreen);
