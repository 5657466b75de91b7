import { html, type TemplateResult } from 'lit';
import { type AdChannel, freeOf, type SittingHost } from '../../../host/index.ts';
import { formatDate, formatDay, formatNumber, formatPermille } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { productName } from '../../parts/words.ts';
import { adChannelName, adHouseOf } from './meetings-view.ts';

const marketName = (host: SittingHost, id: string): string => nameOf(host, 'market', id);

const row = (host: SittingHost, channel: AdChannel): TemplateResult => html`<tr>
  <th scope="row">${adChannelName(host, channel.id)}<span class="line sub">${marketName(host, channel.market)} · ${productName(host, channel.product)}</span></th>
  <td class="num">${formatNumber(channel.budget)}</td>
  <td class="num">${formatNumber(channel.fixed)}</td>
  <td class="num"><strong>${formatNumber(freeOf(channel))}</strong></td>
  <td class="num">${formatNumber(channel.room)}</td>
  <td class="num">${t('papers:meetings.days', { days: channel.attributionDays })}</td>
  <td class="num">${formatDate(channel.rebuiltAt)}</td>
  <td class="num">${formatPermille(channel.marginPermille)}</td>
</tr>`;

const HEADS = ['budget', 'fixed', 'free', 'room', 'attribution', 'rebuilt', 'margin'] as const;

/** What is agreed with each advertising channel: budget, what is tied, room, and what its figures rest on. */
export const channelTerms = (
  host: SittingHost,
): TemplateResult => html`<div class="table-frame" tabindex="0" role="region" aria-label=${t('papers:meetings.terms')}>
  <table class="table channel-terms">
    <caption class="visually-hidden">${t('papers:meetings.terms')}</caption>
    <thead>
      <tr>
        <th scope="col">${t('papers:meetings.channel')}</th>
        ${HEADS.map((head) => html`<th scope="col" class="num">${t(`papers:meetings.${head}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${adHouseOf(host).channels.map((channel) => row(host, channel))}
    </tbody>
  </table>
</div>`;

/** The days of promotion, by market. */
export const calendarPart = (host: SittingHost): TemplateResult => html`<ul class="ad-days">
  ${adHouseOf(host).promotions.map(
    ({ id, date, markets }) =>
      html`<li>
        ${icon('calendar')}${t('papers:meetings.calendarRow', {
          day: formatDay(Date.parse(`${date}T12:00:00+08:00`)),
          promotion: nameOf(host, 'adPromotion', id),
          markets: markets.map((market) => marketName(host, market)).join(t('papers:listSign')),
        })}
      </li>`,
  )}
</ul>`;
