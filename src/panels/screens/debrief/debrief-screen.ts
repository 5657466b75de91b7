import { html, type TemplateResult } from 'lit';
import type { Debrief, SittingHost } from '../../../host/index.ts';
import { attitudes, type IndicatorCode, indicatorCodes } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { type IconName, icon } from '../../icons.ts';
import { downloadSitting } from '../../shell/download.ts';
import '../../shell/page-header.ts';
import './costliest-moments.ts';
import './indicator-detail.ts';
import './result-head.ts';
import './score-tree.ts';
import './time-line.ts';
import './work-outputs.ts';

const TABS = ['scores', 'timeline', 'outputs'] as const;
type Tab = (typeof TABS)[number];
const ICONS: Readonly<Record<Tab, IconName>> = { scores: 'chart', timeline: 'history', outputs: 'file' };

/** After the sitting: the scores and what they rest on, the time line, and the work outputs. */
export class DebriefScreen extends WaybillElement {
  static override properties = { tab: { state: true }, indicator: { state: true }, at: { state: true } };

  declare host: SittingHost;
  tab: Tab = 'scores';
  indicator: IndicatorCode = indicatorCodes[0];
  /** The moment the time line stands at. */
  at = 0;
  #debrief: Debrief | null = null;

  get debrief(): Debrief {
    this.#debrief ??= this.host.debrief();
    return this.#debrief;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { report, startAt } = this.debrief;
    this.at = startAt;
    this.indicator = indicatorCodes.find((code) => report.indicators[code] !== undefined) ?? this.indicator;
    const unfold = (): void => {
      for (const each of this.querySelectorAll('details')) each.open = true;
    };
    addEventListener('beforeprint', unfold);
    this.keep(() => removeEventListener('beforeprint', unfold));
  }

  override render(): TemplateResult {
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page debrief" id="main" tabindex="-1" @wb-moment=${this.#showMoment} @wb-indicator=${this.#showIndicator}>
        <wb-result-head .host=${this.host} .debrief=${this.debrief}></wb-result-head>
        <div class="row apart debrief-bar">
          <div class="tabs grow" role="tablist" aria-label=${t('app:debrief.parts')} @keydown=${this.#onKey}>
            ${TABS.map((tab) => this.#renderTab(tab))}
          </div>
          <div class="row">
            <button type="button" class="button small" @click=${() => print()}>${icon('print')} ${t('app:debrief.print')}</button>
            <button type="button" class="button small" @click=${this.#download}>${icon('download')} ${t('app:sitting.download')}</button>
          </div>
        </div>
        <div role="tabpanel" id="debrief-panel" aria-labelledby="debrief-${this.tab}">${this.#renderPanel()}</div>
      </main>`;
  }

  #renderTab(tab: Tab): TemplateResult {
    const chosen = this.tab === tab;
    return html`<button
      type="button"
      class="tab"
      role="tab"
      id="debrief-${tab}"
      tabindex=${chosen ? 0 : -1}
      aria-selected=${String(chosen)}
      aria-controls="debrief-panel"
      @click=${() => this.#turn(tab)}
    >
      ${icon(ICONS[tab])} ${t(`app:debrief.tabs.${tab}`)}
    </button>`;
  }

  #renderPanel(): TemplateResult {
    const { host, debrief } = this;
    if (this.tab === 'timeline')
      return html`<wb-time-line .host=${host} .debrief=${debrief} .at=${this.at}></wb-time-line>`;
    if (this.tab === 'outputs')
      return html`<wb-work-outputs .host=${host} .outputs=${debrief.outputs}></wb-work-outputs>`;
    return html`<div class="debrief-scores">
      <div class="stack">
        <wb-score-tree .debrief=${debrief} .chosen=${this.indicator}></wb-score-tree>
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

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
    if (step === 0 || next === undefined) return;
    this.#turn(next);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };

  readonly #showMoment = (event: CustomEvent<number>): void => {
    this.at = event.detail;
    this.#turn('timeline');
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#debrief-timeline')?.focus());
  };

  readonly #showIndicator = (event: CustomEvent<IndicatorCode>): void => {
    this.indicator = event.detail;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#indicator-heading')?.focus());
  };

  readonly #download = (): void => downloadSitting(this.host.info.pack.id, this.host.info.id, this.host.file());
}

customElements.define('wb-debrief', DebriefScreen);
