import { html, nothing, type TemplateResult } from 'lit';
import { isOver, type TicketView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import '../../lens/state-lens.ts';
import { aside, fold } from '../../parts/fold.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { caseOf, ticketOf } from '../parts/service-view.ts';
import { caseWords } from '../parts/service-words.ts';
import { askPart } from './ask.ts';
import { composer } from './composer.ts';
import { escalatePart, recordPart, solvePart, tagPart, takePart } from './handle.ts';
import { ticketHead } from './head.ts';
import { ledgerPart } from './ledger.ts';
import { mergePart } from './merge.ts';
import { orderPart } from './order-about.ts';
import { thread } from './thread.ts';

/** The paper of one ticket: messages, order, and all actions. */
export class WbTicketPaper extends WorkPaper {
  #case(ticket: TicketView): unknown {
    const afterSales = caseOf(this.host, ticket.case);
    if (afterSales === undefined) return nothing;
    return html`<p class="linked">
      ${icon('undo')}${t('papers:service.ticket.case')}
      <button type="button" class="button link number" @click=${() => this.open('case', afterSales.id)}>${nameOf(this.host, 'case', afterSales.id)}</button>
      <span class="chip">${caseWords(afterSales.stage)}</span>
    </p>`;
  }

  #work(ticket: TicketView): TemplateResult {
    const over = isOver(ticket.stage);
    const answered = ticket.messages.some(({ by }) => by === 'agent');
    const acts = html`<div class="triage">${takePart(this, ticket)} ${tagPart(this, ticket)}</div>
      ${aside(t('papers:service.part.escalate'), escalatePart(this, ticket))} ${aside(t('papers:service.part.merge'), mergePart(this, ticket))}`;
    return html`${fold(this, 'triage', t('papers:service.part.triage'), !over, acts)}
    ${fold(this, 'answer', t('papers:service.part.answer'), !over && ticket.stage.work !== 'waiting-on-buyer', composer(this, ticket))}
    ${fold(this, 'ask', t('papers:service.part.ask'), false, askPart(this, ticket))}
    ${fold(this, 'record', t('papers:service.part.record'), answered && ticket.record === undefined, recordPart(this, ticket))}
    ${fold(this, 'solve', t('papers:service.part.solve'), answered && !over, solvePart(this, ticket))}`;
  }

  protected override page(): TemplateResult {
    const ticket = ticketOf(this.host, this.paper.id);
    if (ticket === undefined) return html`<p class="empty">${icon('chat')}${t('papers:service.ticket.unknown')}</p>`;
    return html`<article class="paper ticket-paper">
      <div class="ticket-top">${ticketHead(this, ticket)}</div>
      <div class="ticket-talk">${thread(this, ticket)}</div>
      <div class="ticket-about">
        ${this.#case(ticket)}
        ${fold(this, 'order', t('papers:service.part.order'), true, orderPart(this, ticket))}
      </div>
      <div class="ticket-work">${ticket.sort === 'notice' ? tagPart(this, ticket) : this.#work(ticket)}</div>
      <div class="ticket-more">
        ${fold(this, 'ledger', t('papers:service.part.ledger'), false, () => ledgerPart(this, ticket))}
        ${fold(
          this,
          'lens',
          t('papers:lens.title'),
          false,
          html`<wb-state-lens .host=${this.host} .kind=${'ticket'} .recordId=${ticket.id}></wb-state-lens>`,
        )}
      </div>
    </article>`;
  }
}

customElements.define('wb-ticket-paper', WbTicketPaper);
