import type { Form } from '../../../parts/form.ts';
import type { Lump } from '../parts/contents.ts';

/** The name of the sheet among the forms of a count's paper. */
export const SHEET = 'sheet';

/** The key of the sheet's draft: it is filled in on the paper of the count, and by looking into the bin on the floor. */
export const sheetKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}/${id}/${SHEET}`;

/** What a click on a thing does: it is counted, or not any more, and a number typed for its product gives way. */
export const toggled =
  (form: Form) =>
  ({ id, product }: Lump): void => {
    form.toggle('counted', id);
    // No text at all: the field shows the tally again.
    form.set(`typed-${product}`, []);
  };
