import { html, nothing, type TemplateResult } from 'lit';
import { type ListingView, VERDICTS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { radioField, selectField } from '../../parts/fields.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';

/** The rules on restricted goods that name a market, to choose from. */
const lawsIn = ({ host }: Work): readonly (readonly [string, string])[] =>
  (host.catalogue.store?.listings.laws ?? []).map(({ id }) => [id, host.text(`listingLaws.${id}.name`)] as const);

function assessed(work: Work, listing: ListingView): unknown {
  const { assessed: known } = listing;
  if (known === undefined) return nothing;
  const law = known.law === null ? '' : ` · ${work.host.text(`listingLaws.${known.law}.name`)}`;
  return html`<p class="note ${known.verdict === 'allowed' ? 'good' : ''}">
    ${icon('check-circle')}<span>${term('listingVerdict', known.verdict)}${law}</span>
  </p>`;
}

/** The form that says whether the product may be sold in the market, and by which rule it may not. */
export function assessPart(work: Work, listing: ListingView): TemplateResult {
  const form = work.form('assess');
  const [verdict, law] = [form.text('verdict'), form.text('law')];
  const restricted = verdict === 'restricted';
  const send = (): unknown =>
    verdict === '' || (restricted && law === '')
      ? work.refuse(form)
      : work.act('assess', 'listing/assess', { listing: listing.id, verdict, law: restricted ? law : null }, { form });
  return html`${assessed(work, listing)}
    ${radioField(form, {
      name: 'verdict',
      label: t('papers:listings.field.verdict'),
      error: missing(form, verdict),
      options: VERDICTS.map((each) => [each, term('listingVerdict', each)]),
    })}
    ${
      restricted
        ? selectField(form, {
            name: 'law',
            label: t('papers:listings.field.law'),
            ask: t('papers:field.choose'),
            error: missing(form, law),
            options: lawsIn(work),
          })
        : nothing
    }
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'scale', words: t('papers:listings.act.assess'), does: send })}
    </div>
    ${work.outcome('assess')} ${declinePart(work, listing)}`;
}

/** Where it is restricted: the request is declined, based on the rule. */
function declinePart(work: Work, { id, assessed: known }: ListingView): unknown {
  if (known?.verdict !== 'restricted') return nothing;
  const send = (): unknown => work.act('decline', 'listing/decline', { listing: id, law: known.law });
  return html`<div class="acts" data-next-step tabindex="-1">
      ${actButton(work, { name: 'decline', icon: 'cancel', words: t('papers:listings.act.decline'), look: 'primary', does: send })}
    </div>
    ${work.outcome('decline')}`;
}
