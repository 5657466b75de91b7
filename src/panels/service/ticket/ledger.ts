import { html, type TemplateResult } from 'lit';
import type { ClockLedger, ClockRow, ClockView, TicketView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { openHours } from '../../parts/due.ts';
import type { Work } from '../../parts/paper.ts';
import { say } from '../parts/service-words.ts';
import { ledgerOf, readingOf } from '../parts/ticket-clocks.ts';

const PERIODS: ReadonlySet<string> = new Set(['open', 'break', 'night', 'weekend', 'holiday']);

const whyWords = ({ why }: ClockRow): string => say(PERIODS.has(why) ? 'period' : 'turn', why);

function rowOf(row: ClockRow): TemplateResult {
  const span = openHours(row.to - row.from);
  return html`<tr class=${row.counted ? '' : 'is-faint'}>
    <td class="number">${formatMoment(row.from)} – ${formatMoment(row.to)}</td>
    <td>${whyWords(row)}</td>
    <td class="num">${row.counted ? html`${icon('check', t('papers:service.ledger.counted'))} ${span}` : html`<span class="visually-hidden">${t('papers:service.ledger.notCounted')}</span>—`}</td>
  </tr>`;
}

function table({ clock, rows }: ClockLedger, reading: ClockView | undefined): TemplateResult {
  const used = rows.reduce((sum, row) => sum + (row.counted ? row.to - row.from : 0), 0);
  return html`<div class="table-frame">
    <table class="table ledger">
      <caption>${say('clock', clock)} · ${say('clockState', reading?.state ?? 'stopped')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:service.ledger.span')}</th>
          <th scope="col">${t('papers:service.ledger.why')}</th>
          <th scope="col" class="num">${t('papers:service.ledger.counts')}</th>
        </tr>
      </thead>
      <tbody>${rows.map(rowOf)}</tbody>
      <tfoot>
        <tr>
          <td colspan="2">${t('papers:service.ledger.used', { limit: openHours(reading?.limit ?? 0) })}</td>
          <td class="num">${openHours(used)}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

/** The minute ledger: which time counted for each clock, which did not, and why. */
export const ledgerPart = (work: Work, ticket: TicketView): TemplateResult =>
  html`${ledgerOf(work.host, ticket).map((ledger) => table(ledger, readingOf(work.host, ticket)[ledger.clock]))}`;
