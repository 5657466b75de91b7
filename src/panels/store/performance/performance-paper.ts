import { html, nothing, type TemplateResult } from 'lit';
import {
  DATA_TABLES,
  type DataTableName,
  figuresOn,
  type ReportView,
  SHEETS,
  type ShopEvent,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { keptKey } from '../../table/kept.ts';
import { basisForm } from './basis-form.ts';
import { figureName, figuresForm } from './figures-form.ts';
import { findingForm } from './finding-form.ts';
import { openParts, performanceOf, type ReportPart } from './performance-view.ts';
import { readingsForm } from './readings-form.ts';
import { weighingForm } from './weighing-form.ts';
import { tableName, workbench } from './workbench.ts';

/** Performance: the brief, the platforms' tables, the event log, and what is handed in. */
export class WbPerformancePaper extends WorkPaper {
  override connectedCallback(): void {
    super.connectedCallback();
    // What is typed into the search of a table narrows what is worked out of it.
    const searches = new Set(DATA_TABLES.map((table) => keptKey(tableName(table))));
    this.keep(this.drafts.watch((key) => searches.has(key) && this.requestUpdate()));
  }

  #brief(report: ReportView): TemplateResult {
    const { from, to, currency, retailOnly, figures, dueAt } = report;
    return html`<section class="section" aria-labelledby="performance-brief" data-part="brief">
      <h3 id="performance-brief">${t('papers:performance.brief')}</h3>
      <p>${t('papers:performance.briefLead')}</p>
      <dl class="facts">
        ${fact(t('papers:performance.period'), html`<span class="number nowrap">${from} –</span> <span class="number nowrap">${to}</span>`)}
        ${fact(t('papers:performance.currency'), currency)}
        ${fact(t('papers:performance.sales'), t(retailOnly ? 'papers:performance.retailOnly' : 'papers:performance.allSales'))}
        ${fact(t('papers:performance.due'), openParts(report).length === 0 ? html`<span class="chip good">${icon('check')}${t('papers:performance.handedIn')}</span>` : dueOf(this.host, dueAt))}
      </dl>
      <p class="sub">${t('papers:performance.wanted')}</p>
      <dl class="facts wanted">
        ${SHEETS.map((sheet) => fact(term('sheet', sheet), html`<ul>${figuresOn({ figures }, sheet).map((figure) => html`<li>${figureName(this, figure)}</li>`)}</ul>`))}
      </dl>
    </section>`;
  }

  #tabs(table: DataTableName): TemplateResult {
    const { dataTables } = performanceOf(this.host.view());
    return html`<div class="table-tabs" role="group" aria-label=${t('papers:performance.tables')}>
      ${DATA_TABLES.map((each) => {
        const length = dataTables.find(({ id }) => id === each)?.length;
        return html`<button
          type="button"
          class="button ${each === table ? 'primary' : ''}"
          aria-pressed=${each === table ? 'true' : 'false'}
          @click=${() => this.form('tables').set('table', each)}
        >
          ${icon(length === undefined ? 'download' : 'chart')}<span>${term('dataTable', each)}</span>
          ${length === undefined ? nothing : html`<span class="number">${formatNumber(length)}</span>`}
        </button>`;
      })}
    </div>`;
  }

  #tables(): TemplateResult {
    const { dataTables } = performanceOf(this.host.view());
    const chosen = this.form('tables').text('table', 'traffic');
    const table = DATA_TABLES.find((each) => each === chosen) ?? 'traffic';
    const isThere = dataTables.some(({ id }) => id === table);
    return html`<section class="section" aria-labelledby="performance-tables" data-part="tables">
      <h3 id="performance-tables" tabindex="-1">${t('papers:performance.tables')}</h3>
      ${this.#tabs(table)}
      ${
        isThere
          ? workbench(this, table)
          : html`<p class="sub">${t('papers:performance.notExported')}</p>
              <div class="acts">
                ${actButton(this, {
                  name: `export/${table}`,
                  icon: 'download',
                  words: t('papers:performance.export', { table: term('dataTable', table) }),
                  look: 'primary',
                  does: () => this.act('export', 'table/export', { table }),
                })}
              </div>`
      }
      ${this.outcome('export')}
    </section>`;
  }

  #eventRow({ date, kind, channel, product }: ShopEvent): TemplateResult {
    const every = html`<span class="sub">${t('papers:performance.every')}</span>`;
    return html`<tr>
      <td class="number nowrap">${date}</td>
      <th scope="row">${term('eventKind', kind)}</th>
      <td>${channel === null ? every : nameOf(this.host, 'channel', channel)}</td>
      <td>${product === null ? every : nameOf(this.host, 'product', product)}</td>
    </tr>`;
  }

  #events(): TemplateResult {
    const { shopEvents } = performanceOf(this.host.view());
    return html`<section class="section" aria-labelledby="performance-events" data-part="events">
      <h3 id="performance-events">${t('papers:performance.events')}</h3>
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              ${['date', 'event', 'channel', 'product'].map((name) => html`<th scope="col">${t(`papers:performance.column.${name}`)}</th>`)}
            </tr>
          </thead>
          <tbody>${shopEvents.map((event) => this.#eventRow(event))}</tbody>
        </table>
      </div>
    </section>`;
  }

  /** A part of the report that is handed in on its own. */
  #part(part: ReportPart, form: TemplateResult): TemplateResult {
    return html`<section class="section" aria-labelledby="performance-${part}" data-part=${part} data-step>
      <h3 id="performance-${part}" tabindex="-1">${t(`papers:performance.part.${part}.title`)}</h3>
      <p class="field-note">${t(`papers:performance.part.${part}.note`)}</p>
      ${form}
    </section>`;
  }

  #report(report: ReportView): TemplateResult {
    return html`${this.#part('basis', basisForm(this, report))} ${this.#part('figures', figuresForm(this, report))}
    ${this.#part('readings', readingsForm(this, report))} ${this.#part('finding', findingForm(this, report))}
    ${this.#part('weighing', weighingForm(this, report))}`;
  }

  protected override page(): TemplateResult {
    const { reports } = performanceOf(this.host.view());
    return html`<div class="paper performance-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:performance.title')}</h2>
      ${reports.length === 0 ? html`<p class="note">${icon('info')}${t('papers:performance.noReport')}</p>` : reports.map((report) => this.#brief(report))}
      ${this.#tables()} ${this.#events()} ${reports.map((report) => this.#report(report))}
    </div>`;
  }
}

customElements.define('wb-performance-paper', WbPerformancePaper);
