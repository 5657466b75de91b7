import type { RecordReader } from '../../../kernel/step.ts';
import { named, namedById } from '../../duty.ts';
import type { Catalogue } from '../../shop/catalogue.ts';
import type { Subject } from '../../subject.ts';
import { translationsActions } from './actions/index.ts';
import { beginTranslations } from './begin.ts';
import { translationConsequences } from './consequences.ts';
import { translationsHappenings } from './happenings.ts';
import { lookAtTranslations } from './look.ts';
import { needTranslation } from './look-ups.ts';
import type { TranslationsPart } from './part.ts';
import { translationMachine } from './product-translation.machine.ts';
import { type ProductTranslation, SEGMENT, TRANSLATION, translationRef } from './product-translation.ts';

/** A page is called by its SKU and language, as in the list of any shop system. */
function pageName({ product, language }: ProductTranslation, { known }: RecordReader): string {
  const { products } = (known as { readonly catalogue: Pick<Catalogue, 'products'> }).catalogue;
  return `${products.find(({ id }) => id === product)?.sku ?? product} ${language}`;
}

/** Translations: the texts of products in the languages of their markets. */
export const translations: Subject<TranslationsPart> = {
  actions: translationsActions,
  lifecycles: { [TRANSLATION]: translationMachine },
  names: [
    named(TRANSLATION, { name: pageName, number: pageName }),
    named(SEGMENT, {
      name: ({ translation, place }, reader) => `${pageName(needTranslation(reader, translation), reader)} #${place}`,
      number: ({ translation }, reader) => pageName(needTranslation(reader, translation), reader),
      belongsTo: ({ translation }) => translationRef(translation),
    }),
    namedById('forbiddenClaim', { text: 'claims.*' }),
  ],
  shows: { translations: TRANSLATION, segments: SEGMENT },
  happenings: translationsHappenings,
  begin: beginTranslations,
  look: lookAtTranslations,
  outputs: () => [],
  consequences: translationConsequences,
};
