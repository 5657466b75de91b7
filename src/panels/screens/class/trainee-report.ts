import { html, nothing, type TemplateResult } from 'lit';
import type { PreciseResult, ReadWork } from '../../../host/index.ts';
import { type MissedRule, missedRules } from '../../../records/class/missed-rules.ts';
import { callerOf, hoursOf, missWords, standingWords, wholeWords } from '../../../records/class/sheets.ts';
import { type IndicatorCode, indicatorCodes, indicatorOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDate } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { gauge, shownError } from '../score-parts.ts';
import { classWords } from './class-words.ts';

/** What to practise next: no more than a person takes in. */
const PRACTISE = 3;

/** One page for one trainee, in plain words: what went well, and what to practise next. */
export class TraineeReport extends WaybillElement {
  static override properties = { work: { attribute: false } };

  declare work: ReadWork;

  override render(): TemplateResult {
    const { work } = this;
    const { report, ledger } = work.summary;
    const { score } = report.overall;
    const critical = ledger.critical.map((error) =>
      classWords().told(work, { ...error, key: `critical.${error.key}` }),
    );
    return html`<article class="card trainee-report">
      <header class="row apart">
        <h3><bdi>${callerOf(work)}</bdi></h3>
        <p class="small muted">${this.#renderFacts()}</p>
      </header>
      <p class="report-whole">
        ${score === null ? nothing : html`<strong class="score">${score}<small> / 1000</small></strong>`}
        <strong>${wholeWords(work, classWords())}</strong>
        <span class="small muted">${t('class:whole-note')}</span>
      </p>
      ${critical.length === 0 ? nothing : html`<p class="note late">${t('app:debrief.critical')} ${critical.join(' ')}</p>`}
      <table class="table report-indicators">
        <tbody>
          ${indicatorCodes.flatMap((code) => {
            const result = report.indicators[code];
            return result === undefined ? [] : [this.#renderIndicator(code, result)];
          })}
        </tbody>
      </table>
      ${this.#renderBest()} ${this.#renderPractise()}
      <p class="small muted">${t('class:chance-note')}</p>
    </article>`;
  }

  #renderFacts(): string {
    const { work } = this;
    const { summary, savedAt } = work;
    const { header, acts, hints, watched, injects } = summary;
    return [
      classWords().title(work, 'pack.title'),
      t(`app:mode.${header.mode}`),
      t('app:pack.form', { seed: header.seed }),
      ...(savedAt === null ? [] : [formatDate(savedAt)]),
      t('class:worked', { hours: hoursOf(work), acts }),
      ...(hints + watched === 0 ? [] : [t('class:helped', { count: hints + watched })]),
      ...(injects.length === 0 ? [] : [t('class:injected', { count: injects.length })]),
    ].join(' · ');
  }

  #renderIndicator(code: IndicatorCode, result: PreciseResult): TemplateResult {
    const { score } = result;
    const error = shownError(result);
    return html`<tr>
      <th scope="row"><span class="chip code">${code}</span> ${indicatorOf(code).text[language()]}</th>
      <td class="report-bar">${score === null ? nothing : gauge(score, result.level, '', error)}</td>
      <td class="num">${score ?? '—'}${error === null ? nothing : html` <small class="muted">±${error}</small>`}</td>
      <td>${standingWords(result, classWords())}</td>
    </tr>`;
  }

  /** The indicator that went best, where any has a number. */
  #renderBest(): TemplateResult | typeof nothing {
    const { indicators } = this.work.summary.report;
    const scored = indicatorCodes.filter((code) => (indicators[code]?.score ?? 0) > 0);
    const [best] = scored.sort((a, b) => (indicators[b]?.score ?? 0) - (indicators[a]?.score ?? 0));
    if (best === undefined) return nothing;
    return html`<p>${t('class:best', { code: best, text: indicatorOf(best).text[language()] })}</p>`;
  }

  #renderPractise(): TemplateResult {
    const rules = missedRules([this.work]).slice(0, PRACTISE);
    if (rules.length === 0) return html`<p>${t('app:debrief.nothing-lost')}</p>`;
    return html`<h4>${t('class:practise')}</h4>
      <ol class="report-practise">${rules.map((rule) => this.#renderRule(rule))}</ol>`;
  }

  #renderRule({ criterion, missed, asked, examples }: MissedRule): TemplateResult {
    const [example] = examples;
    if (example === undefined) return html``;
    const { work, chance, finding } = example;
    const words = classWords();
    const page = finding.page === undefined ? '' : words.title(work, `handbook.${finding.page}.title`);
    return html`<li>
      <strong>${t('class:missed-of', { criterion: t(`scoring:criterion.${criterion}`), missed, asked })}</strong>
      <p>
        ${words.told(work, chance.expected)}
        ${page === '' ? nothing : html`<span class="muted">${t('class:see-page', { page })}</span>`}
      </p>
      <p class="small">${t('class:for-instance', { subject: words.subject(work, chance.subject), reason: missWords(work, finding, words) })}</p>
    </li>`;
  }
}

customElements.define('wb-trainee-report', TraineeReport);
