import { html, nothing, type TemplateResult } from 'lit';
import type { HallJob, RescoredSitting } from '../../../host/remote/job-shapes.ts';
import { downloadTable, type TableFormat } from '../../../records/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { JobElement } from './job-element.ts';
import {
  criterionWords,
  differingIn,
  faultWords,
  OVERALL,
  ofWords,
  pointsWords,
  rescoreTable,
  scoreWords,
  seatWords,
} from './rescore-words.ts';

/** All sittings of a session judged again by the engine of this hall: what comes out otherwise than was stated, by seat and indicator. */
export class SessionRescore extends JobElement {
  static override properties = { ...JobElement.properties, open: { state: true } };

  protected override readonly kind = 'rescore';
  /** The sitting whose differences are shown one by one. */
  open: string | null = null;

  override render(): TemplateResult {
    const { job } = this;
    const mayStart = this.overview.may.includes('results/rescore');
    return html`<div class="row apart">
        <div><h2>${t('staff:rescore.heading')}</h2><p class="muted">${t('staff:rescore.note')}</p></div>
        ${mayStart ? html`<button type="button" class="button ${job === undefined ? 'primary' : ''}" ?disabled=${this.busy || this.isRunning} @click=${() => void this.start()}>${icon('refresh')} ${t(job === undefined ? 'staff:rescore.start' : 'staff:rescore.again')}</button>` : nothing}
      </div>
      ${this.renderError()}
      ${job === undefined ? html`<p class="muted hall-empty">${t(this.jobs === null ? 'app:common.loading' : mayStart ? 'staff:rescore.none' : 'staff:rescore.none-yet')}</p>` : this.#renderJob(job)}`;
  }

  #renderJob(job: HallJob): TemplateResult {
    const { of, done, rescored = [] } = job;
    const different = rescored.filter(({ fault }) => fault === null);
    const failed = rescored.filter(({ fault }) => fault !== null);
    const isDone = done >= of;
    return html`${this.renderStanding(job, t('staff:rescore.progress', { done, of }))}
      <p class="row" role="status">
        <span class="chip good">${icon('check')} ${t('staff:rescore.same', { count: done - rescored.length })}</span>
        ${different.length === 0 ? nothing : html`<span class="chip now">${icon('scale')} ${t('staff:rescore.different', { count: different.length })}</span>`}
        ${failed.length === 0 ? nothing : html`<span class="chip late">${icon('alert')} ${t('staff:rescore.failed', { count: failed.length })}</span>`}
      </p>
      ${isDone && rescored.length === 0 ? html`<p class="note good">${icon('check')} <span>${t('staff:rescore.all-same', { count: of })}</span></p>` : nothing}
      ${isDone ? this.#renderCompared(job) : nothing}
      ${failed.length === 0 ? nothing : this.#renderFailed(failed)}
      ${different.length === 0 ? nothing : this.#renderDifferent(different, rescored)}`;
  }

  /** Scores can always be compared; findings only where those of the engine that judged first were kept. */
  #renderCompared({ of, compared = 0 }: HallJob): TemplateResult | typeof nothing {
    if (compared >= of) return nothing;
    return html`<p class="note">${icon('info')} <span>${t('staff:rescore.not-compared', { count: of - compared })}</span></p>`;
  }

  #renderFailed(failed: readonly RescoredSitting[]): TemplateResult {
    return html`<section class="stack tight" aria-labelledby="rescore-failed">
      <h3 id="rescore-failed">${t('staff:rescore.failed-heading')}</h3>
      <ul class="plain-list">${failed.map((each) => html`<li class="note late">${icon('alert')} <span><strong><bdi>${seatWords(each)}</bdi></strong> ${faultWords(each)}</span></li>`)}</ul>
    </section>`;
  }

  #renderDifferent(different: readonly RescoredSitting[], all: readonly RescoredSitting[]): TemplateResult {
    const codes = differingIn(different);
    const open = different.find(({ sitting }) => sitting === this.open);
    return html`<div class="row apart">
        <p class="muted small">${t('staff:rescore.table-note')}</p>
        <div class="row">${(['xlsx', 'csv'] as const).map((format) => html`<button type="button" class="button small" @click=${() => void this.#download(all, format)}>${icon('download')} ${format.toUpperCase()}</button>`)}</div>
      </div>
      <div class="table-frame hall-preview" role="region" tabindex="0" aria-label=${t('staff:rescore.heading')}>
        <table class="table rescore-table">
          <thead><tr>
            <th scope="col">${t('marking:results.seat')}</th>
            ${codes.map((code) => html`<th scope="col" class="num">${ofWords(code)}</th>`)}
            <th scope="col"><span class="visually-hidden">${t('staff:rescore.show')}</span></th>
          </tr></thead>
          <tbody>${different.map((each) => this.#renderRow(each, codes))}</tbody>
        </table>
      </div>
      ${open === undefined ? nothing : this.#renderOpen(open)}`;
  }

  #renderRow(each: RescoredSitting, codes: readonly string[]): TemplateResult {
    const isOpen = each.sitting === this.open;
    return html`<tr aria-selected=${String(isOpen)}>
      <th scope="row"><bdi>${seatWords(each)}</bdi></th>
      ${codes.map((code) => html`<td class="num">${this.#renderCell(each, code)}</td>`)}
      <td><button type="button" class="button small" aria-expanded=${String(isOpen)} @click=${() => this.#turn(each.sitting)}>${t('staff:rescore.show')} <span class="visually-hidden">${seatWords(each)}</span></button></td>
    </tr>`;
  }

  #renderCell({ scores, findings }: RescoredSitting, code: string): TemplateResult {
    const score = scores.find(({ of }) => of === code);
    const count = code === OVERALL ? 0 : findings.filter(({ indicator }) => indicator === code).length;
    if (score === undefined && count === 0)
      return html`<span class="muted" aria-label=${t('staff:rescore.unchanged')}>–</span>`;
    return html`${score === undefined ? nothing : this.#renderStep(scoreWords(score.stated), scoreWords(score.found))}
      ${count === 0 ? nothing : html`<br /><span class="small muted">${t('staff:rescore.findings', { count })}</span>`}`;
  }

  #renderStep(stated: string, found: string): TemplateResult {
    return html`<span class="nowrap"><span class="muted">${stated}</span> ${icon('arrow-right', t('staff:rescore.to'))} <strong>${found}</strong></span>`;
  }

  #renderOpen(each: RescoredSitting): TemplateResult {
    const { scores, findings, entry, playedBy, comparesFindings } = each;
    return html`<section class="card stack" aria-labelledby="rescore-open">
      <div class="row apart">
        <h3 id="rescore-open" tabindex="-1"><bdi>${seatWords(each)}</bdi> <small class="muted">${t('staff:rescore.played-by', { engine: playedBy })}</small></h3>
        <button type="button" class="button small quiet" @click=${() => this.#turn(each.sitting)}>${icon('close')} ${t('staff:rescore.close')}</button>
      </div>
      ${entry === null ? nothing : html`<p class="note late">${icon('alert')} <span>${t('staff:rescore.entry', { entry })}</span></p>`}
      ${
        scores.length === 0
          ? nothing
          : html`<dl class="facts">${scores.map(({ of, stated, found }) => html`<div><dt>${ofWords(of)}</dt><dd class="number">${this.#renderStep(scoreWords(stated), scoreWords(found))}</dd></div>`)}</dl>`
      }
      ${comparesFindings ? nothing : html`<p class="muted small">${t('staff:rescore.no-findings-kept', { engine: playedBy })}</p>`}
      ${
        findings.length === 0
          ? nothing
          : html`<div class="table-frame" role="region" tabindex="0" aria-labelledby="rescore-open"><table class="table">
              <thead><tr>${(['of', 'finding', 'chance'] as const).map((column) => html`<th scope="col">${t(`staff:rescore.column.${column}`)}</th>`)}<th scope="col" class="num">${t('staff:rescore.points')}</th></tr></thead>
              <tbody>${findings.map(
                (change) => html`<tr>
                  <th scope="row">${change.indicator}</th><td>${criterionWords(change)}</td>
                  <td class="code" translate="no">${change.opportunity}</td>
                  <td class="num">${this.#renderStep(pointsWords(change.stated), pointsWords(change.found))}</td>
                </tr>`,
              )}</tbody>
            </table></div>`
      }
    </section>`;
  }

  #turn(sitting: string): void {
    this.open = this.open === sitting ? null : sitting;
    if (this.open !== null)
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#rescore-open')?.focus());
  }

  #download(all: readonly RescoredSitting[], format: TableFormat): Promise<void> {
    const { columns, rows } = rescoreTable(all);
    return downloadTable(`${t('staff:rescore.heading')} ${this.session.plan.title}`, columns, rows, format);
  }
}

customElements.define('wb-session-rescore', SessionRescore);
