import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { SittingCard } from '../../../host/storage.ts';
import { type IndicatorCode, indicatorOf, isIndicatorCode } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';

const WIDTH = 220;
const HEIGHT = 72;
const EDGE = 8;

const y = (score: number): number => HEIGHT - EDGE - (score / 1000) * (HEIGHT - 2 * EDGE);

/** Each indicator's scores from one sitting to the next, oldest on the left. */
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
            oldestFirst.map(({ indicators }) => indicators[code] ?? null),
          ),
        )}
      </ul>
      <p class="small muted">${t('app:portfolio.progress-note')}</p>
    </section>`;
  }

  #renderIndicator(code: IndicatorCode, scores: readonly (number | null)[]): TemplateResult {
    const known = scores.filter((score) => score !== null);
    const last = known.at(-1);
    return html`<li class="card progress-card">
      <div class="row apart">
        <span class="chip code" title=${indicatorOf(code).text[language()]}>${code}</span>
        <strong class="score">${last ?? '—'}</strong>
      </div>
      ${this.#renderLine(scores)}
      <span class="visually-hidden">${t('app:portfolio.scores-so-far', { scores: known.join(', ') })}</span>
    </li>`;
  }

  #renderLine(scores: readonly (number | null)[]): SVGTemplateResult {
    const x = (at: number): number => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, scores.length - 1);
    const points = scores.flatMap((score, at) => (score === null ? [] : [{ x: x(at), y: y(score) }]));
    return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      <path class="progress-mark" d="M0 ${y(600)}H${WIDTH}M0 ${y(850)}H${WIDTH}" />
      <polyline class="progress-line" points=${points.map((point) => `${point.x},${point.y}`).join(' ')} />
      ${points.map((point, at) => svg`<circle class="progress-dot" cx=${point.x} cy=${point.y} r=${at === points.length - 1 ? 5 : 3.5} />`)}
    </svg>`;
  }
}

customElements.define('wb-progress-chart', ProgressChart);
