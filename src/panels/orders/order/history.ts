import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryRow, OrderView, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { Work } from '../parts/paper.ts';
import { cartonName, modeName, term } from '../parts/words.ts';
import '../../lens/state-lens.ts';

/** Values of a history row that say something to people, and how each is said. */
const SAID: Readonly<Record<string, (host: SittingHost, value: string, kind: string) => string>> = {
  reason: (_, value, kind) => term(kind === 'order/cancelled' ? 'cancelReason' : 'holdReason', value),
  outcome: (_, value) => term('holdOutcome', value),
  mode: modeName,
  carton: cartonName,
  code: (_, value) => `${term('event', value)} ${value}`,
  exception: (_, value) => term('exception', value),
  remedy: (_, value) => term('remedy', value),
  notice: (_, value) => term('notice', value),
  verdict: (_, value) => term('verdict', value),
  form: (_, value) => term('documentForm', value),
  wording: (_, value) => term('wording', value),
  number: (_, value) => value,
  tracking: (_, value) => value,
  grams: (_, value) => `${value} g`,
};

function particulars(host: SittingHost, row: HistoryRow): string {
  const said = Object.entries(row.values).flatMap(([name, value]) => {
    const say = SAID[name];
    return say === undefined || value === '' ? [] : [say(host, String(value), row.kind)];
  });
  return said.join(' · ');
}

const happeningWords = (kind: string): string => term('happening', kind.replaceAll('/', '.'));

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
  const rows = work.host.history('order', order.id);
  return html`<ol class="events">${rows.map((row) => historyItem(work.host, row))}</ol>
    <h4>${t('papers:lens.title')}</h4>
    <wb-state-lens .host=${work.host} .kind=${'order'} .recordId=${order.id}></wb-state-lens>`;
}
