import { html, nothing, type TemplateResult } from 'lit';
import { type BuyerLanguage, isolated, type TicketMessage, type TicketView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { buyerWords, fillWords } from '../../parts/buyer-words.ts';
import type { Work } from '../../parts/paper.ts';
import { warningList } from '../../parts/typed-words.ts';
import { messageText } from '../parts/buyers-text.ts';
import { say } from '../parts/service-words.ts';
import { askLines, letterLines } from './letter.ts';

/** The letter that was sent; empty until the texts of its language are loaded. */
function sentLines(work: Work, ticket: TicketView, message: TicketMessage, spoken: BuyerLanguage): readonly string[] {
  const words = buyerWords(spoken, () => work.redraw());
  if (words === undefined) return [];
  const fill = (key: string, values?: Record<string, string>): string => fillWords(words, key, values);
  if (message.reply !== undefined) return letterLines(work.host, ticket, message.reply, fill, message.quoted);
  return askLines(ticket, message.asks ?? [], message.text ?? '', fill);
}

/** The faults found in a sent reply (practice only). */
function faultNote(message: TicketMessage): unknown {
  const { faults } = message;
  if (faults === undefined || message.by !== 'agent') return nothing;
  if (faults.length === 0)
    return html`<p class="checked good">${icon('check-circle')}${t('papers:service.thread.noFaults')}</p>`;
  return html`<div class="checked">
    <p>${icon('alert')}${t('papers:service.thread.faults')}</p>
    <ul>
      ${faults.map((fault) => html`<li>${say('fault', fault)}</li>`)}
    </ul>
  </div>`;
}

const attachedNote = ({ attached }: TicketMessage): unknown =>
  attached === undefined || attached.length === 0
    ? nothing
    : html`<p class="chips">
        ${attached.map((each) => html`<span class="chip">${icon('link')}${t('papers:service.thread.attached', { what: say('ask', each) })}</span>`)}
      </p>`;

/** A buyer's message in its own language, with a button to show it in the trainee's language below. */
function buyersWords(work: Work, ticket: TicketView, message: TicketMessage, at: string): TemplateResult {
  const form = work.form('thread');
  const shown = form.list('translated').includes(at);
  const spoken = ticket.buyer.language;
  return html`<p lang=${spoken} class="message-words">${messageText(work.host, message, spoken, () => work.redraw())}</p>
    ${
      shown
        ? html`<p class="message-words translated" lang=${language()}>${messageText(work.host, message, language(), () => work.redraw())}</p>`
        : nothing
    }
    ${attachedNote(message)}
    ${
      spoken === language()
        ? nothing
        : html`<button
            type="button"
            class="button small quiet"
            aria-expanded=${String(shown)}
            @click=${() => form.toggle('translated', at)}
          >
            ${icon('globe')}${t(shown ? 'papers:inquiry.hideTranslation' : 'papers:service.thread.translate')}
          </button>`
    }`;
}

function bodyOf(work: Work, ticket: TicketView, message: TicketMessage, at: string): TemplateResult {
  if (message.by === 'buyer') return buyersWords(work, ticket, message, at);
  if (message.by === 'agent') {
    const spoken = message.reply?.language ?? ticket.buyer.language;
    return html`<div lang=${spoken} class="message-words">
        ${sentLines(work, ticket, message, spoken)
          .flatMap((text) => text.split('\n'))
          .map((line) => html`<p>${line}</p>`)}
      </div>
      ${faultNote(message)} ${warningList(message.warnings ?? [])}`;
  }
  // The platform writes to the buyer, in the buyer's language; a colleague writes to the trainee.
  const spoken = message.by === 'platform' ? ticket.buyer.language : language();
  return html`<p lang=${spoken} class="message-words">${messageText(work.host, message, spoken, () => work.redraw())}</p>`;
}

function whoOf(ticket: TicketView, { by }: TicketMessage): string {
  if (by === 'buyer') return isolated(ticket.buyer.name);
  return by === 'colleague' && ticket.escalation !== undefined
    ? `${say('author', by)} · ${say('group', ticket.escalation.to)}`
    : say('author', by);
}

/** All messages of a ticket, oldest first. */
export const thread = (work: Work, ticket: TicketView): TemplateResult =>
  html`<section aria-labelledby="ticket-thread">
    <h3 class="visually-hidden" id="ticket-thread">${t('papers:service.thread.title')}</h3>
    <ol class="thread">
      ${ticket.messages.map(
        (message, at) => html`<li class="message by-${message.by}">
          <p class="message-head">
            <strong>${whoOf(ticket, message)}</strong>
            <time class="sub number">${formatMoment(message.at)}</time>
          </p>
          ${bodyOf(work, ticket, message, String(at))}
        </li>`,
      )}
    </ol>
    ${
      ticket.asked.length === 0
        ? nothing
        : html`<p class="note">
            ${icon('clock')}<span
              >${t('papers:service.thread.waitingFor', { what: ticket.asked.map((ask) => say('ask', ask)).join(t('papers:listSign')) })}</span
            >
          </p>`
    }
  </section>`;
