import { html, nothing, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { announcedWords } from '../../shell/announced.ts';
import { loadFloor } from '../../shell/floor-port.ts';
import { renderHandbook } from '../../shell/handbook-text.ts';
import '../../shell/handbook-reader.ts';
import '../../shell/page-header.ts';
import '../../shell/storage-banner.ts';
import '../trainee-name.ts';
import './market-table.ts';

/** Real minutes of a working day at ×1 where the pack says nothing. */
const USUAL_DAY = 10;

/** The screen before the clock starts: company, markets, goals and handbook. */
export class BriefingScreen extends WaybillElement {
  static override properties = { page: { state: true } };

  declare host: SittingHost;
  page = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // Loads the floor's script while the trainee reads.
    setTimeout(() => void loadFloor().catch(() => undefined), 1_500);
  }

  override render(): TemplateResult {
    const { host } = this;
    return html`<wb-page-header at="sitting"></wb-page-header>
      <main class="page briefing" id="main" tabindex="-1">
        <wb-storage-banner class="wide" .host=${host}></wb-storage-banner>
        <header class="briefing-head">
          <div class="stack tight grow">
            <p class="eyebrow">${t('app:briefing.eyebrow')}</p>
            <h1>${host.text('pack.title')}</h1>
            <p class="muted">${host.text('pack.summary')}</p>
            ${this.#renderFacts()}
          </div>
          ${this.#renderStart()}
        </header>
        <section class="card" aria-labelledby="briefing-company">
          <p class="eyebrow">${t('app:briefing.company')}</p>
          <h2 id="briefing-company">${host.text('company.name')}</h2>
          <div class="prose">${renderHandbook(host.text('company.about'))}</div>
        </section>
        <section class="card" aria-labelledby="briefing-goals">
          <h2 id="briefing-goals">${t('app:briefing.goals')}</h2>
          <ol class="goal-list">${this.#goals().map((goal) => html`<li>${goal}</li>`)}</ol>
        </section>
        <section class="card wide" aria-labelledby="briefing-markets">
          <h2 id="briefing-markets">${t('app:briefing.markets')}</h2>
          <wb-market-table .host=${host}></wb-market-table>
        </section>
        <section class="card wide" aria-labelledby="briefing-handbook">
          <h2 id="briefing-handbook">${icon('book')} ${t('app:handbook.title')}</h2>
          <p class="muted">${t('app:briefing.handbook-note')}</p>
          <wb-handbook .host=${host} .page=${this.page} @wb-turn=${this.#turn}></wb-handbook>
        </section>
      </main>`;
  }

  /** The pack's goals are numbered from 1. */
  #goals(): string[] {
    const goals: string[] = [];
    for (let number = 1; ; number += 1) {
      const goal = this.host.text(`goals.${number}`);
      if (goal === `goals.${number}`) return goals;
      goals.push(goal);
    }
  }

  readonly #turn = (event: CustomEvent<string>): void => {
    this.page = event.detail;
  };

  #renderFacts(): TemplateResult {
    const { host } = this;
    const { days } = host.view();
    return html`<dl class="facts">
      <div><dt>${t('app:briefing.begins')}</dt><dd>${formatDay(host.info.startAt)}</dd></div>
      <div><dt>${t('app:briefing.days')}</dt><dd>${t('app:briefing.days-of', { count: days })}</dd></div>
      <div><dt>${t('app:briefing.hours')}</dt><dd class="number">${host.catalogue.hours.opens} – ${host.catalogue.hours.closes}</dd></div>
      ${host.catalogue.clock === 'stands' ? nothing : this.#renderTimes(days)}
      ${host.info.difficulty === null ? nothing : html`<div><dt>${t('app:difficulty.label')}</dt><dd>${t(`app:difficulty.${host.info.difficulty}`)}</dd></div>`}
      ${
        host.info.seed === null
          ? nothing
          : html`<div><dt>${t('app:pack.form-number')}</dt><dd class="number">${host.info.seed}</dd></div>`
      }
    </dl>`;
  }

  /** What the clock asks of people; who is led has the time he takes. */
  #renderTimes(days: number): TemplateResult {
    const { dayMinutes = USUAL_DAY, actsPerDay } = this.host.catalogue;
    return html`<div><dt>${t('app:briefing.clock')}</dt><dd>${t('app:briefing.clock-of', { minutes: days * dayMinutes })}</dd></div>
      <div><dt>${t('app:briefing.acts')}</dt><dd>${t('app:briefing.acts-of', { acts: actsPerDay })}</dd></div>`;
  }

  #renderStart(): TemplateResult {
    const { mode } = this.host.info;
    return html`<div class="card lifted briefing-start">
      <p><span class="chip ${mode === 'practice' ? 'blue' : 'now'}">${icon(mode === 'practice' ? 'play' : 'seal')} ${t(`app:mode.${mode}`)}</span></p>
      <p class="small">${t(`app:mode.${mode}-note`)}</p>
      ${mode === 'practice' && this.host.catalogue.actsCostTime === true ? html`<p class="small">${t('app:briefing.acts-cost-time')}</p>` : nothing}
      ${mode === 'assessment' ? html`<p class="small">${announcedWords(this.host)}</p><p class="small muted">${t('app:mode.assessment-proof')}</p>` : nothing}
      <wb-trainee-name .host=${this.host}></wb-trainee-name>
      <button type="button" class="button primary large" @click=${() => this.dispatchEvent(new CustomEvent('wb-begin'))}>
        ${t('app:briefing.start')} ${icon('arrow-right')}
      </button>
    </div>`;
  }
}

customElements.define('wb-briefing', BriefingScreen);
