import type { Locator } from 'playwright-core';
import { makeAmountText } from '../../src/operations/shop/money.ts';
import type { Advice } from './advice.ts';
import type { Visit } from './house.ts';

/** The paper's answer to an act: done, or refused. */
export const done = (paper: Locator): Locator => paper.locator('.note.good');

export interface DocumentInput {
  readonly order: string;
  readonly form: string;
  readonly category: string;
  readonly incoterm: string;
  readonly taxNumber: string | null;
  readonly lines: readonly {
    readonly product: string;
    readonly description: string;
    readonly hs: string;
    readonly origin: string;
    readonly quantity: number;
    readonly netGrams: number;
    readonly value: number;
    readonly identifier?: string;
  }[];
}

/** Fills the customs paper in as the adviser would. */
export async function fillDocument({ t }: Visit, step: Locator, tasks: Advice, input: DocumentInput): Promise<void> {
  const choose = (name: string, value: string) =>
    step.getByLabel(t(`papers:document.${name}`), { exact: true }).selectOption(value);
  await choose('form', input.form);
  await choose('category', input.category);
  await choose('incoterm', input.incoterm);
  await choose('taxNumber', input.taxNumber ?? 'none');
  const { currency } = tasks.order(input.order);
  for (const [at, line] of input.lines.entries()) {
    const fields = step.locator('.document-line').nth(at);
    await fields.getByText(tasks.words.text(line.description), { exact: true }).click();
    await fields.getByLabel(t('papers:document.hs')).fill(line.hs);
    await fields.getByLabel(t('papers:document.origin')).fill(line.origin);
    await fields.getByLabel(t('papers:document.quantity')).fill(String(line.quantity));
    await fields.getByLabel(t('papers:document.netWeight')).fill(String(line.netGrams));
    if (line.identifier !== undefined) await fields.getByLabel(t('papers:document.identifier')).fill(line.identifier);
    await fields.getByLabel(t('papers:document.value')).fill(makeAmountText({ amount: line.value, currency }));
  }
}
