import { html, nothing, type TemplateResult } from 'lit';
import {
  allowedCost,
  type CampaignOffer,
  CODE_WAYS,
  CONCLUSIONS,
  costPerOrder,
  type DrawEntry,
  type WordCampaignView,
} from '../../../host/index.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, radioField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { openClaims, waitingPosts } from './campaigns-line.ts';
import { rulesOf, twd } from './campaigns-view.ts';

const entryWords = ({ no, name, note }: DrawEntry): string =>
  t('papers:campaigns.entry', { number: no, name, note: term('drawNote', note) });

/** Posts and claims of the campaign that are still open, with the way to them. */
function leftNote(work: Work, id: string): unknown {
  const posts = waitingPosts(work.host).filter(({ campaign }) => campaign === id).length;
  const claims = openClaims(work.host).filter(({ campaign }) => campaign === id).length;
  if (posts + claims === 0) return nothing;
  return html`<p class="note">${icon('alert')}<span>${t('papers:campaigns.stillOpen', { posts, claims })}</span>
    <button type="button" class="button small" @click=${() => work.open('buyerPosts', '')}>${t('papers:campaigns.toPosts')}</button></p>`;
}

/** The form in which a campaign is closed: winners where prizes are drawn, and what becomes of codes and rewards. */
export function closingPart(work: Work, campaign: WordCampaignView, { prizes }: CampaignOffer): TemplateResult {
  const form = work.form('closing');
  const { entries = [], drawn = [] } = campaign;
  const winners = form.list('winners').map(Number);
  const codes = form.text('codes');
  const send = (): unknown =>
    codes === ''
      ? work.refuse(form)
      : work.act('closing', 'campaign/close', { campaign: campaign.id, winners, codes }, { form });
  return html`${leftNote(work, campaign.id)}
    ${
      prizes === 0
        ? nothing
        : html`<p class="drawn">${icon('seal')}<span>${t('papers:campaigns.drawn')}</span>
              ${drawn.map((number) => html`<strong class="chip code">${number}</strong>`)}</p>
            ${checkField(form, {
              name: 'winners',
              label: t('papers:campaigns.winners', { chosen: winners.length, of: prizes }),
              note: t('papers:campaigns.winnersNote'),
              options: entries.map((entry) => [String(entry.no), entryWords(entry)]),
            })}`
    }
    ${radioField(form, {
      name: 'codes',
      label: t('papers:campaigns.codes'),
      error: missing(form, codes),
      options: CODE_WAYS.map((way) => [way, term('codeWay', way)]),
    })}
    <div class="acts">
      ${actButton(work, { name: 'close', icon: 'archive', words: t('papers:campaigns.act.close'), look: 'primary', does: send })}
    </div>
    ${work.outcome('closing')}`;
}

/** How it was closed. */
export const closedSheet = ({ closed, entries = [] }: WordCampaignView): unknown =>
  closed === undefined
    ? nothing
    : html`<dl class="facts rows">
        ${fact(t('papers:campaigns.closedAt'), formatMoment(closed.at))}
        ${fact(t('papers:campaigns.codes'), term('codeWay', closed.codes))}
        ${
          entries.length === 0
            ? nothing
            : fact(
                t('papers:campaigns.winnersAre'),
                entries
                  .filter(({ no }) => closed.winners.includes(no))
                  .map(entryWords)
                  .join(t('papers:listSign')),
              )
        }
      </dl>`;

/** The account, and the conclusion from it. */
export function conclusionPart(work: Work, campaign: WordCampaignView, offer: CampaignOffer): TemplateResult {
  const { account, conclusion, stage } = campaign;
  if (account === undefined) return html`<p class="sub">${t('papers:campaigns.noAccount')}</p>`;
  const rules = rulesOf(work.host);
  const cost = costPerOrder(account);
  const form = work.form('conclusion');
  const chosen = form.text('conclusion');
  const talk = Math.max(0, ...campaign.readings.map((reading) => reading.talk));
  const send = (): unknown =>
    chosen === ''
      ? work.refuse(form)
      : work.act('conclusion', 'campaign/conclude', { campaign: campaign.id, conclusion: chosen }, { form });
  return html`<dl class="facts rows">
      ${fact(t('papers:campaigns.accountSpend'), twd(account.spend))}
      ${fact(t('papers:campaigns.orders'), formatNumber(account.orders))}
      ${fact(t('papers:campaigns.reading.cost'), html`<strong>${cost === null ? '–' : twd(cost)}</strong>`)}
      ${fact(t('papers:campaigns.allowedCost'), rules === undefined ? '–' : twd(allowedCost(offer, rules)))}
      ${fact(t('papers:campaigns.talkOf'), `${formatNumber(talk)} / ${formatNumber(offer.talkTarget)}`)}
      ${conclusion === undefined ? nothing : fact(t('papers:campaigns.conclusion'), term('wordConclusion', conclusion))}
    </dl>
    ${
      stage !== 'reported'
        ? nothing
        : html`${radioField(form, {
            name: 'conclusion',
            label: t('papers:campaigns.conclusion'),
            error: missing(form, chosen),
            options: CONCLUSIONS.map((each) => [each, term('wordConclusion', each)]),
          })}
            <div class="acts">
              ${actButton(work, { name: 'conclude', icon: 'check', words: t('papers:campaigns.act.conclude'), look: 'primary', does: send })}
            </div>`
    }
    ${work.outcome('conclusion')}`;
}
