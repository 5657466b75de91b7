import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CLAIM_DECISIONS, type ReferralClaimView } from '../../../host/index.ts';
import { formatDay, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { dueOf } from '../../parts/due.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { openClaims } from './campaigns-line.ts';
import { dayAt, twd } from './campaigns-view.ts';

const SIGN_OF = { pay: 'check', hold: 'hold', deny: 'cancel' } as const;

/** What there is to see of a claim. */
function claimFacts({ signs, newCustomer, returned, before, check }: ReferralClaimView): TemplateResult {
  return html`<p class="chips">
    <span class="chip ${newCustomer ? '' : 'now'}">${t(newCustomer ? 'papers:campaigns.claim.new' : 'papers:campaigns.claim.known')}</span>
    ${returned ? html`<span class="chip now">${t('papers:campaigns.claim.returned')}</span>` : nothing}
    <span class="chip">${t('papers:campaigns.claim.before', { count: before })}</span>
    ${signs.map((sign) => html`<span class="chip now">${icon('copy')}${term('claimSign', sign)}</span>`)}
    ${signs.length === 0 ? html`<span class="chip">${t('papers:campaigns.claim.nothingAlike')}</span>` : nothing}
    ${check === undefined ? nothing : html`<span class="chip ${check === 'two-people' ? 'good' : 'late'}">${icon('search')}${term('claimCheck', check)}</span>`}
  </p>`;
}

function claimItem(work: Work, claim: ReferralClaimView): TemplateResult {
  const { id, code, member, friend, amount, orderedOn, windowEnds, check, dueAt = 0 } = claim;
  const decisions = CLAIM_DECISIONS.filter((each) => each !== 'hold' || check === undefined);
  return html`<li class="referral-claim" data-claim=${id}>
    <p class="post-head">
      <strong class="number">${code}</strong>
      <span class="sub">${t('papers:campaigns.claim.who', { member, friend })}</span>
      <span class="post-due">${dueOf(work.host, dueAt, true)}</span>
    </p>
    <p>${t('papers:campaigns.claim.order', { amount: twd(amount), ordered: formatDay(dayAt(orderedOn)), ends: formatDay(dayAt(windowEnds)) })}</p>
    ${claimFacts(claim)}
    <div class="acts post-acts">
      ${decisions.map((decision) =>
        actButton(work, {
          name: `claim/${id}`,
          icon: SIGN_OF[decision],
          look: 'small',
          words: term('claimDecision', decision),
          label: `${term('claimDecision', decision)} ${code}`,
          does: () => work.act('claims', 'campaign/moderate', { item: id, decision }),
        }),
      )}
    </div>
  </li>`;
}

/** Claims that are to be decided. */
export function claimList(work: Work): TemplateResult {
  const claims = openClaims(work.host);
  return html`${work.outcome('claims')}
  ${
    claims.length === 0
      ? html`<p class="empty">${icon('check-circle')}${t('papers:campaigns.noClaims')}</p>`
      : html`<ol class="claim-list">${repeat(
          claims,
          ({ id }) => id,
          (claim) => claimItem(work, claim),
        )}</ol>`
  }`;
}

/** All claims there have been, those that wait for their return window among them. */
export const claimColumns = (): readonly TableColumn<ReferralClaimView>[] => [
  { id: 'code', header: () => t('papers:campaigns.claim.code'), text: ({ code }) => code, width: 6, priority: 0 },
  {
    id: 'people',
    header: () => t('papers:campaigns.claim.people'),
    text: ({ member, friend }) => t('papers:campaigns.claim.who', { member, friend }),
    width: 12,
    grow: true,
    priority: 1,
  },
  {
    id: 'generation',
    header: () => t('papers:campaigns.claim.generation'),
    text: ({ generation }) => formatNumber(generation),
    value: ({ generation }) => generation,
    file: ({ generation }) => generation,
    width: 5,
    align: 'end',
    priority: 2,
  },
  {
    id: 'ends',
    header: () => t('papers:campaigns.claim.windowEnds'),
    text: ({ windowEnds }) => formatDay(dayAt(windowEnds)),
    value: ({ windowEnds }) => windowEnds,
    file: ({ windowEnds }) => windowEnds,
    width: 7,
    priority: 1,
  },
  {
    id: 'stage',
    header: () => t('papers:campaigns.stage'),
    text: ({ stage }) => term('claimStage', stage),
    width: 7,
    priority: 0,
    facet: { key: ({ stage }) => stage, words: (stage) => term('claimStage', stage) },
  },
];
