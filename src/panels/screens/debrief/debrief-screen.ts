import { html, type TemplateResult } from 'lit';
import type { Debrief, SittingHost } from '../../../host/index.ts';
import { attitudes, type IndicatorCode, indicatorCodes } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import { type TabStrip, tabPanel, tabStrip } from '../../parts/tab-strip.ts';
import { downloadOpenSitting } from '../../shell/download.ts';
import '../../shell/page-header.ts';
import '../../shell/storage-banner.ts';
import './costliest-moments.ts';
import './indicator-detail.ts';
import './result-head.ts';
import './score-tree.ts';
import './time-line.ts';
import './work-outputs.ts';

const TABS = ['scores', 'timeline', 'outputs'] as const;
type Tab = (typeof TABS)[number];
const ICONS: Readonly<Record<Tab, IconName>> = { scores: 'chart', timeline: 'history', outputs: 'file' };

/** The screen after the sitting: scores with their reasons, time line, and work outputs. */
export class DebriefScreen extends WaybillElement {
  static override properties = {
    tab: { state: true },
    indicator: { state: true },
    at: { state: true },
    debrief: { state: true },
    failed: { state: true },
  };

  declare host: SittingHost;
  tab: Tab = 'scores';
  indicator: IndicatorCode = indicatorCodes[0];
  /** The moment that the time line shows. */
  at = 0;
  /** Null until the answer has come. */
  debrief: Debrief | null = null;
  failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
    const unfold = (): void => {
      for (const each of this.querySelectorAll('details')) each.open = true;
    };
    addEventListener('beforeprint', unfold);
    this.keep(() => removeEventListener('beforeprint', unfold));
  }

  async #ask(): Promise<void> {
    this.failed = false;
    try {
      const debrief = await this.host.debrief();
      this.at = debrief.startAt;
      this.indicator = indicatorCodes.find((code) => debrief.report.indicators[code] !== undefined) ?? this.indicator;
      this.debrief = debrief;
    } catch {
      this.failed = true;
    }
  }

  override render(): TemplateResult {
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page debrief" id="main" tabindex="-1" @wb-moment=${this.#showMoment} @wb-indicator=${this.#showIndicator}>
        ${this.debrief === null ? this.#renderWaiting() : this.#renderDebrief(this.debrief)}
      </main>`;
  }

  #renderWaiting(): TemplateResult {
    if (!this.failed) return html`<p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>`;
    return html`<div class="card stack" role="alert">
      <p>${icon('alert')} ${t('rules:sitting/no-answer')}</p>
      <div class="row">
        <button type="button" class="button primary" @click=${() => void this.#ask()}>${icon('refresh')} ${t('app:common.try-again')}</button>
      </div>
    </div>`;
  }

  #renderDebrief(debrief: Debrief): TemplateResult {
    const strip: TabStrip<Tab> = {
      ...{ named: 'debrief', label: t('app:debrief.parts'), tabs: TABS, chosen: this.tab, looks: 'grow' },
      words: (tab) => html`${icon(ICONS[tab])} ${t(`app:debrief.tabs.${tab}`)}`,
      turn: (tab) => this.#turn(tab),
    };
    return html`<wb-storage-banner .host=${this.host}></wb-storage-banner>
        <wb-result-head .host=${this.host} .debrief=${debrief}></wb-result-head>
        <div class="row apart debrief-bar">
          ${tabStrip(strip)}
          <div class="row">
            <button type="button" class="button small" @click=${() => print()}>${icon('print')} ${t('app:debrief.print')}</button>
            <button type="button" class="button small" @click=${this.#download}>${icon('download')} ${t('app:sitting.download')}</button>
          </div>
        </div>
        ${tabPanel(strip, this.#renderPanel(debrief))}`;
  }

  #renderPanel(debrief: Debrief): TemplateResult {
    const { host } = this;
    if (this.tab === 'timeline')
      return html`<wb-time-line .host=${host} .debrief=${debrief} .at=${this.at}></wb-time-line>`;
    if (this.tab === 'outputs')
      return html`<wb-work-outputs .host=${host} .outputs=${debrief.outputs}></wb-work-outputs>`;
    return html`<div class="debrief-scores">
      <div class="stack">
        <wb-score-tree .debrief=${debrief} .mode=${host.info.mode} .chosen=${this.indicator}></wb-score-tree>
        <wb-costliest-moments .host=${host} .debrief=${debrief}></wb-costliest-moments>
        ${this.#renderAttitudes()}
      </div>
      <wb-indicator-detail .host=${host} .debrief=${debrief} .indicator=${this.indicator}></wb-indicator-detail>
    </div>`;
  }

  #renderAttitudes(): TemplateResult {
    return html`<details class="card unfold">
      <summary>${t('app:debrief.attitudes')}</summary>
      <p class="small muted">${t('app:debrief.attitudes-note')}</p>
      <ul class="stack tight small">
        ${attitudes.map(({ code, name }) => html`<li><span class="chip code">${code}</span> ${name[language()]}</li>`)}
      </ul>
    </details>`;
  }

  #turn(tab: Tab): void {
    this.tab = tab;
  }

  readonly #showMoment = (event: CustomEvent<number>): void => {
    this.at = event.detail;
    this.#turn('timeline');
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#debrief-timeline')?.focus());
  };

  readonly #showIndicator = (event: CustomEvent<IndicatorCode>): void => {
    this.indicator = event.detail;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#indicator-heading')?.focus());
  };

  readonly #download = (): Promise<void> => downloadOpenSitting(this.host);
}

customElements.define('wb-debrief', DebriefScreen);
