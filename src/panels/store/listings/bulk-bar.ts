import { html, nothing } from 'lit';
import { type ListingView, TAKEDOWN_SORTS } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { areaField, selectField } from '../../parts/fields.ts';
import { aside } from '../../parts/fold.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { listingName, listingsOf } from './listings-view.ts';
import { readPrices } from './pasted-prices.ts';

const ACTS = ['delist', 'suspend', 'resume'] as const;

function perform(work: Work, form: Form, act: string, listings: readonly ListingView[]): unknown {
  const reason = form.text('reason');
  if (act !== 'resume' && reason === '') return work.refuse(form);
  const things = listings.map(({ id }) => ({ id, name: listingName(work.host, id) }));
  return work.actEach('bulk', `listing/${act}`, things, (ids) =>
    act === 'resume' ? { listings: ids } : { listings: ids, reason },
  );
}

/** The foot of the list while listings are selected: takes them off sale with a reason, or puts them back. */
export function bulkBar(work: Work, listings: readonly ListingView[], unselect: () => void): unknown {
  if (listings.length === 0) return work.outcome('bulk');
  const form = work.form('bulk');
  const act = ACTS.find((each) => each === form.text('act')) ?? 'delist';
  const count = formatNumber(listings.length);
  return html`<div class="bulk" role="group" aria-label=${t('papers:bulk.title')}>
    ${work.outcome('bulk')}
    <p class="bulk-count">
      <strong>${t('papers:bulk.selected', { count })}</strong>
      <button type="button" class="button link" @click=${unselect}>${t('papers:bulk.unselect')}</button>
    </p>
    ${selectField(form, { name: 'act', label: t('papers:bulk.act'), options: ACTS.map((each) => [each, t(`papers:listings.act.${each}`)]) })}
    ${
      act === 'resume'
        ? nothing
        : selectField(form, {
            name: 'reason',
            label: t('papers:listings.field.reason'),
            ask: t('papers:field.choose'),
            error: missing(form, form.text('reason')),
            options: TAKEDOWN_SORTS.map((sort) => [sort, term('takedown', sort)]),
          })
    }
    ${actButton(work, {
      name: form.key,
      icon: 'check',
      words: t('papers:bulk.do', { count, act: t(`papers:listings.act.${act}`) }),
      look: 'primary',
      does: () => perform(work, form, act, listings),
    })}
  </div>`;
}

/** New prices for many listings, as rows from a spreadsheet. Rows with a fault are told and not sent. */
export function pastePrices(work: Work): unknown {
  const form = work.form('prices');
  const rows = readPrices(work.host, form.text('rows'), listingsOf(work.host.view()));
  const good = rows.flatMap(({ listing, price, fault }) =>
    listing === undefined || price === undefined || fault !== undefined ? [] : [{ listing: listing.id, price }],
  );
  const faults = rows.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  const send = (): unknown =>
    good.length === 0 || faults.length > 0
      ? work.refuse(form)
      : work.act('prices', 'listing/reprice', { prices: good }, { form });
  const error =
    faults.length > 0 ? faults.join(' ') : form.tried && good.length === 0 ? t('papers:field.required') : '';
  return html`${aside(
    t('papers:listings.paste.title'),
    html`${areaField(form, {
      name: 'rows',
      label: t('papers:listings.paste.label'),
      placeholder: 'L-101\t12.99',
      rows: 5,
      error,
    })}
      <p class="sub">${t('papers:listings.paste.count', { count: formatNumber(good.length) })}</p>
      ${actButton(work, { name: form.key, icon: 'coins', words: t('papers:listings.act.reprice'), does: send })}
      ${work.outcome('prices')}`,
    form.text('rows') !== '',
  )}`;
}
