import type { SittingHost, TicketMessage, TicketView } from '../../../host/index.ts';
import { buyerWords, fillWords } from '../../parts/buyer-words.ts';
import { findProduct } from '../../parts/words.ts';

/** A buyer's message in a language. A product in it has its name in that language, too. */
function buyersText(host: SittingHost, { key = '', values = {} }: TicketMessage, language: string): string {
  const product = findProduct(host, values.product ?? '');
  const named = product === undefined ? {} : { product: host.text(`products.${product.id}.name`, {}, language) };
  return host.text(key, { ...values, ...named }, language);
}

/** The key of a ready-made text: the message of a platform or of a colleague. */
const readyMade = ({ by, key }: TicketMessage): string =>
  by === 'platform' ? 'service.auto-reply' : `service.colleague.${key ?? ''}`;

/** A message in a language: a text of the pack, or a ready-made text; empty until the texts of that language are loaded. */
export function messageText(
  host: SittingHost,
  message: TicketMessage,
  language: TicketView['buyer']['language'],
  ready: () => void,
): string {
  const { by, key } = message;
  if (key === undefined) return message.text ?? '';
  if (by === 'buyer') return buyersText(host, message, language);
  const words = buyerWords(language, ready);
  return words === undefined ? '' : fillWords(words, readyMade(message));
}

const lines = new WeakMap<TicketView['messages'][number], string>();

/** The subject of a ticket: the beginning of the buyer's message. */
export function subjectLine(host: SittingHost, ticket: TicketView): string {
  const first = ticket.messages[0];
  if (first?.key === undefined) return '';
  const line = lines.get(first) ?? buyersText(host, first, ticket.buyer.language).replaceAll(/\s+/g, ' ').trim();
  lines.set(first, line);
  return line;
}
