import { TICKET } from '../../src/operations/service/ticket.ts';
import type { TraineeView } from '../../src/operations/trainee-view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { keysOf } from './secrets.ts';

/** Fields of the truth about contacts, and of what the engine alone knows of them. */
const TRUTH_FIELDS = [
  ...['truth', 'tickets.has', 'selfHelp', 'answersAfter', 'returnsAfter', 'orderNumber', 'concerns', 'trigger'],
  ...['notBefore', 'duplicateOf', 'missing', 'coming', 'earlier', 'entitlement', 'lawful', 'situation', 'journey'],
  ...['refusesRight', 'basisRight', 'right', 'due', 'acceptance', 'accounts', 'payment', 'paymentExpiry'],
];

/** What of the world the service part of a view must not hold at that moment. */
export function serviceLeaks({ now, service, orders }: TraineeView, sitting: Sitting): string[] {
  if (service === undefined) return ['no service desk at all'];
  const { world, form } = sitting;
  const text = JSON.stringify(service);
  const leaks: string[] = [];
  const keys = keysOf(service);
  for (const field of TRUTH_FIELDS) if (keys.has(field)) leaks.push(`field ${field}`);
  const toCome = [
    ...form.coming.flatMap((event) => (event.kind === 'ticket/arrives' ? [event.ticket] : [])),
    ...Object.values(form.truth.concerns ?? {}).flatMap((concerns) => concerns.map(({ ticket }) => ticket)),
  ];
  for (const { id, number } of toCome)
    if (world.get(TICKET, id) === undefined && (text.includes(`"${id}"`) || text.includes(number)))
      leaks.push(`ticket ${id}`);
  for (const event of form.coming)
    if (event.kind === 'news/arrives' && event.at > now && text.includes(`"${event.id}"`))
      leaks.push(`news ${event.id}`);
  for (const one of service.cases) {
    if (one.return?.found !== undefined && one.return.receivedAt === undefined) leaks.push(`goods of ${one.id}`);
    if (one.at > now) leaks.push(`case ${one.id}`);
  }
  for (const { id, parcel, deliveredAt } of service.sales)
    if (parcel?.events.some(({ at }) => at > now) === true || (deliveredAt ?? 0) > now) leaks.push(`future of ${id}`);
  if (orders !== undefined) leaks.push('the order desk');
  if (sitting.header.mode === 'assessment' && keys.has('faults')) leaks.push('faults of a reply');
  return leaks;
}
