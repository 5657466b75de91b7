import { html, nothing, type TemplateResult } from 'lit';
import type { CriticalError, Debrief, Opportunity, PreciseResult, SittingHost, Warning } from '../../../host/index.ts';
import { type IndicatorCode, indicatorOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { certaintyChip, gauge, intervalOf, levelChip, scoreOf, shownError } from '../score-parts.ts';
import { momentOf } from './costliest-moments.ts';
import './opportunity-row.ts';
import { criticalWords } from '../../shell/scoring-words.ts';
import { STANDINGS, standingOf } from './standing.ts';

/** Every opportunity is in `all` and in one of the others. */
const FILTERS = ['all', ...STANDINGS] as const;
type Filter = (typeof FILTERS)[number];

const passes = (filter: Filter, opportunity: Opportunity): boolean =>
  filter === 'all' || standingOf(opportunity) === filter;

/** One indicator: its text, its score, and all opportunities to show it. */
export class IndicatorDetail extends WaybillElement {
  static override properties = {
    host: { attribute: false },
    debrief: { attribute: false },
    indicator: {},
    filter: { state: true },
  };

  declare host: SittingHost;
  declare debrief: Debrief;
  declare indicator: IndicatorCode;
  filter: Filter = 'all';

  override render(): TemplateResult {
    const { indicator, debrief } = this;
    const result = debrief.report.indicators[indicator];
    const chances = debrief.ledger.opportunities
      .filter((each) => each.indicator === indicator)
      .sort((a, b) => momentOf(a) - momentOf(b));
    return html`<section class="card indicator-detail" aria-labelledby="indicator-heading">
      <h2 id="indicator-heading" tabindex="-1">${indicator}</h2>
      <p>${indicatorOf(indicator).text[language()]}</p>
      <p class="row">
        ${result?.score === null || result === undefined ? nothing : scoreOf(result.score, shownError(result))} ${result === undefined ? levelChip(null) : certaintyChip(result)}
        <span class="muted small">${t('app:debrief.points-of', { earned: result?.earned ?? 0, possible: result?.possible ?? 0 })}</span>
      </p>
      ${result?.score === null || result === undefined ? html`<p class="note">${icon('info')}<span>${t('app:debrief.not-enough-note', { number: chances.length })}</span></p>` : html`${gauge(result.score, result.level, '', shownError(result))} ${this.#renderPrecision(result.score, result)}`}
      ${debrief.ledger.critical.filter((each) => each.indicator === indicator).map((each) => this.#renderCritical(each))}
      ${debrief.ledger.warnings.filter((each) => each.indicator === indicator).map((each) => this.#renderWarning(each))}
      ${this.#renderFilters(chances)}
      <div class="chance-list">
        ${chances.filter((each) => passes(this.filter, each)).map((each) => html`<wb-opportunity .host=${this.host} .debrief=${debrief} .opportunity=${each}></wb-opportunity>`)}
      </div>
    </section>`;
  }

  /** How far the score may be chance, in words. */
  #renderPrecision(score: number, result: PreciseResult): TemplateResult | typeof nothing {
    const { subjects } = result;
    if (result.critical.length > 0) return nothing;
    const standardError = shownError(result);
    if (standardError === null)
      return html`<p class="small muted">${t('app:score.few-subjects', { count: subjects })}</p>`;
    return html`<p class="small muted">${t('app:score.interval', { ...intervalOf(score, standardError), count: subjects })}</p>`;
  }

  #renderFilters(chances: readonly Opportunity[]): TemplateResult {
    return html`<div class="segments" role="group" aria-label=${t('app:debrief.filter')}>
      ${FILTERS.map((filter) => {
        const number = chances.filter((each) => passes(filter, each)).length;
        return html`<button type="button" class="button" aria-pressed=${String(this.filter === filter)} @click=${() => this.#choose(filter)}>
          ${t(`app:debrief.standing.${filter}`)} <span class="count">${number}</span>
        </button>`;
      })}
    </div>`;
  }

  #choose(filter: Filter): void {
    this.filter = filter;
  }

  #renderWarning({ kind, what, subject, at }: Warning): TemplateResult {
    return html`<div class="note">
      ${icon('info')}
      <div>
        <p>
          <strong>${t('app:debrief.typed-warning')}</strong> ${nameOf(this.host, subject.kind, subject.id)}:
          ${t(`terms:typedWarning.${kind}`, { what })}
        </p>
        <p class="small number">${formatMoment(at)}</p>
      </div>
    </div>`;
  }

  #renderCritical(error: CriticalError): TemplateResult {
    return html`<div class="note late">
      ${icon('alert')}
      <div>
        <p><strong>${t('app:debrief.critical')}</strong> ${criticalWords(this.host, error)}</p>
        <p class="small number">${formatMoment(error.at)}</p>
      </div>
    </div>`;
  }
}

customElements.define('wb-indicator-detail', IndicatorDetail);
