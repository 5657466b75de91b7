import { html, nothing, type TemplateResult } from 'lit';
import type { OrderView } from '../../../host/index.ts';
import { formatDay, formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf } from '../../parts/due.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, countryWords, term } from '../../parts/words.ts';
import { stageWords } from '../list/order-columns.ts';
import { shipByCounts, stageOf } from '../parts/stage.ts';
import { statusWords } from '../parts/status-words.ts';

function stateNote(order: OrderView): unknown {
  const { hold, cancelled } = order;
  if (cancelled) {
    const values = {
      by: term('cancelledBy', cancelled.by),
      reason: term('cancelReason', cancelled.reason),
      at: formatMoment(cancelled.at),
    };
    return html`<div class="note late">${icon('cancel')}<div>${t('papers:order.cancelledNote', values)}</div></div>`;
  }
  if (order.stage.review === 'cancellation-requested') {
    return html`<div class="note now">${icon('alert')}<div>${t('papers:order.cancelAsked')}</div></div>`;
  }
  if (hold && order.stage.review === 'on-hold') {
    const values = { reason: term('holdReason', hold.reason), at: formatMoment(hold.at) };
    const answer = hold.answer;
    return html`<div class="note now">
      ${icon('hold')}
      <div>
        <p>${t('papers:order.heldNote', values)}</p>
        <p>
          ${
            answer === undefined
              ? t('papers:order.holdWaiting')
              : t('papers:order.holdAnswer', {
                  outcome: term('holdOutcome', answer.outcome),
                  at: formatMoment(answer.at),
                })
          }
        </p>
      </div>
    </div>`;
  }
  return nothing;
}

function linkedNote(work: Work, order: OrderView): unknown {
  const link = (id: string, key: string): TemplateResult => html`<p class="linked">
      ${icon('link')}${t(key)}
      <button type="button" class="button link number" @click=${() => work.open('order', id)}>${nameOf(work.host, 'order', id)}</button>
    </p>`;
  return html`${order.travelsWith === undefined ? nothing : link(order.travelsWith, 'papers:order.travelsWith')}
  ${order.partOf === undefined ? nothing : link(order.partOf, 'papers:order.partOf')}`;
}

/** The head of an order: its number, what its channel calls it, and its two deadlines. */
export function orderHead(work: Work, order: OrderView): TemplateResult {
  const [first, ...rest] = statusWords(work.host, order);
  const copy = (): void => void navigator.clipboard.writeText(order.number);
  return html`<header class="record-head">
    <div class="record-title">
      <p class="sub">${channelName(work.host, order.channel)} · ${countryWords(order.market)}</p>
      <h2 class="number" data-heading tabindex="-1">${nameOf(work.host, 'order', order.id)}</h2>
      <button type="button" class="button quiet square small" aria-label=${t('papers:order.copyNumber')} @click=${copy}>
        ${icon('copy')}
      </button>
    </div>
    <p class="statuses">
      <span class="chip blue status">${first}</span>
      ${rest.map((words) => html`<span class="chip blue">${words}</span>`)}
      <span class="chip">${icon('flag')}${stageWords(stageOf(order))}</span>
    </p>
    <dl class="facts">
      ${fact(t('papers:column.shipBy'), shipByCounts(order) ? dueOf(work.host, order.shipBy) : formatMoment(order.shipBy))}
      ${fact(t('papers:column.deliverBy'), formatDay(order.deliverBy))}
      ${fact(t('papers:column.placed'), formatMoment(order.placedAt))}
    </dl>
    ${stateNote(order)} ${linkedNote(work, order)}
  </header>`;
}
