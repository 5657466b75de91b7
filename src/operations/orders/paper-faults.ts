import { moneyText } from '../shop/money.ts';
import type { CustomsDocument, DocumentLine } from './documents.ts';
import type { OrdersCatalogue } from './house.ts';

/** Fields of a customs paper that are judged: those of the head, and those of its lines. */
export type PaperField =
  | 'form'
  | 'category'
  | 'incoterm'
  | 'tax-number'
  | 'description'
  | 'hs'
  | 'origin'
  | 'net-weight'
  | 'value'
  | 'identifier';

/** A field of a customs paper that is wrong, with its wrong and its right value as they are written; empty: nothing. */
export interface PaperFault {
  readonly field: PaperField;
  /** Of a line: its product. */
  readonly product?: string;
  readonly given: string;
  readonly right: string;
}

/** The fields of a line as they are written. The identifier only where the country of destination asks for it. */
const LINE_FIELDS: Readonly<
  Partial<Record<PaperField, (line: DocumentLine, paper: CustomsDocument) => string | undefined>>
> = {
  description: ({ description }) => description,
  hs: ({ hs }) => hs,
  origin: ({ origin }) => origin,
  'net-weight': ({ netGrams }) => `${netGrams} g`,
  value: ({ value }, { currency }) => moneyText(value, currency),
  identifier: ({ identifier }) => identifier,
};

/** The fields by which a paper is judged. */
export const fieldsOf = (model: CustomsDocument): readonly PaperField[] => [
  'form',
  'category',
  'incoterm',
  'tax-number',
  ...(Object.keys(LINE_FIELDS) as PaperField[]).filter((field) =>
    model.lines.some((line) => LINE_FIELDS[field]?.(line, model) !== undefined),
  ),
];

/** What of a paper is not as it should be, field by field and line by line. */
export function paperFaults(
  paper: CustomsDocument,
  model: CustomsDocument,
  { taxNumbers }: Pick<OrdersCatalogue, 'taxNumbers'>,
): readonly PaperFault[] {
  // Whatever was written in the field: a number that is none of ours stands for itself.
  const printed = (id: string | null): string => taxNumbers.find((number) => number.id === id)?.value ?? id ?? '';
  const head = [
    { field: 'form', given: paper.form, right: model.form },
    { field: 'category', given: paper.category, right: model.category },
    { field: 'incoterm', given: paper.incoterm, right: model.incoterm },
    { field: 'tax-number', given: printed(paper.taxNumber), right: printed(model.taxNumber) },
  ] as const;
  const lines = model.lines.flatMap((line) => {
    const written = paper.lines.find(({ product }) => product === line.product);
    return Object.entries(LINE_FIELDS).map(([field, read]) => ({
      field: field as PaperField,
      product: line.product,
      given: (written === undefined ? undefined : read(written, paper)) ?? '',
      right: read(line, model) ?? '',
    }));
  });
  const asked = fieldsOf(model);
  return [...head, ...lines].filter(({ field, given, right }) => asked.includes(field) && given !== right);
}
