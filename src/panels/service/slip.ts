import { isOver, type SittingHost, type TicketView } from '../../host/index.ts';
import { formatNumber } from '../format.ts';
import { language } from '../i18n.ts';
import type { DaySpan, SlipPart } from '../panel-duty.ts';
import { moneySums } from '../parts/money-sums.ts';
import { messageText } from './parts/buyers-text.ts';
import { isBreached, serviceOf } from './parts/service-view.ts';

type Within = (at: number | undefined) => boolean;

/** The last words of a day from the buyer who is most content. */
function lastSaid(host: SittingHost, tickets: readonly TicketView[], within: Within): SlipPart['said'] {
  const said = tickets.flatMap(({ messages, buyer, mood }) => {
    const message = messages.findLast(({ by, at }) => by === 'buyer' && within(at));
    return message === undefined ? [] : [{ message, buyer, mood }];
  });
  const best = said.toSorted((a, b) => b.mood - a.mood || b.message.at - a.message.at)[0];
  if (best === undefined) return undefined;
  return { words: messageText(host, best.message, language(), () => undefined), by: best.buyer.name };
}

/** The day of the service desk on the slip. */
export function serviceSlip(host: SittingHost, { open, close }: DaySpan): SlipPart {
  const { tickets, cases } = serviceOf(host);
  const within: Within = (at) => at !== undefined && at >= open && at <= close;
  const answered = tickets.filter(({ messages }) => messages.some(({ by, at }) => by === 'agent' && within(at))).length;
  const solved = tickets.filter(({ solvedAt }) => within(solvedAt)).length;
  const late = tickets.filter((ticket) => !isOver(ticket.stage) && isBreached(host, ticket)).length;
  const closed = cases.filter(({ closedAt }) => within(closedAt)).length;
  const paid = cases.flatMap(({ refunds, currency }) =>
    refunds
      .filter(({ at }) => within(at))
      .map(({ item, shipping, duty }) => ({ amount: item + shipping + duty, currency })),
  );
  return {
    lines: [
      { key: 'answered', value: formatNumber(answered) },
      { key: 'solved', value: formatNumber(solved) },
      { key: 'overdue', value: formatNumber(late), ...(late > 0 ? { tone: 'late' } : {}) },
      { key: 'cases', value: formatNumber(closed) },
      { key: 'refunded', value: moneySums(paid) },
    ],
    said: lastSaid(
      host,
      tickets.filter(({ sort }) => sort === 'message'),
      within,
    ),
  };
}
