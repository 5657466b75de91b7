import { html, nothing, type TemplateResult } from 'lit';
import {
  changesPrice,
  type ListingView,
  type Money,
  makeAmountText,
  marketRules,
  type PriceBasis,
  priceBand,
  priceBasisOf,
  priceParts,
  type Terms,
} from '../../../host/index.ts';
import { formatMoment, formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount } from '../../parts/amounts.ts';
import { notAmount } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { currencyOf, noticeName, noticesOf, termsOn } from './listings-view.ts';

const twd = (amount: number): string => formatMoney({ amount, currency: 'TWD' });
const share = (permille: number): string => `${formatNumber(permille / 10)} %`;

/** The days on which a price can be worked out: today, and each day on which a change of price bites. */
function daysOf(work: Work): readonly (readonly [string, string])[] {
  const now = work.host.clock();
  const later = noticesOf(work.host.view()).filter(({ matter, bitesAt }) => changesPrice(matter) && bitesAt > now);
  return [
    ['now', t('papers:listings.price.today')],
    ...later.map(
      ({ id, bitesAt }) =>
        [
          String(bitesAt),
          t('papers:listings.price.from', { at: formatMoment(bitesAt), number: noticeName(work.host, id) }),
        ] as const,
    ),
  ];
}

/** What the price has to carry, part by part. */
function basisRows(basis: PriceBasis): TemplateResult {
  return html`<dl class="facts rows">
    ${fact(t('papers:listings.price.cost'), twd(basis.cost))} ${fact(t('papers:listings.price.freight'), twd(basis.freight))}
    ${fact(t('papers:listings.price.rate'), t('papers:listings.price.rateIs', { currency: basis.currency, rate: formatNumber(basis.rate / 1000) }))}
    ${fact(t('papers:listings.price.commission'), share(basis.commissionPermille))}
    ${fact(t('papers:listings.price.payment'), share(basis.paymentPermille))} ${fact(t('papers:listings.price.duty'), share(basis.dutyPermille))}
    ${fact(t('papers:listings.price.tax'), share(basis.taxPermille))} ${fact(t('papers:listings.price.margin'), share(basis.marginPermille))}
  </dl>`;
}

function endingWords(terms: Terms, market: string, basis: PriceBasis): string {
  const { of, ends } = marketRules(terms, market).ending;
  const text = ends.map((end) => {
    const amount = makeAmountText({ amount: end, currency: basis.currency });
    return amount.includes('.') ? amount.slice(amount.indexOf('.')) : String(end).padStart(String(of).length - 1, '0');
  });
  return text.join(t('papers:listSign'));
}

/** What becomes of a price that is tried. */
function triedRows(price: number, basis: PriceBasis): TemplateResult {
  const parts = priceParts(price, basis);
  const money = (amount: number): string => formatMoney({ amount, currency: basis.currency } satisfies Money);
  const left = parts.withoutTax === 0 ? 0 : Math.floor((parts.left * 1000) / parts.withoutTax);
  return html`<dl class="facts rows">
    ${fact(t('papers:listings.price.withoutTax'), money(parts.withoutTax))} ${fact(t('papers:listings.price.fees'), money(-parts.fees))}
    ${fact(t('papers:listings.price.dutyPaid'), money(-parts.duty))} ${fact(t('papers:listings.price.carried'), money(-parts.cost))}
    ${fact(t('papers:listings.price.left'), html`<strong>${money(parts.left)}</strong> · ${share(left)}`)}
  </dl>`;
}

/** Sets the price of a listing that is on sale or was sent back; a draft gets it in its own form. */
function setPrice(work: Work, listing: ListingView, price: number | null): unknown {
  if (listing.content === undefined || !['live', 'suspended', 'rejected'].includes(listing.stage)) return nothing;
  const form = work.form('price');
  const send = (): unknown =>
    price === null || price === 0
      ? work.refuse(form)
      : work.act('price', 'listing/reprice', { prices: [{ listing: listing.id, price }] }, { form });
  return html`<div class="acts">
      ${actButton(work, { name: form.key, icon: 'coins', words: t('papers:listings.act.reprice'), does: send })}
    </div>
    ${work.outcome('price')}`;
}

/** The price builder: every part that a price carries, the lowest price, the band and its ending, and a price to try. */
export function pricePart(work: Work, listing: ListingView): TemplateResult {
  const { host } = work;
  const form = work.form('price');
  const days = daysOf(work);
  const day = days.some(([value]) => value === form.text('day')) ? form.text('day') : 'now';
  const terms = termsOn(host, day === 'now' ? host.clock() : Number(day));
  const basis = priceBasisOf(terms, listing);
  const band = priceBand(terms, listing);
  const currency = currencyOf(host, listing.market);
  const money = (amount: number): string => formatMoney({ amount, currency });
  const typed = form.text('price');
  const price = parseAmount(typed, currency);
  return html`${days.length < 2 ? nothing : selectField(form, { name: 'day', label: t('papers:listings.price.day'), options: days })}
    ${basisRows(basis)}
    ${
      band === null
        ? html`<p class="note late">${t('papers:listings.price.none')}</p>`
        : html`<dl class="facts listing-band" data-band>
            ${fact(t('papers:listings.price.lowest'), money(band.lowest))}
            ${fact(t('papers:listings.price.band'), html`<strong>${money(band.low)} – ${money(band.high)}</strong>`)}
            ${fact(t('papers:listings.price.ending'), endingWords(terms, listing.market, basis))}
          </dl>`
    }
    ${textField(form, {
      ...{ name: 'price', label: t('papers:listings.price.try'), unit: currency, numeric: true },
      error: notAmount(form, typed, currency),
    })}
    ${price === null || price === 0 ? nothing : triedRows(price, basis)} ${setPrice(work, listing, price)}`;
}
