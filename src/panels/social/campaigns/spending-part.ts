import { html, nothing, type TemplateResult } from 'lit';
import {
  allowedCost,
  broughtBy,
  type CampaignOffer,
  type CampaignReading,
  costPerOrder,
  isTooDear,
  spentBy,
  type WordCampaignView,
} from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { rulesOf, twd } from './campaigns-view.ts';

/** A bar of what an order cost: full at twice what is allowed, with the mark of what is allowed in its middle. */
const costBar = (cost: number | null, allowed: number): TemplateResult =>
  html`<span class="cost-bar ${cost === null || cost > allowed ? 'is-over' : ''}" style="--share:${Math.min(100, Math.round(((cost ?? 2 * allowed) * 50) / Math.max(1, allowed)))}%" aria-hidden="true"></span>`;

function readingRow(reading: CampaignReading, allowed: number): TemplateResult {
  const cost = costPerOrder(reading);
  const over = cost === null || cost > allowed;
  return html`<tr>
    <th scope="row">${formatMoment(reading.at)}</th>
    <td class="num">${formatNumber(reading.spend)}</td>
    <td class="num">${formatNumber(reading.orders)}</td>
    <td class="num ${over ? 'is-over' : ''}">${cost === null ? '–' : formatNumber(cost)}${over ? html` ${icon('alert')}<span class="visually-hidden">${t('papers:campaigns.over')}</span>` : nothing}</td>
    <td>${costBar(cost, allowed)}</td>
    <td class="num">${formatNumber(reading.talk)}</td>
  </tr>`;
}

const HEADS = ['spend', 'orders', 'cost'] as const;

const readingTable = ({ readings }: WordCampaignView, allowed: number): TemplateResult =>
  html`<div class="table-frame" tabindex="0" role="region" aria-label=${t('papers:campaigns.readings')}>
    <table class="table readings">
      <caption class="visually-hidden">${t('papers:campaigns.readings')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:campaigns.reading.at')}</th>
          ${HEADS.map((head) => html`<th scope="col" class="num">${t(`papers:campaigns.reading.${head}`)}</th>`)}
          <th scope="col"><span class="visually-hidden">${t('papers:campaigns.reading.bar')}</span></th>
          <th scope="col" class="num">${t('papers:campaigns.reading.talk')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...readings].reverse().map((reading) => readingRow(reading, allowed))}
      </tbody>
    </table>
  </div>`;

/** What the readings ask for, in words. */
function advice(campaign: WordCampaignView, allowed: number): unknown {
  if (campaign.spend === 'paused') {
    const { mendedAt, pausedAt = 0 } = campaign;
    return t(
      mendedAt !== undefined && mendedAt >= pausedAt ? 'papers:campaigns.isMended' : 'papers:campaigns.isPaused',
    );
  }
  return isTooDear(campaign, allowed) ? t('papers:campaigns.isTooDear') : nothing;
}

function pauseButton(work: Work, { id, spend, stage }: WordCampaignView): unknown {
  if (stage !== 'live' || (spend !== 'running' && spend !== 'paused')) return nothing;
  const paused = spend === 'running';
  return actButton(work, {
    name: 'pause',
    icon: paused ? 'pause' : 'play',
    words: t(paused ? 'papers:campaigns.act.pause' : 'papers:campaigns.act.resume'),
    does: () => work.act('spending', 'campaign/pause', { campaign: id, paused }),
  });
}

/** What a live campaign costs and brings, reading by reading, and the switch of its spending. */
export function spendingPart(work: Work, campaign: WordCampaignView, offer: CampaignOffer): TemplateResult {
  const rules = rulesOf(work.host);
  const allowed = rules === undefined ? 0 : allowedCost(offer, rules);
  const [spend, orders] = [spentBy(campaign), broughtBy(campaign)];
  const talk = Math.max(0, ...campaign.readings.map((reading) => reading.talk));
  const said = advice(campaign, allowed);
  return html`<dl class="facts rows">
      ${fact(t('papers:campaigns.spendState'), html`<span class="chip ${campaign.spend === 'paused' ? 'now' : 'blue'}">${term('word-campaign.spend', campaign.spend)}</span>`)}
      ${fact(t('papers:campaigns.spentOf'), `${twd(spend)} / ${twd(campaign.design?.budget ?? 0)}`)}
      ${fact(t('papers:campaigns.orders'), formatNumber(orders))}
      ${fact(t('papers:campaigns.allowedCost'), twd(allowed))}
      ${fact(t('papers:campaigns.talkOf'), `${formatNumber(talk)} / ${formatNumber(offer.talkTarget)}`)}
    </dl>
    ${said === nothing ? nothing : html`<p class="note" role="status">${icon('alert')}<span>${said}</span></p>`}
    ${campaign.readings.length === 0 ? html`<p class="sub">${t('papers:campaigns.noReadings')}</p>` : readingTable(campaign, allowed)}
    <div class="acts">${pauseButton(work, campaign)}</div>
    ${work.outcome('spending')}`;
}
