import { html, nothing, type TemplateResult } from 'lit';
import type { PreciseResult, ReadWork } from '../../../host/index.ts';
import { callerOf, hoursOf, indicatorsIn, standingWords, wholeWords } from '../../../records/class/sheets.ts';
import { type IndicatorCode, indicatorOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { shownError } from '../score-parts.ts';
import { classWords } from './class-words.ts';

/** Trainees by indicators. `wb-show` asks for a sitting without its name, `wb-report` for a trainee's report. */
export class MemberTable extends WaybillElement {
  static override properties = { works: { attribute: false } };

  declare works: readonly ReadWork[];

  override render(): TemplateResult {
    const codes = indicatorsIn(this.works);
    return html`<div class="table-frame class-frame" role="region" tabindex="0" aria-label=${t('class:sheets.members')}>
      <table class="table class-table">
        <thead>
          <tr>
            <th scope="col">${t('class:columns.trainee')}</th>
            <th scope="col" class="num">${t('class:columns.overall')}</th>
            ${codes.map((code) => html`<th scope="col" class="num" title=${indicatorOf(code).text[language()]}>${code}</th>`)}
            <th scope="col" class="num">${t('class:columns.hints')}</th>
            <th scope="col" class="num">${t('class:columns.hours')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.works.map((each) => this.#renderRow(each, codes))}
        </tbody>
      </table>
    </div>`;
  }

  #renderRow(work: ReadWork, codes: readonly IndicatorCode[]): TemplateResult {
    const { summary, proof, file } = work;
    const { header, report, ledger, hints, watched, injects } = summary;
    const words = classWords();
    const name = callerOf(work);
    return html`<tr>
      <th scope="row" class="class-who" title=${file}>
        <bdi>${name}</bdi>
        <span class="small muted">
          ${words.title(work, 'pack.title')} · ${t(`app:mode.${header.mode}`)} · ${t('app:pack.form', { seed: header.seed })}
        </span>
        ${proof === 'proven' ? nothing : html`<span class="small">${icon('info')} ${t(`app:proof.${proof}`)}</span>`}
        ${injects.length === 0 ? nothing : html`<span class="small">${icon('info')} ${t('class:injected', { count: injects.length })}</span>`}
        <span class="class-acts">
          <button
            type="button"
            class="button small"
            aria-label=${t('class:report-of', { trainee: name })}
            @click=${() => this.#tell('wb-report', work)}
          >
            ${icon('file')} ${t('class:report')}
          </button>
          <button
            type="button"
            class="button small"
            title=${t('class:show-note')}
            aria-label=${t('class:show-of', { trainee: name })}
            @click=${() => this.#tell('wb-show', work)}
          >
            ${icon('expand')} ${t('class:show')}
          </button>
        </span>
      </th>
      <td class="num">
        <strong>${report.overall.score ?? '—'}</strong>
        <span class="class-standing">${wholeWords(work, words)}</span>
        ${ledger.critical.length === 0 ? nothing : html`<span class="chip late">${icon('alert')} ${t('app:debrief.critical-count', { number: ledger.critical.length })}</span>`}
      </td>
      ${codes.map((code) => this.#renderResult(report.indicators[code]))}
      <td class="num">${hints + watched}</td>
      <td class="num">${hoursOf(work)}</td>
    </tr>`;
  }

  #renderResult(result: PreciseResult | undefined): TemplateResult {
    if (result === undefined) return html`<td></td>`;
    const error = shownError(result);
    return html`<td class="num" data-level=${result.certainty ?? result.level ?? 'none'}>
      <strong>${result.score ?? '—'}</strong>${error === null ? nothing : html` <small class="muted">±${error}</small>`}
      <span class="class-standing">${standingWords(result, classWords())}</span>
      <span class="class-standing muted">${t('class:chances', { count: result.opportunities })}</span>
    </td>`;
  }

  #tell(type: string, work: ReadWork): void {
    this.dispatchEvent(new CustomEvent<ReadWork>(type, { detail: work, bubbles: true }));
  }
}

customElements.define('wb-member-table', MemberTable);
