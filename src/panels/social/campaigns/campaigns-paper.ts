import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { broughtBy, type SourThreadView, spentBy, type WordCampaignView } from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { whyColumn } from '../../parts/why-column.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { campaignWait, isWaitingThread } from './campaigns-line.ts';
import {
  CAMPAIGN,
  campaignName,
  campaignsHouseOf,
  campaignsOf,
  claimsOf,
  marketName,
  stageWords,
  THREAD,
  threadsOf,
  whereWords,
} from './campaigns-view.ts';

/** The campaigns of the brief, and what people say of them at the moment. */
export class WbCampaignsPaper extends WorkPaper {
  #columns: readonly TableColumn<WordCampaignView>[] | undefined;

  #campaignColumns(): readonly TableColumn<WordCampaignView>[] {
    const name = (row: WordCampaignView): string => campaignName(this.host, row.id);
    return [
      whyColumn(this.host, (row) => campaignWait(this.host, row) ?? undefined),
      {
        id: 'name',
        header: () => t('papers:campaigns.name'),
        text: name,
        cell: (row) => html`<strong>${name(row)}</strong><span class="sub">${whereWords(this.host, row.id)}</span>`,
        width: 13,
        grow: true,
        priority: 0,
      },
      {
        id: 'stage',
        header: () => t('papers:campaigns.stage'),
        text: (row) => stageWords(row.stage),
        width: 7,
        priority: 0,
      },
      {
        id: 'mood',
        header: () => t('papers:campaigns.mood'),
        text: (row) => term('word-campaign.mood', row.mood),
        width: 5,
        priority: 2,
      },
      {
        id: 'spent',
        header: () => t('papers:campaigns.spent'),
        text: (row) => formatNumber(spentBy(row)),
        value: spentBy,
        file: spentBy,
        width: 6,
        align: 'end',
        priority: 1,
      },
      {
        id: 'orders',
        header: () => t('papers:campaigns.orders'),
        text: (row) => formatNumber(broughtBy(row)),
        value: broughtBy,
        file: broughtBy,
        width: 5,
        align: 'end',
        priority: 1,
      },
    ];
  }

  /** When the brief will offer the first campaign. */
  #empty(): string {
    const offers = campaignsHouseOf(this.host)?.offers ?? [];
    if (offers.length === 0) return t('papers:campaigns.empty');
    return t('papers:campaigns.firstAt', { at: formatMoment(Math.min(...offers.map(({ offeredAt }) => offeredAt))) });
  }

  #campaigns(): TemplateResult {
    this.#columns ??= this.#campaignColumns();
    return tableOf<WordCampaignView>({
      name: 'word-campaigns',
      label: t('papers:campaigns.list'),
      columns: this.#columns,
      rows: campaignsOf(this.host),
      rowId: (row) => row.id,
      rowName: (row) => campaignName(this.host, row.id),
      drafts: this.drafts,
      empty: this.#empty(),
      rowHeight: 4.5,
      plain: true,
      onOpen: (row) => this.open(CAMPAIGN, row.id),
    });
  }

  #thread(thread: SourThreadView): TemplateResult {
    const waits = isWaitingThread(thread);
    return html`<li>
      <button type="button" class="sour-row ${waits ? 'is-waiting' : ''}" @click=${() => this.open(THREAD, thread.id)}>
        ${icon(waits ? 'alert' : 'check')}
        <span class="grow"
          ><strong>${thread.author}</strong> · ${marketName(this.host, thread.market)}
          <span class="sub">${formatMoment(thread.at)} · ${campaignName(this.host, thread.campaign)}</span></span
        >
        <span class="chip ${waits ? 'late' : 'good'}">${t('papers:campaigns.voices', { count: thread.voices })}</span>
      </button>
    </li>`;
  }

  /** Friends who joined by word of mouth, by generation. */
  #spread(): unknown {
    const claims = [...claimsOf(this.host)];
    const joined = claims.filter(({ stage }) => stage === 'waiting');
    if (joined.length === 0) return nothing;
    const generations = [1, 2, 3, 4].map((of) => joined.filter(({ generation }) => generation === of).length);
    const most = Math.max(...generations, 1);
    return html`<section class="section">
      <h3>${t('papers:campaigns.spread')}</h3>
      <p class="sub">${t('papers:campaigns.spreadNote', { count: joined.length })}</p>
      <ol class="spread">
        ${generations.map(
          (count, i) =>
            html`<li><span>${t('papers:campaigns.generation', { number: i + 1 })}</span>
              <span class="spread-bar" style="--share:${Math.round((count * 100) / most)}%" aria-hidden="true"></span>
              <span class="number">${formatNumber(count)}</span></li>`,
        )}
      </ol>
    </section>`;
  }

  protected override page(): TemplateResult {
    const threads = [...threadsOf(this.host)];
    return html`<div class="paper campaigns-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:campaigns.nav')}</h2>
      <section class="section campaigns-list">${this.#campaigns()}</section>
      ${
        threads.length === 0
          ? nothing
          : html`<section class="section">
              <h3>${t('papers:campaigns.sour')}</h3>
              <ul class="sour-list">${repeat(
                threads,
                ({ id }) => id,
                (thread) => this.#thread(thread),
              )}</ul>
            </section>`
      }
      ${this.#spread()}
    </div>`;
  }
}

customElements.define('wb-campaigns-paper', WbCampaignsPaper);
