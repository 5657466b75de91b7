import { html, nothing, type TemplateResult } from 'lit';
import { type CampaignOffer, isToDesign, type WordCampaignView } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import '../../lens/state-lens.ts';
import { actButton } from '../../parts/act-button.ts';
import { fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { briefPart } from './brief-part.ts';
import { CAMPAIGN, campaignName, campaignOf, dayAt, offerOf, stageWords, whereWords } from './campaigns-view.ts';
import { closedSheet, closingPart, conclusionPart } from './closing-part.ts';
import { designPart, designSheet, returnedPart } from './design-part.ts';
import { spendingPart } from './spending-part.ts';

/** The paper of one campaign: the brief, its design, its approval, what it costs while it is live, its closing and its account. */
export class WbCampaignPaper extends WorkPaper {
  #head(campaign: WordCampaignView): TemplateResult {
    const { mood, stage } = campaign;
    return html`<header class="record-head">
      <div class="record-title">
        <p class="sub">${icon('star')} ${whereWords(this.host, campaign.id)}</p>
        <h2 data-heading tabindex="-1">${campaignName(this.host, campaign.id)}</h2>
      </div>
      <p class="statuses">
        <span class="chip blue status">${stageWords(stage)}</span>
        ${mood === 'calm' ? nothing : html`<span class="chip ${mood === 'heated' ? 'late' : 'good'}">${icon(mood === 'heated' ? 'alert' : 'check')}${term('word-campaign.mood', mood)}</span>`}
      </p>
    </header>`;
  }

  #section(part: string, title: string, body: unknown): TemplateResult {
    return html`<section class="section campaign-step" data-step data-part=${part}>
      <h3 data-next-step tabindex="-1">${title}</h3>
      ${body}
    </section>`;
  }

  #launch({ id, design }: WordCampaignView): TemplateResult {
    const launch = (): unknown => this.act('launch', 'campaign/launch', { campaign: id });
    return html`<p>${t('papers:campaigns.launchNote', { day: design === undefined ? '' : formatDay(dayAt(design.from)) })}</p>
      <div class="acts">
        ${actButton(this, { name: 'launch', icon: 'play', words: t('papers:campaigns.act.launch'), look: 'primary', does: launch })}
      </div>
      ${this.outcome('launch')}`;
  }

  /** What is to be done now. */
  #now(campaign: WordCampaignView, offer: CampaignOffer): unknown {
    const { stage } = campaign;
    if (isToDesign(stage))
      return this.#section('design', t('papers:campaigns.part.design'), designPart(this, campaign, offer));
    switch (stage) {
      case 'awaiting-approval':
        return html`<p class="note">${icon('clock')}<span>${t('papers:campaigns.withApprover', { name: this.host.text('wordCampaigns.approver') })}</span></p>`;
      case 'scheduled':
        return this.#section('launch', t('papers:campaigns.part.launch'), this.#launch(campaign));
      case 'live':
        return this.#section('spending', t('papers:campaigns.part.spending'), spendingPart(this, campaign, offer));
      case 'collecting':
        return this.#section('closing', t('papers:campaigns.part.closing'), closingPart(this, campaign, offer));
      case 'aborted':
        return html`<p class="note">${icon('alert')}<span>${t('papers:campaigns.abortedNote')}</span></p>`;
      default:
        return this.#section(
          'conclusion',
          t('papers:campaigns.part.conclusion'),
          conclusionPart(this, campaign, offer),
        );
    }
  }

  /** What lies beside it. */
  #beside(campaign: WordCampaignView, offer: CampaignOffer): TemplateResult {
    const { stage, returned, readings } = campaign;
    const toDesign = isToDesign(stage);
    return html`${fold(this, 'brief', t('papers:campaigns.part.brief'), toDesign, briefPart(this, offer))}
    ${returned.length === 0 ? nothing : fold(this, 'returned', t('papers:campaigns.part.returned'), stage === 'rework', returnedPart(this, returned))}
    ${toDesign ? nothing : fold(this, 'sheet', t('papers:campaigns.part.design'), stage === 'awaiting-approval', designSheet(campaign, offer))}
    ${stage === 'live' || readings.length === 0 ? nothing : fold(this, 'readings', t('papers:campaigns.part.spending'), false, () => spendingPart(this, campaign, offer))}
    ${campaign.closed === undefined ? nothing : fold(this, 'closed', t('papers:campaigns.part.closing'), true, closedSheet(campaign))}
    ${fold(this, 'lens', t('papers:lens.title'), false, html`<wb-state-lens .host=${this.host} .kind=${CAMPAIGN} .recordId=${campaign.id}></wb-state-lens>`)}`;
  }

  protected override page(): TemplateResult {
    const campaign = campaignOf(this.host, this.paper.id);
    const offer = offerOf(this.host, this.paper.id);
    if (campaign === undefined || offer === undefined)
      return html`<p class="empty">${icon('archive')}${t('papers:campaigns.unknown')}</p>`;
    return html`<article class="paper campaign-paper">
      <div class="campaign-top">${this.#head(campaign)}</div>
      <div class="campaign-now">${this.#now(campaign, offer)}</div>
      <div class="campaign-beside">${this.#beside(campaign, offer)}</div>
    </article>`;
  }
}

customElements.define('wb-campaign-paper', WbCampaignPaper);
