import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder, ComingTicket, Concern } from '../../operations/market/form.ts';
import type { Ask } from '../../operations/service/reply.ts';
import { CASE_TOPICS } from '../../operations/service/reply-rules.ts';
import type { TicketTruth } from '../../operations/service/truth.ts';
import { HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { permilleOf } from '../../operations/shop/money.ts';
import type { Compiling } from '../compile/context.ts';
import type { ServiceData } from './schema.ts';

export type ContactEntry = ServiceData['contacts'][number];

/** The state kept while contacts are written. */
export interface Writing {
  readonly c: Compiling;
  readonly used: Set<string>;
  readonly tickets: Record<string, TicketTruth>;
  readonly concerns: Record<string, Concern[]>;
  readonly numbers: Set<string>;
  /** Names of people who have written or bought. */
  readonly names: Set<string>;
  cases: number;
}

/** By an order's stage: the trigger of its buyer's message, where the pack does not say. */
const TRIGGERS: Readonly<Partial<Record<NonNullable<ContactEntry['about']>, Concern['trigger']>>> = {
  confirmed: 'confirmed',
  documented: 'confirmed',
  travelling: 'handed-over',
  troubled: 'exception',
  delivered: 'delivered',
  finished: 'delivered',
};

const EVERYTHING: readonly Ask[] = ['photo', 'batch-number', 'identity'];

/** A ticket with an id and a number that nobody else has. */
export function newTicket(
  writing: Writing,
  random: RandomStream,
  rest: Omit<ComingTicket, 'id' | 'number' | 'sort'>,
): ComingTicket {
  const id = `T-${String(Object.keys(writing.tickets).length + 1).padStart(3, '0')}`;
  let number = '';
  do number = `#${random.int(20_000, 89_999)}`;
  while (writing.numbers.has(number));
  writing.numbers.add(number);
  return { id, number, sort: 'message', ...rest };
}

/** The request of a case's buyer. Import VAT is owed on goods and freight together (fact sheet 4.3). */
function claimOf(writing: Writing, entry: ContactEntry, order: ComingOrder): TicketTruth['case'] {
  const { case: wanted } = entry;
  if (wanted === undefined || !CASE_TOPICS.has(entry.topic)) return undefined;
  const line = order.lines.find(({ product }) => entry.products?.includes(product)) ?? order.lines[0];
  if (line === undefined) return undefined;
  const quantity = wanted.whole ? line.quantity : 1;
  writing.cases += 1;
  const name = String(writing.cases).padStart(3, '0');
  const { wish, whole, opened, photo, contact, dutyPermille, found } = wanted;
  const isWhole = whole && order.lines.length === 1;
  const dutiable = line.unitPrice * quantity + (isWhole ? order.shippingPaid : 0);
  return {
    id: `C-${name}`,
    number: `RMA-${name}`,
    order: order.id,
    claim: {
      product: line.product,
      quantity,
      whole: isWhole,
      wish,
      opened,
      photo,
      contact,
      dutyPaid: permilleOf(dutiable, dutyPermille ?? 0),
    },
    found,
    returnsAfter: 0,
  };
}

/** The truth of a contact, with the case it opens where it is about goods. */
export function truthOf(
  writing: Writing,
  random: RandomStream,
  entry: ContactEntry,
  order: ComingOrder | undefined,
): TicketTruth {
  const opened = order === undefined ? undefined : claimOf(writing, entry, order);
  return {
    answersAfter: random.int(60, 180) * MINUTE,
    has: order === undefined ? EVERYTHING : [...EVERYTHING, 'order-number'],
    ...(order === undefined ? {} : { orderNumber: order.number }),
    thanks: entry.thanks === true,
    selfHelp: random.int(0, 999),
    ...(opened === undefined ? {} : { case: { ...opened, returnsAfter: random.int(16, 26) * HOUR } }),
  };
}

/** Puts a contact among what comes: by itself at its moment, or out of what happens to its order. */
export function putContact(
  writing: Writing,
  entry: ContactEntry,
  order: ComingOrder | undefined,
  ticket: ComingTicket,
  truth: TicketTruth,
  at: number,
  after: number,
): void {
  writing.tickets[ticket.id] = truth;
  const trigger = entry.trigger ?? (entry.about === undefined ? undefined : TRIGGERS[entry.about]);
  if (order === undefined || trigger === undefined) {
    writing.c.coming.push({ kind: 'ticket/arrives', at, ticket });
    return;
  }
  const concerns = writing.concerns[order.id] ?? [];
  concerns.push({ trigger, after, notBefore: at, ticket });
  writing.concerns[order.id] = concerns;
}
