import { html, nothing, type TemplateResult } from 'lit';
import { type ListingView, sheetOf } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { countryWords, findProduct, term } from '../../parts/words.ts';
import { factName, factWords, showableOf, termsNow } from './listings-view.ts';

/** The units in which the sheet keeps what is measured. */
const UNITS = { mass: 'g', volume: 'ml', length: 'mm' } as const;

/** The product sheet: what the company knows of the product, its certificates, and how many pieces may be shown. */
export function sheetPart(work: Work, { product }: ListingView): TemplateResult {
  const { host } = work;
  const terms = termsNow(host);
  const { kind, facts, certificates } = sheetOf(terms, product);
  const { attributes } = terms.house.listings;
  const row = ([id, value]: [string, string | number]): TemplateResult => {
    const measure = attributes.find((each) => each.id === id)?.measure;
    const words = typeof value === 'number' ? formatNumber(value) : factWords(host, id, value);
    return fact(factName(host, id), measure === undefined ? words : `${words} ${UNITS[measure]}`);
  };
  const traits = findProduct(host, product)?.traits ?? [];
  return html`<dl class="facts rows listing-sheet">
      ${fact(t('papers:listings.sheet.kind'), host.text(`listingKinds.${kind}`))}
      ${traits.length === 0 ? nothing : fact(t('papers:listings.sheet.traits'), traits.map((trait) => term('trait', trait)).join(t('papers:listSign')))}
      ${Object.entries(facts).map(row)}
      ${fact(t('papers:listings.sheet.origin'), countryWords(findProduct(host, product)?.origin ?? ''))}
      ${fact(t('papers:listings.sheet.showable'), formatNumber(showableOf(host, product)))}
    </dl>
    <p>
      <strong>${t('papers:listings.sheet.certificates')}</strong>
      ${
        certificates.length === 0
          ? t('papers:listings.sheet.noCertificates')
          : certificates.map(
              (each) => html`<span class="chip small">${host.text(`listingCertificates.${each}`)}</span> `,
            )
      }
    </p>`;
}
