import { html, nothing, type TemplateResult } from 'lit';
import { allowedCost, type CampaignOffer } from '../../../host/index.ts';
import { formatDay, formatMoment, formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { productName } from '../../parts/words.ts';
import { dayAt, marketName, rulesOf, twd } from './campaigns-view.ts';

/** What the brief says of a campaign: where, with what, until when, and the figures it has to bear. */
export function briefPart({ host }: Pick<Work, 'host'>, offer: CampaignOffer): TemplateResult {
  const rules = rulesOf(host);
  const row = (key: string, value: unknown): TemplateResult => fact(t(`papers:campaigns.brief.${key}`), value);
  return html`<p class="note">${host.text(`wordCampaigns.${offer.mechanic}.about`)}</p>
    <dl class="facts rows">
      ${row('market', marketName(host, offer.market))} ${row('product', productName(host, offer.product))}
      ${row('dates', `${formatDay(dayAt(offer.from))} – ${formatDay(dayAt(offer.until))}`)}
      ${row('approveBy', formatMoment(offer.approveBy))} ${row('lapsesAt', formatMoment(offer.lapsesAt))}
      ${row('price', twd(offer.price))} ${row('margin', formatPermille(offer.marginPermille))}
      ${rules === undefined ? nothing : row('allowed', html`<strong>${twd(allowedCost(offer, rules))}</strong>`)}
      ${row('media', twd(offer.mediaPerOrder))}
      ${row('rewards', formatNumber(offer.rewardsPerOrderPermille / 1000))}
      ${row('orders', formatNumber(offer.expectedOrders))} ${row('least', twd(offer.leastValue))}
      ${row('budget', twd(offer.budget))}
      ${offer.prizes === 0 ? nothing : row('prizes', formatNumber(offer.prizes))}
      ${row('talk', formatNumber(offer.talkTarget))}
    </dl>`;
}
