import { readFileSync } from 'node:fs';
import type { Intent } from '../../src/bots/bot.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import { PackWords } from '../../src/host/pack-words.ts';
import type { Language } from '../../src/host/port.ts';
import type { Rows } from '../../src/kernel/rows.ts';
import type { Form, PackTexts } from '../../src/operations/market/form.ts';
import { type OrderView, ordersOf } from '../../src/operations/orders/view.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import type { Visit } from './house.ts';

/** The sitting as the page would hand it over now, replayed here; a file that does not agree with itself is an error. */
export async function downloadedSitting({ page, t }: Visit): Promise<Sitting> {
  // By key, so that it may be asked for where no mouse is used.
  await page.locator('wb-shift-menu > button').press('Enter');
  const item = page.locator('#strip-menu').getByRole('button', { name: t('app:sitting.download') });
  await item.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), item.press('Enter')]);
  const parsed = parseSittingFile(readFileSync(await download.path(), 'utf8'));
  if (!parsed.ok) throw new Error(`the downloaded file is none: ${JSON.stringify(parsed.fault)}`);
  const verified = verifySitting(parsed.file);
  if (!verified.ok) throw new Error(`the downloaded file does not agree: ${JSON.stringify(verified.disagreement)}`);
  return verified.sitting;
}

/** Every text of a form, those of what is to come among them: for who may know all of it. */
const allTexts = ({ texts, letters }: Pick<Form, 'texts' | 'letters'>): PackTexts =>
  Object.fromEntries(
    [...new Set([...Object.keys(texts), ...Object.keys(letters)])].map((language) => [
      language,
      { ...texts[language], ...letters[language] },
    ]),
  );

/** What somebody who knows the trade would do next, looking at the same desk as the visitor. */
export class Advice {
  readonly sitting: Sitting;
  readonly words: PackWords;
  readonly #intents: readonly Intent[];

  constructor(sitting: Sitting, language: Language) {
    this.sitting = sitting;
    this.words = new PackWords(allTexts(sitting.form), language);
    this.#intents = makeBot('expert', 0).look(sitting.view(), sitting.form.catalogue, readingOf(sitting.form));
  }

  get orders(): Rows<OrderView> {
    return ordersOf(this.sitting.view()).orders;
  }

  /** The inputs of every act of that kind it would do now. */
  inputs<Input>(action: string): readonly Input[] {
    return this.#intents.filter((each) => each.action === action).map(({ input }) => input as Input);
  }

  /** The numbers of the orders it would do that act to. */
  numbers(action: string): readonly string[] {
    const ids = this.inputs<{ orders: string[] }>(action).flatMap(({ orders }) => orders);
    return ids.map((id) => this.order(id).number);
  }

  order(id: string): OrderView {
    const order = this.orders.find((each) => each.id === id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }
}

export async function advice(visit: Visit, language: Language): Promise<Advice> {
  return new Advice(await downloadedSitting(visit), language);
}
