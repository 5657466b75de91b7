import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { deleteSitting } from '../../host/storage.ts';
import { WaybillElement } from '../element.ts';
import { language, onLanguageChanged, t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { registerOrderPapers } from '../orders/index.ts';
import { registerHandbookPaper } from '../shell/handbook-paper.ts';
import { hostOf, leaveSitting, tellHostLanguage } from '../shell/open-sitting.ts';
import '../shell/page-header.ts';
import { makeHash } from '../shell/route.ts';
import './briefing/briefing-screen.ts';
import './shift/shift-screen.ts';

type Stage = 'opening' | 'failed' | 'briefing' | 'shift' | 'debrief';

registerOrderPapers();
registerHandbookPaper();

function stageOf(host: SittingHost): Stage {
  if (host.view().over) return 'debrief';
  return host.clock() <= host.info.startAt ? 'briefing' : 'shift';
}

/** One sitting from briefing to debrief. */
export class SittingScreen extends WaybillElement {
  static override properties = { sitting: {}, stage: { state: true } };

  sitting = '';
  stage: Stage = 'opening';
  #host: SittingHost | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(onLanguageChanged(() => tellHostLanguage(language())));
    void this.#open();
  }

  override disconnectedCallback(): void {
    // A sitting that was only looked at leaves no trace.
    if (this.stage === 'briefing') void deleteSitting(this.sitting);
    leaveSitting();
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    try {
      const host = await hostOf(this.sitting);
      this.#host = host;
      this.keep(host.subscribe(({ type }) => type === 'over' && this.#turn('debrief')));
      this.#turn(stageOf(host));
    } catch {
      this.#turn('failed');
    }
  }

  #turn(stage: Stage): void {
    if (stage === 'debrief') void import('./debrief/debrief-screen.ts');
    this.stage = stage;
    scrollTo(0, 0);
  }

  override render(): TemplateResult {
    const host = this.#host;
    if (this.stage === 'failed') return this.#renderFailed();
    if (host === null || this.stage === 'opening')
      return html`<p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>`;
    if (this.stage === 'debrief') return html`<wb-debrief .host=${host}></wb-debrief>`;
    if (this.stage === 'shift') return html`<wb-shift .host=${host}></wb-shift>`;
    return html`<wb-briefing .host=${host} @wb-begin=${() => this.#begin(host)}></wb-briefing>`;
  }

  #begin(host: SittingHost): void {
    this.#turn('shift');
    host.setPace(1);
  }

  #renderFailed(): TemplateResult {
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page">
        <div class="card stack">
          <h1>${t('app:sitting.failed')}</h1>
          <p>${t('app:sitting.failed-words')}</p>
          <div><a class="button primary" href=${makeHash({ screen: 'home' })}>${icon('home')} ${t('app:header.home')}</a></div>
        </div>
      </main>`;
  }
}

customElements.define('wb-sitting', SittingScreen);
