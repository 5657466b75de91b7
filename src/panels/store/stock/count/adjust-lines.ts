import type { Account, AdjustmentLine } from '../../../../host/index.ts';
import { parseWhole } from '../../../parts/amounts.ts';
import type { Form } from '../../../parts/form.ts';

/** A line of a correcting entry as it stands on the form. */
export interface TypedLine {
  /** Tells the line from the others of the form. */
  readonly key: string;
  readonly account: string;
  readonly bin: string;
  readonly product: string;
  readonly sign: string;
  readonly quantity: string;
}

/** The line that a form begins with: what was counted, without account, sign and quantity. */
export interface FirstLine {
  readonly bin: string;
  readonly product: string;
}

const FIRST = '1';

/** The account of goods set aside: they lie in no bin of their own, and are worth nothing to the book. */
export const RESERVATION = 'reservation';

const lineKeys = (form: Form): readonly string[] => form.list('lines', [FIRST]);

/** Reads the lines of the form. */
export const typedLines = (form: Form, first: FirstLine): readonly TypedLine[] =>
  lineKeys(form).map((key) => ({
    key,
    account: form.text(`account-${key}`),
    bin: form.text(`account-${key}`) === RESERVATION ? '' : form.text(`bin-${key}`, first.bin),
    product: form.text(`product-${key}`, first.product),
    sign: form.text(`sign-${key}`),
    quantity: form.text(`quantity-${key}`),
  }));

/** A line as it is booked; null where something in it is missing, or no number. */
export function readLine({ account, bin, product, sign, quantity }: TypedLine): AdjustmentLine | null {
  const pieces = parseWhole(quantity);
  if (
    account === '' ||
    (bin === '' && account !== RESERVATION) ||
    product === '' ||
    sign === '' ||
    pieces === null ||
    pieces === 0
  )
    return null;
  return { account: account as Account, bin, product, quantity: sign === 'minus' ? -pieces : pieces };
}

/** Adds a line below the others. */
export function addLine(form: Form): void {
  const keys = lineKeys(form);
  form.set('lines', [...keys, String(Math.max(...keys.map(Number)) + 1)]);
}

export const removeLine = (form: Form, key: string): void =>
  form.set(
    'lines',
    lineKeys(form).filter((each) => each !== key),
  );

/** What the lines are worth at the cost of a piece, whole TWD: pluses and minuses are not set off against each other. */
export const worthOf = (lines: readonly AdjustmentLine[], costOf: (product: string) => number): number =>
  lines.reduce(
    (sum, { account, product, quantity }) => sum + (account === RESERVATION ? 0 : Math.abs(quantity) * costOf(product)),
    0,
  );

/** What the book of a bin will be after the lines. */
export const bookAfter = (book: number, lines: readonly AdjustmentLine[], bin: string, product: string): number =>
  lines
    .filter((line) => line.bin === bin && line.product === product && line.account !== RESERVATION)
    .reduce((sum, { quantity }) => sum + quantity, book);
