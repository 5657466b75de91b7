import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { SittingCard } from '../../../host/storage.ts';
import { type IndicatorCode, indicatorOf, isIndicatorCode } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { intervalOf, shownError } from '../score-parts.ts';

const WIDTH = 220;
const HEIGHT = 72;
const EDGE = 8;

const y = (score: number): number => HEIGHT - EDGE - (score / 1000) * (HEIGHT - 2 * EDGE);

/** A score, and its standard error where it has one. */
interface Plotted {
  readonly score: number | null;
  readonly error: number | null;
}

/** Each indicator's scores with their intervals from one sitting to the next, oldest on the left. */
export class ProgressChart extends WaybillElement {
  static override properties = { sittings: { attribute: false } };

  declare sittings: readonly SittingCard[];

  override render(): TemplateResult {
    const oldestFirst = this.sittings.toReversed();
    const codes = [...new Set(oldestFirst.flatMap(({ indicators }) => Object.keys(indicators)))]
      .filter(isIndicatorCode)
      .sort();
    return html`<section class="stack" aria-labelledby="progress-heading">
      <h2 id="progress-heading">${t('app:portfolio.progress')}</h2>
      <ul class="progress-grid">
        ${codes.map((code) =>
          this.#renderIndicator(
            code,
            oldestFirst.map(({ indicators, precise }) => ({
              score: indicators[code] ?? null,
              error: precise[code] === undefined ? null : shownError(precise[code]),
            })),
          ),
        )}
      </ul>
      <p class="small muted">${t('app:portfolio.progress-note')}</p>
    </section>`;
  }

  #renderIndicator(code: IndicatorCode, results: readonly Plotted[]): TemplateResult {
    const known = results.filter(({ score }) => score !== null);
    const { score: last = null, error = null } = known.at(-1) ?? {};
    return html`<li class="card progress-card">
      <div class="row apart">
        <span class="chip code" title=${indicatorOf(code).text[language()]}>${code}</span>
        <strong class="score">${last ?? '—'}${error === null ? nothing : html`<small> ±${error}</small>`}</strong>
      </div>
      ${this.#renderLine(results)}
      <span class="visually-hidden">${t('app:portfolio.scores-so-far', { scores: known.map(({ score }) => score).join(', ') })}</span>
    </li>`;
  }

  #renderLine(results: readonly Plotted[]): SVGTemplateResult {
    const x = (at: number): number => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, results.length - 1);
    const points = results.flatMap(({ score, error }, at) => {
      if (score === null) return [];
      const { from, to } = intervalOf(score, error ?? 0);
      return [{ x: x(at), y: y(score), low: y(from), high: y(to) }];
    });
    return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      <path class="progress-mark" d="M0 ${y(600)}H${WIDTH}M0 ${y(850)}H${WIDTH}" />
      ${points.map((point) => svg`<path class="progress-reach" d="M${point.x} ${point.low}V${point.high}" />`)}
      <polyline class="progress-line" points=${points.map((point) => `${point.x},${point.y}`).join(' ')} />
      ${points.map((point, at) => svg`<circle class="progress-dot" cx=${point.x} cy=${point.y} r=${at === points.length - 1 ? 5 : 3.5} />`)}
    </svg>`;
  }
}

customElements.define('wb-progress-chart', ProgressChart);
