import { html, nothing, type TemplateResult } from 'lit';
import type { Debrief, Mode, PreciseResult } from '../../../host/index.ts';
import {
  type DutyCode,
  duties,
  type IndicatorCode,
  indicatorsOf,
  type TaskCode,
  tasksOf,
} from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { certaintyChip, gauge, noTotalWords, scoreOf, shownError } from '../score-parts.ts';

/** Scores by duty, task and indicator, in the order of the standard. Choosing an indicator opens its detail. */
export class ScoreTree extends WaybillElement {
  static override properties = { debrief: { attribute: false }, mode: {}, chosen: {} };

  declare debrief: Debrief;
  declare mode: Mode;
  declare chosen: IndicatorCode;

  override render(): TemplateResult {
    const seen = duties.filter(({ code }) => this.debrief.report.duties[code] !== undefined);
    return html`<section class="card score-tree" aria-labelledby="tree-heading">
      <h2 id="tree-heading">${t('app:debrief.by-indicator')}</h2>
      ${seen.map(({ code, name }) => this.#renderDuty(code, name[language()]))}
    </section>`;
  }

  #renderDuty(code: DutyCode, name: string): TemplateResult {
    return html`<div class="tree-duty">
      <h3>${code} ${name}</h3>
      ${this.#renderScore(this.debrief.report.duties[code]?.score ?? null)}
      ${tasksOf(code)
        .filter((task) => this.debrief.report.tasks[task.code] !== undefined)
        .map((task) => this.#renderTask(task.code, task.name[language()]))}
    </div>`;
  }

  #renderTask(code: TaskCode, name: string): TemplateResult {
    return html`<div class="tree-task">
      <div class="row apart"><h4>${code} ${name}</h4>${this.#renderScore(this.debrief.report.tasks[code]?.score ?? null)}</div>
      <ul class="stack tight">
        ${indicatorsOf(code).map((indicator) => {
          const result = this.debrief.report.indicators[indicator.code];
          return result === undefined
            ? nothing
            : this.#renderIndicator(indicator.code, indicator.text[language()], result);
        })}
      </ul>
    </div>`;
  }

  #renderScore(score: number | null): TemplateResult {
    return score === null ? html`<span class="small muted">${noTotalWords(this.mode)}</span>` : scoreOf(score);
  }

  #renderIndicator(code: IndicatorCode, text: string, result: PreciseResult): TemplateResult {
    return html`<li>
      <button type="button" class="tree-item" aria-pressed=${String(this.chosen === code)} @click=${() => this.#choose(code)}>
        <span class="row apart">
          <span class="chip code">${code}</span>
          ${result.critical.length > 0 ? html`<span class="chip late">${icon('alert')} ${t('app:debrief.critical')}</span>` : nothing}
          <span class="grow"></span>
          ${result.score === null ? nothing : scoreOf(result.score, shownError(result))} ${certaintyChip(result)}
        </span>
        ${result.score === null ? nothing : gauge(result.score, result.level, '', shownError(result))}
        <span class="small muted tree-text">${text}</span>
      </button>
    </li>`;
  }

  #choose(code: IndicatorCode): void {
    this.dispatchEvent(new CustomEvent<IndicatorCode>('wb-indicator', { detail: code, bubbles: true }));
  }
}

customElements.define('wb-score-tree', ScoreTree);
