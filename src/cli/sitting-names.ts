import { termGroup } from '../host/index.ts';
import { INQUIRY } from '../operations/orders/inquiry.ts';
import { ORDER } from '../operations/orders/order.ts';
import { REVIEW } from '../operations/orders/review.ts';
import { CASE } from '../operations/service/case.ts';
import { NEWS } from '../operations/service/faq.ts';
import { TICKET } from '../operations/service/ticket.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Values, Words } from './words.ts';

/** Later than 2001: such a number is a moment, not an amount. */
const FIRST_MOMENT = 1e12;

/** Names of the things in one sitting, and the engine's values as people say them. */
export class SittingNames {
  readonly #sitting: Sitting;
  readonly #words: Words;
  readonly #moments: Intl.DateTimeFormat;

  constructor(sitting: Sitting, words: Words) {
    this.#sitting = sitting;
    this.#words = words;
    const parts = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    this.#moments = new Intl.DateTimeFormat(words.language, { timeZone: 'Asia/Taipei', hourCycle: 'h23', ...parts });
  }

  /** `11/23, 09:05`, in Taipei. */
  moment(at: number): string {
    return this.#moments.format(at);
  }

  /** What people call a record: an order by its number, a question by its buyer, anything of the pack by its name. */
  subject({ kind, id }: { readonly kind: string; readonly id: string }): string {
    return this.#thing(kind, id) ?? id;
  }

  values(values: Values): Values {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.#value(name, value)]));
  }

  #value(name: string, value: string | number): string | number {
    if (typeof value === 'number') return value >= FIRST_MOMENT ? this.moment(value) : value;
    return (
      this.#thing(name, value) ??
      value
        .split(', ')
        .map((code) => this.#code(name, code))
        .join(this.#words.of('app:common.comma'))
    );
  }

  #code(name: string, code: string): string {
    const key = `terms:${termGroup(name)}.${code}`;
    return this.#words.has(key) ? this.#words.of(key) : code;
  }

  #thing(kind: string, id: string): string | undefined {
    const { world } = this.#sitting;
    if (kind === 'order') return this.#order(id);
    if (kind === 'ticket') return world.get(TICKET, id)?.number;
    if (kind === 'case') return world.get(CASE, id)?.number;
    if (kind === 'basis') return this.#text(`afterSales.${id}.name`);
    if (kind === 'news') return this.#text(`${world.get(NEWS, id)?.key ?? ''}.title`);
    if (kind === 'faq-entry') return this.#code('topic', id);
    if (kind === 'inquiry') return world.get(INQUIRY, id)?.buyer.name;
    if (kind === 'review') return this.#order(world.get(REVIEW, id)?.order ?? '');
    if (kind === 'channel' || kind === 'desk') return this.#text(`channels.${id}.name`);
    if (kind === 'mode' || kind === 'gate') return this.#text(`modes.${id}.name`);
    return kind === 'product' || kind === 'stock' ? this.#text(`products.${id}.name`) : undefined;
  }

  #order(id: string): string | undefined {
    return this.#sitting.world.get(ORDER, id)?.number;
  }

  #text(key: string): string | undefined {
    const { texts, letters } = this.#sitting.form;
    return texts[this.#words.language]?.[key] ?? letters[this.#words.language]?.[key];
  }
}
