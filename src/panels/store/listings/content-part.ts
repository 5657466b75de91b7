import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttributeRule,
  channelRules,
  demandedFields,
  forbiddenWords,
  type ListingContent,
  type ListingFault,
  type ListingView,
  makeAmountText,
  marketRules,
  sheetOf,
  unitOf,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseAmount, parseWhole } from '../../parts/amounts.ts';
import { missing, notAmount, notWhole } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { countryWords, term } from '../../parts/words.ts';
import { imageChoice } from './image-choice.ts';
import { faultWords } from './listing-head.ts';
import { currencyOf, factName, showableOf, termsNow } from './listings-view.ts';

/** What the platform found wrong at a field, where it sent the listing back. */
const faultAt = (work: Work, { faults = [] }: ListingView, holds: (fault: ListingFault) => boolean): string =>
  faults
    .filter(holds)
    .map((fault) => faultWords(work.host, fault))
    .join(' ');

const first = (listing: ListingView, id: string): string => listing.content?.attributes[id] ?? '';

/** The texts of the product sheet, to choose from: names and addresses are not typed. */
function textsOf(work: Work, { product }: ListingView): readonly string[] {
  const { house } = termsNow(work.host);
  const { facts } = sheetOf({ house }, product);
  return house.listings.attributes.flatMap(({ id, sort }) => {
    const fact = facts[id];
    return sort === 'text' && typeof fact === 'string' ? [fact] : [];
  });
}

function attributeField(work: Work, form: Form, listing: ListingView, rule: AttributeRule): TemplateResult {
  const name = `attribute.${rule.id}`;
  const label = factName(work.host, rule.id);
  const given = form.text(name, first(listing, rule.id));
  const told = faultAt(work, listing, ({ code, what }) => code.startsWith('attribute-') && what === rule.id);
  const error = missing(form, given) || told;
  if (rule.sort !== 'number')
    return selectField(form, {
      ...{ name, label, error, first: first(listing, rule.id), ask: t('papers:field.choose') },
      options:
        rule.sort === 'text'
          ? textsOf(work, listing).map((text) => [text, text])
          : (rule.choices ?? []).map((choice) => [choice, work.host.text(`listingChoices.${choice}`)]),
    });
  const { units } = marketRules(termsNow(work.host), listing.market);
  const unit = rule.measure === undefined ? {} : { unit: t(`papers:listings.unit.${unitOf(rule.measure, units)}`) };
  return textField(form, {
    ...{ name, label, error, first: first(listing, rule.id), numeric: true, ...unit },
  });
}

function titleChoice(work: Work, form: Form, listing: ListingView): TemplateResult {
  const terms = termsNow(work.host);
  const { titles } = sheetOf(terms, listing.product);
  const { titleMost, brandFirst } = channelRules(terms, listing.channel);
  const chosen = form.text('title', listing.content === undefined ? '' : String(listing.content.title));
  const told = faultAt(work, listing, ({ code }) => code.startsWith('title-'));
  const error = missing(form, chosen) || told;
  const words = forbiddenWords(terms, listing).map(({ word }) => word);
  return html`<fieldset class="field is-wide" role="radiogroup">
    <legend>${t('papers:listings.field.title')}</legend>
    <p class="sub">
      ${t(brandFirst ? 'papers:listings.title.ruleBrand' : 'papers:listings.title.rule', { most: titleMost, words: words.join(t('papers:listSign')) })}
    </p>
    <div class="choices listing-titles">
      ${titles.map(
        (title, i) => html`<label class="choice boxed">
          <input
            type="radio"
            name=${form.id('title')}
            .checked=${chosen === String(i)}
            @change=${() => form.set('title', String(i))}
          />
          <span lang="en">${title} <span class="sub number">${t('papers:listings.title.length', { count: [...title].length })}</span></span>
        </label>`,
      )}
    </div>
    <span class="field-error" role="alert">${error === '' ? nothing : html`${icon('alert')}${error}`}</span>
  </fieldset>`;
}

/** What stands in the form; null where something is missing or cannot be read. */
function contentOf(work: Work, form: Form, listing: ListingView): ListingContent | null {
  const { content } = listing;
  const category = form.text('category', content?.category);
  const fields = category === '' ? [] : demandedFields(termsNow(work.host), listing, category);
  const given = fields.map(({ id }) => [id, form.text(`attribute.${id}`, first(listing, id)).trim()] as const);
  const title = form.text('title', content === undefined ? '' : String(content.title));
  const images = form.list('images', content?.images ?? []);
  const [hs, origin] = [form.text('hs', content?.hs), form.text('origin', content?.origin)];
  const currency = currencyOf(work.host, listing.market);
  const price = parseAmount(priceText(work, form, listing), currency);
  const quantity = parseWhole(form.text('quantity', content === undefined ? '' : String(content.quantity)));
  const open = [category, title, hs, origin, ...given.map(([, value]) => value)].includes('') || images.length === 0;
  if (open || price === null || price === 0 || quantity === null) return null;
  return { category, attributes: Object.fromEntries(given), title: Number(title), images, hs, origin, price, quantity };
}

function priceText(work: Work, form: Form, { content, market }: ListingView): string {
  const known =
    content === undefined ? '' : makeAmountText({ amount: content.price, currency: currencyOf(work.host, market) });
  return form.text('price', known);
}

/** Saves a draft; of a listing that is on sale or was sent back, mends its words and images. */
function save(work: Work, form: Form, listing: ListingView): unknown {
  const content = contentOf(work, form, listing);
  if (content === null) return work.refuse(form);
  if (listing.stage === 'draft')
    return work.act('content', 'listing/draft', { listing: listing.id, ...content }, { form });
  const { price: _price, quantity: _quantity, ...words } = content;
  return work.act('content', 'listing/fix', { listing: listing.id, ...words }, { form });
}

/** The price and the quantity of a listing that is not on sale yet. */
function numbersOf(work: Work, form: Form, listing: ListingView): unknown {
  if (listing.stage !== 'draft') return nothing;
  const currency = currencyOf(work.host, listing.market);
  const price = priceText(work, form, listing);
  const known = listing.content === undefined ? '' : String(listing.content.quantity);
  const quantity = form.text('quantity', known);
  return html`${textField(form, {
    ...{ name: 'price', label: t('papers:listings.field.price'), unit: currency, numeric: true, first: price },
    error: notAmount(form, price, currency),
    note: t('papers:listings.priceNote'),
  })}
  ${textField(form, {
    ...{ name: 'quantity', label: t('papers:listings.field.quantity'), numeric: true, first: known },
    error: quantity.trim() === '0' ? '' : notWhole(form, quantity),
    note: t('papers:listings.quantityNote', { most: formatNumber(showableOf(work.host, listing.product)) }),
  })}`;
}

/** The form of a listing beside its product sheet: category, fields, title, images, customs line, price and quantity. */
export function contentPart(work: Work, listing: ListingView): TemplateResult {
  const { host } = work;
  const form = work.form('content');
  const house = termsNow(host).house.listings;
  const category = form.text('category', listing.content?.category);
  const hs = form.text('hs', listing.content?.hs);
  const origin = form.text('origin', listing.content?.origin);
  const ask = t('papers:field.choose');
  const images = form.list('images', listing.content?.images ?? []);
  const imageError =
    form.tried && images.length === 0
      ? t('papers:field.required')
      : faultAt(work, listing, ({ code }) => code.startsWith('image'));
  return html`<div class="listing-fields">
      ${selectField(form, {
        ...{ name: 'category', label: t('papers:listings.field.category'), ask },
        first: listing.content?.category ?? '',
        error: missing(form, category) || faultAt(work, listing, ({ code }) => code === 'category-wrong'),
        options: house.categories.map(({ id }) => [id, host.text(`listingCategories.${id}`)]),
      })}
      ${category === '' ? nothing : demandedFields(termsNow(host), listing, category).map((rule) => attributeField(work, form, listing, rule))}
    </div>
    ${titleChoice(work, form, listing)} ${imageChoice(work, form, listing, imageError)}
    <div class="listing-fields">
      ${selectField(form, {
        ...{ name: 'hs', label: t('papers:listings.field.hs'), ask, first: listing.content?.hs ?? '' },
        error: missing(form, hs),
        options: house.tariff.map((line) => [line, host.text(`listingTariff.${line}`)]),
      })}
      ${selectField(form, {
        ...{ name: 'origin', label: t('papers:listings.field.origin'), ask, first: listing.content?.origin ?? '' },
        error: missing(form, origin),
        options: house.origins.map((country) => [country, countryWords(country)]),
      })}
      ${numbersOf(work, form, listing)}
    </div>
    <div class="acts">
      ${actButton(work, {
        name: form.key,
        icon: 'save',
        words: t(listing.stage === 'draft' ? 'papers:listings.act.draft' : 'papers:listings.act.fix'),
        does: () => save(work, form, listing),
      })}
    </div>
    ${work.outcome('content')}`;
}

/** Sends the listing to the platform's review. */
export function submitPart(work: Work, listing: ListingView): unknown {
  if (listing.stage !== 'draft' || listing.content === undefined)
    return html`<p class="sub">${t('papers:listings.notReady')}</p>
      ${work.outcome('submit')}`;
  const unsaved = contentOf(work, work.form('content'), listing);
  const changed = JSON.stringify(unsaved) !== JSON.stringify(listing.content);
  const send = (): unknown => work.act('submit', 'listing/submit', { listing: listing.id });
  return html`${changed && unsaved !== null ? html`<p class="note">${icon('info')}<span>${t('papers:listings.unsaved')}</span></p>` : nothing}
    <div class="acts">
      ${actButton(work, { name: 'submit', icon: 'send', words: t('papers:listings.act.submit'), look: 'primary', does: send })}
    </div>
    <p class="sub">${t('papers:listings.reviewHours', { hours: channelRules(termsNow(work.host), listing.channel).reviewHours })}</p>
    ${work.outcome('submit')}`;
}

/** The reasons for which goods come off sale, in words. */
export const takedownOptions = (sorts: readonly string[]): readonly (readonly [string, string])[] =>
  sorts.map((sort) => [sort, term('takedown', sort)] as const);
