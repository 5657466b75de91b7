import { html, type TemplateResult } from 'lit';
import type { AdWeekView, MeetingView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { whyColumn } from '../../parts/why-column.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { adColumns } from './ad-columns.ts';
import { adTable } from './ad-table.ts';
import { calendarPart, channelTerms } from './channel-terms.ts';
import { figureFields } from './figure-fields.ts';
import { meetingWait } from './meetings-line.ts';
import { MEETING, meetingsOf, stageWords } from './meetings-view.ts';

/** The meetings of the week, and the advertising table to be read before them. */
export class WbMeetingsPaper extends WorkPaper {
  #columns: readonly TableColumn<MeetingView>[] | undefined;
  #adColumns: readonly TableColumn<AdWeekView>[] | undefined;

  #meetingColumns(): readonly TableColumn<MeetingView>[] {
    const name = (row: MeetingView): string => nameOf(this.host, MEETING, row.id);
    return [
      whyColumn(this.host, (row) => meetingWait(this.host.view().now, row) ?? undefined),
      { id: 'matter', header: () => t('papers:meetings.matter'), text: name, width: 14, grow: true, priority: 0 },
      {
        id: 'from',
        header: () => t('papers:meetings.from'),
        text: (row) => `${formatMoment(row.at)} – ${formatMoment(row.until)}`,
        value: (row) => row.at,
        cell: (row) =>
          html`<span class="one">${formatMoment(row.at)}</span><span class="sub">${t('papers:meetings.until', { until: formatMoment(row.until) })}</span>`,
        width: 8,
        priority: 0,
      },
      {
        id: 'stage',
        header: () => t('papers:meetings.stage'),
        text: (row) => stageWords(row.stage),
        width: 6.5,
        priority: 0,
      },
    ];
  }

  #meetings(): TemplateResult {
    this.#columns ??= this.#meetingColumns();
    return tableOf<MeetingView>({
      name: 'meetings',
      label: t('papers:meetings.list'),
      columns: this.#columns,
      rows: meetingsOf(this.host),
      rowId: (row) => row.id,
      rowName: (row) => nameOf(this.host, MEETING, row.id),
      drafts: this.drafts,
      empty: t('papers:meetings.empty'),
      sortBy: 'from',
      rowHeight: 6,
      plain: true,
      onOpen: (row) => this.open(MEETING, row.id),
    });
  }

  #ads(): TemplateResult {
    this.#adColumns ??= adColumns(this.host);
    return adTable(this, this.#adColumns);
  }

  protected override page(): TemplateResult {
    return html`<div class="paper meetings-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:meetings.title')}</h2>
      <section class="section meetings-list">${this.#meetings()}</section>
      <section class="section">
        <h3>${t('papers:meetings.ads')}</h3>
        <p class="sub">${t('papers:meetings.adsNote')}</p>
        ${figureFields(this, this.form('calculator'), t('papers:meetings.calculator'), false)}
        <div class="ads-table">${this.#ads()}</div>
      </section>
      <section class="section">
        <h3>${t('papers:meetings.terms')}</h3>
        ${channelTerms(this.host)}
      </section>
      <section class="section">
        <h3>${t('papers:meetings.calendar')}</h3>
        ${calendarPart(this.host)}
      </section>
    </div>`;
  }
}

customElements.define('wb-meetings-paper', WbMeetingsPaper);
