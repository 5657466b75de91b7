import type { RecordReader } from '../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../duty.ts';
import { taipeiDate } from '../shop/calendar.ts';
import { SALE } from '../shop/sale.ts';
import { CASE, caseState, totalOf } from './case.ts';
import { TICKET, ticketState } from './ticket.ts';

const day = (at: number | undefined): OutputCell => (at === undefined ? '' : { day: taipeiDate(at) });
const heads = (names: readonly string[]): string[] => names.map((name) => `@${name}`);

/** O4.1.1 problem record: every contact with its topic, cause and outcome as recorded. */
function problemRecord(world: RecordReader): OutputTable {
  const rows = world
    .all(TICKET)
    .filter(({ sort }) => sort === 'message')
    .map((ticket) => [
      ticket.number,
      ticket.channel,
      ticket.buyer.name,
      day(ticket.at),
      ticket.record?.topic ?? '',
      ticket.record?.cause ?? '',
      ticket.record?.outcome ?? '',
      ticketState(ticket)['first-response'],
      ticketState(ticket).resolution,
      day(ticket.solvedAt),
    ]);
  const columns = heads([
    ...['ticket', 'channel', 'buyer', 'arrived', 'topic', 'cause', 'outcome'],
    ...['first-response', 'resolution', 'solved'],
  ]);
  return { code: 'O4.1.1', columns, rows };
}

/** O4.2.1 service record: every after-sales case with what was decided, moved and paid. */
function serviceRecord(world: RecordReader): OutputTable {
  const rows = world.all(CASE).map((afterSales) => {
    const paid = afterSales.refunds.reduce((sum, refund) => sum + totalOf(refund), 0);
    return [
      afterSales.number,
      world.get(SALE, afterSales.order)?.number ?? '',
      afterSales.claim.product,
      afterSales.claim.quantity,
      afterSales.record?.ground ?? afterSales.ground ?? '',
      afterSales.decision?.decision ?? '',
      afterSales.decision?.basis ?? '',
      afterSales.return?.way ?? '',
      afterSales.return?.booking ?? '',
      afterSales.currency,
      { amount: paid, currency: afterSales.currency },
      afterSales.record?.cost ?? '',
      caseState(afterSales),
    ];
  });
  const columns = heads([
    ...['case', 'number', 'product', 'quantity', 'ground', 'case-decision', 'basis', 'return-way', 'booking'],
    ...['currency', 'refunded', 'cost-bearer', 'case-state'],
  ]);
  return { code: 'O4.2.1', columns, rows };
}

/** The work outputs of the standard that a sitting of the service desk leaves behind. */
export const serviceOutputs = (world: RecordReader): readonly OutputTable[] => [
  problemRecord(world),
  serviceRecord(world),
];
