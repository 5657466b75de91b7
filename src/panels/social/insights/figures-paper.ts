import { html, type TemplateResult } from 'lit';
import type { AccountDay, AnalysisView, CollectionView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf } from '../../parts/due.ts';
import { fact, fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { analysisForm } from './analysis-form.ts';
import { collectionPart } from './collection-part.ts';
import { compareTable } from './compare-table.ts';
import { dayColumns, dayTable } from './day-table.ts';
import { accountName, analysesOf, collectionsOf, houseOf, isOver, isToAnalyse, spanWords } from './insights-view.ts';
import { postsTable } from './posts-table.ts';

/** Figures: what is to be collected and worked out this week, the analysis, and the days as platforms show them. */
export class WbFiguresPaper extends WorkPaper {
  #columns: readonly TableColumn<AccountDay>[] | undefined;

  #week(from: string, all: readonly CollectionView[]): TemplateResult {
    const to = all[0]?.to ?? from;
    return html`<section class="section" aria-labelledby="insight-week-${from}" data-part="week-${from}">
      <h3 id="insight-week-${from}" tabindex="-1">${t('papers:insights.collections', { span: spanWords({ from, to }) })}</h3>
      <div class="folds">${all.map((each) => collectionPart(this, each))}</div>
    </section>`;
  }

  #weeks(): readonly TemplateResult[] {
    const all = [...collectionsOf(this.host.view())];
    const weeks = [...new Set(all.map(({ from }) => from))].sort().reverse();
    return weeks.map((from) =>
      this.#week(
        from,
        all.filter((each) => each.from === from),
      ),
    );
  }

  #body(analysis: AnalysisView): TemplateResult {
    const { host } = this;
    const isReady = isOver(host.view(), houseOf(host), { ...analysis, account: null });
    const isOpen = host.clock() <= analysis.dueAt;
    const form = isReady && (isOpen || analysis.given !== undefined);
    return html`<dl class="facts">
        ${fact(t('papers:insights.about'), spanWords(analysis))}
        ${fact(t('papers:insights.usualWeeks'), spanWords(houseOf(host)?.insights.usual ?? analysis))}
        ${fact(t('papers:insights.namedAccount'), accountName(host, analysis.account))}
        ${fact(t('papers:insights.due'), dueOf(host, analysis.dueAt))}
      </dl>
      ${compareTable(this, analysis)} ${postsTable(this, analysis)}
      ${form ? analysisForm(this, analysis) : html`<p class="note">${icon('info')}${t(isReady ? 'papers:insights.closed' : 'papers:insights.analysisWaits')}</p>`}`;
  }

  #analysis(analysis: AnalysisView): TemplateResult {
    const { host } = this;
    const isDue = isToAnalyse(host.view(), houseOf(host), analysis, host.clock());
    const chip =
      analysis.given === undefined ? '' : html`<span class="chip small good">${t('papers:insights.step.done')}</span>`;
    return fold(
      this,
      `analysis-${analysis.id}`,
      term('analysisSort', analysis.sort),
      isDue,
      () => this.#body(analysis),
      chip,
    );
  }

  protected override page(): TemplateResult {
    this.#columns ??= dayColumns(this.host);
    const columns = this.#columns;
    const analyses = [...analysesOf(this.host.view())].reverse();
    return html`<div class="paper figures-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:insights.title')}</h2>
      ${this.#weeks()}
      <section class="section" aria-labelledby="insight-analyses" data-part="analyses">
        <h3 id="insight-analyses" tabindex="-1">${t('papers:insights.analyses')}</h3>
        <div class="folds">${analyses.map((each) => this.#analysis(each))}</div>
      </section>
      <section class="section" aria-labelledby="insight-days" data-part="days">
        <h3 id="insight-days" tabindex="-1">${t('papers:insights.days')}</h3>
        <p class="sub">${t('papers:insights.daysNote')}</p>
        ${dayTable(this, columns)}
      </section>
    </div>`;
  }
}

customElements.define('wb-figures-paper', WbFiguresPaper);
