import type { Form, PackTexts } from '../operations/market/form.ts';

/** What of a form anybody may know before and while it is worked. */
export interface PublicForm
  extends Pick<Form, 'format' | 'pack' | 'duties' | 'minimum' | 'levels' | 'days' | 'catalogue'> {
  /** Words of the pack by language and key; more of them may come later. */
  readonly texts: PackTexts;
}

/** What is to come and what is true about it. A page never has it; the seed is part of it, for whoever has the pack can compile the rest from it. */
export type SealedForm = Omit<Form, keyof PublicForm>;

/** The public part of a form. It names what is public: what is new in a form stays sealed until it is named here. */
export const publicPart = ({ format, pack, duties, minimum, levels, days, catalogue, texts }: Form): PublicForm => ({
  ...{ format, pack, duties, minimum, levels, days, catalogue, texts },
});
