import type { TicketTopic } from '../../operations/service/house.ts';
import { type Shares, scaled } from '../compile/scaled.ts';
import type { ContactEntry } from './ticket-drafts.ts';

/** What is asked for here may not be given, however it is asked. */
const TEMPTING: ReadonlySet<TicketTopic> = new Set(['review-bargain', 'gift']);

const isTrap = ({ topic, unnamed }: ContactEntry): boolean => unnamed === true || TEMPTING.has(topic);

/** Contacts with their shares. Who writes a second time is a trap, too: the twin has to be found. */
export function scaleContacts(contacts: readonly ContactEntry[], shares: Shares): ContactEntry[] {
  const counted = scaled(contacts, (entry) => (isTrap(entry) ? shares.traps : shares.plain));
  const twins = scaled(
    contacts.map(({ twins: count = 0 }) => ({ least: count, most: count })),
    () => shares.traps,
  );
  return counted.map((entry, i) => {
    const { twins: own, ...rest } = entry;
    const count = Math.min(twins[i]?.least ?? 0, entry.least);
    return own === undefined || count === 0 ? rest : { ...rest, twins: count };
  });
}
