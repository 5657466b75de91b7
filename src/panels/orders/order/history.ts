import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryRow, OrderView, SittingHost } from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { cartonName, happeningWords, modeName, term } from '../../parts/words.ts';
import '../../lens/state-lens.ts';

type Say = (host: SittingHost, value: string, kind: string) => string;

const REASONS: Readonly<Record<string, string>> = {
  'order/held': 'terms:holdReason',
  'order/hold-answered': 'terms:holdReason',
  'order/cancelled': 'terms:cancelReason',
  'order/reopened': 'papers:closing.reopen',
};

const orderName: Say = (host, id) => nameOf(host, 'order', id);

/** The values of a history row that are shown, with a function that makes the text of each. */
const SAID: Readonly<Record<string, Say>> = {
  reason: (_, value, kind) => (REASONS[kind] === undefined ? '' : t(`${REASONS[kind]}.${value}`)),
  outcome: (_, value) => term('holdOutcome', value),
  mode: modeName,
  carton: cartonName,
  code: (_, value) => `${term('event', value)} ${value}`,
  exception: (_, value, kind) =>
    kind.startsWith('exception/') && kind !== 'exception/resolved' ? term('exception', value) : '',
  remedy: (_, value) => term('remedy', value),
  notice: (_, value) => term('notice', value),
  verdict: (_, value) => term('verdict', value),
  claim: (_, value) => term('claim', value),
  with: orderName,
  later: orderName,
  number: (_, value) => value,
  grams: (_, value) => `${formatNumber(Number(value))} g`,
};

function particulars(host: SittingHost, row: HistoryRow): string {
  const said = Object.entries(row.values).flatMap(([name, value]) => {
    const say = SAID[name];
    return say === undefined ? [] : [say(host, String(value), row.kind)];
  });
  return said.filter((words) => words !== '').join(' · ');
}

function historyItem(host: SittingHost, row: HistoryRow): TemplateResult {
  const more = particulars(host, row);
  return html`<li class=${row.byTrainee ? 'is-mine' : ''}>
    <span class="number">${formatMoment(row.at)}</span>
    <span>
      ${happeningWords(row.kind)}
      ${row.byTrainee ? html`<span class="chip small blue">${icon('user')}${t('papers:history.you')}</span>` : nothing}
      ${more === '' ? nothing : html`<span class="sub">${more}</span>`}
    </span>
  </li>`;
}

/** The visible past of an order, and where it is in its lifecycle. */
export function historyPart(work: Work, order: OrderView): TemplateResult {
  const rows = work.history('order', order.id);
  return html`<ol class="events">${rows.map((row) => historyItem(work.host, row))}</ol>
    <h4>${t('papers:lens.title')}</h4>
    <wb-state-lens .host=${work.host} .kind=${'order'} .recordId=${order.id}></wb-state-lens>`;
}
