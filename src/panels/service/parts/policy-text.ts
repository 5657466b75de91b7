import type { FaqVersion, SittingHost, TicketTopic } from '../../../host/index.ts';
import { serviceOf } from './service-view.ts';

type Values = FaqVersion['values'];

/** The text of a choice for a blank; a number is shown as it is. */
export function choiceWords(host: SittingHost, choice: string, language?: string): string {
  const key = `choices.${choice}`;
  const said = host.text(key, {}, language);
  return said === key ? choice : said;
}

/** The question of a topic, as buyers ask it. */
export const questionText = (host: SittingHost, topic: string, language?: string): string =>
  host.text(`faq.${topic}.question`, {}, language);

/** The answer to a topic with its blanks filled in. */
export function answerText(host: SittingHost, topic: string, values: Values, language?: string): string {
  const filled = Object.entries(values).map(([blank, value]) => [blank, choiceWords(host, value, language)]);
  return host.text(`faq.${topic}.answer`, Object.fromEntries(filled), language);
}

/** The policy on a topic as text, now or as it was quoted; for a withdrawn offer, that it has ended. */
export function policyText(host: SittingHost, topic: TicketTopic, language?: string, quoted?: Values | null): string {
  const now = serviceOf(host).policies.find(({ id }) => id === topic)?.values;
  const values = quoted === undefined ? now : quoted;
  if (values === undefined) return '';
  return values === null ? host.text(`faq.${topic}.ended`, {}, language) : answerText(host, topic, values, language);
}
