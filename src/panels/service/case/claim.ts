import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView } from '../../../host/index.ts';
import { formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, findProduct, productName, term } from '../../parts/words.ts';
import { saleOf, ticketOf } from '../parts/service-view.ts';
import { caseWords, say } from '../parts/service-words.ts';

/** The head of a case: number, state, and the ticket it came with. */
export function caseHead(work: Work, serviceCase: CaseView): TemplateResult {
  const ticket = ticketOf(work.host, serviceCase.ticket);
  return html`<header class="record-head">
    <div class="record-title">
      <p class="sub">${channelName(work.host, serviceCase.channel)} · ${formatMoment(serviceCase.at)}</p>
      <h2 class="number" data-heading tabindex="-1">${nameOf(work.host, 'case', serviceCase.id)}</h2>
      ${ticket === undefined ? nothing : html`<span class="ticket-buyer">${icon('user')}<bdi>${ticket.buyer.name}</bdi></span>`}
    </div>
    <p class="statuses">
      <span class="chip blue status">${caseWords(serviceCase.stage)}</span>
      ${serviceCase.ground === undefined ? nothing : html`<span class="chip">${icon('scale')}${say('ground', serviceCase.ground)}</span>`}
      ${serviceCase.decision === undefined ? nothing : html`<span class="chip">${icon('check')}${say('decision', serviceCase.decision.decision)}</span>`}
    </p>
    ${
      ticket === undefined
        ? nothing
        : html`<p class="linked">
            ${icon('chat')}${t('papers:service.case.ticket')}
            <button type="button" class="button link number" @click=${() => work.open('ticket', ticket.id)}>${nameOf(work.host, 'ticket', ticket.id)}</button>
          </p>`
    }
  </header>`;
}

const yesNo = (yes: boolean): string => t(yes ? 'papers:yes' : 'papers:no');

/** The buyer's request, with the days of delivery and request from which the rules count. */
export function claimPart(work: Work, serviceCase: CaseView): TemplateResult {
  const { claim, currency } = serviceCase;
  const sale = saleOf(work.host, serviceCase.order);
  const traits = findProduct(work.host, claim.product)?.traits ?? [];
  return html`<section class="section">
    <h3>${t('papers:service.case.claim')}</h3>
    <p class="claim-goods">
      <strong>${productName(work.host, claim.product)} ×${claim.quantity}</strong>
      ${claim.whole ? html`<span class="chip small">${t('papers:service.case.whole')}</span>` : nothing}
      ${traits.map((trait) => html`<span class="chip small">${term('trait', trait)}</span>`)}
    </p>
    <dl class="facts tight">
      ${fact(t('papers:service.case.wish'), say('decision', claim.wish))} ${fact(t('papers:service.case.opened'), yesNo(claim.opened))}
      ${fact(t('papers:service.case.photo'), yesNo(claim.photo))}
      ${fact(t('papers:service.case.duty'), formatMoney({ amount: claim.dutyPaid, currency }))}
      ${fact(t('papers:service.case.contact'), say('caseChannel', claim.contact))}
      ${fact(t('papers:receipt.delivered'), sale?.deliveredAt === undefined ? t('papers:receipt.notYet') : formatMoment(sale.deliveredAt))}
      ${fact(t('papers:service.case.asked'), formatMoment(serviceCase.at))}
    </dl>
  </section>`;
}
