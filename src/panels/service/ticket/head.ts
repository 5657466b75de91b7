import { html, nothing, type TemplateResult } from 'lit';
import { CLOCKS, type TicketView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, term } from '../../parts/words.ts';
import { clockOf } from '../parts/clock.ts';
import { moodOf } from '../parts/mood.ts';
import { say, workWords } from '../parts/service-words.ts';

function linked(work: Work, key: string, ids: readonly string[]): unknown {
  if (ids.length === 0) return nothing;
  return html`<p class="linked">
    ${icon('link')}${t(key)}
    ${ids.map(
      (id) => html`<button type="button" class="button link number" @click=${() => work.open('ticket', id)}>
        ${nameOf(work.host, 'ticket', id)}
      </button>`,
    )}
  </p>`;
}

function ending(ticket: TicketView): unknown {
  if (ticket.sort === 'notice')
    return html`<p class="note">${icon('info')}<span>${t('papers:service.ticket.noticeNote')}</span></p>`;
  if (ticket.solvedAt === undefined) return nothing;
  return html`<p class="sub">${t('papers:service.ticket.solvedAt', { at: formatMoment(ticket.solvedAt) })}</p>`;
}

/** The head of a ticket: buyer, channel, state, and clocks. */
export function ticketHead(work: Work, ticket: TicketView): TemplateResult {
  const { host } = work;
  const copy = (): void => void navigator.clipboard.writeText(ticket.number);
  return html`<header class="record-head">
    <div class="record-title">
      <p class="sub">${channelName(host, ticket.channel)} · ${term('language', ticket.buyer.language)} · ${formatMoment(ticket.at)}</p>
      <h2 class="number" data-heading tabindex="-1">${nameOf(host, 'ticket', ticket.id)}</h2>
      <button
        type="button"
        class="button quiet square small"
        aria-label=${t('papers:service.ticket.copyNumber')}
        @click=${copy}
      >
        ${icon('copy')}
      </button>
      <span class="ticket-buyer">${icon('user')}<bdi>${ticket.buyer.name}</bdi></span>
    </div>
    <p class="statuses">
      <span class="chip blue status">${workWords(ticket.stage.work)}</span>
      ${ticket.priority === undefined ? nothing : html`<span class="chip ${ticket.priority === 'urgent' ? 'now' : ''}">${icon('flag')}${say('priority', ticket.priority)}</span>`}
      ${ticket.group === 'front' ? nothing : html`<span class="chip">${icon('user')}${say('group', ticket.group)}</span>`}
      ${ticket.tag === undefined ? nothing : html`<span class="chip">${icon('pin')}${say('topic', ticket.tag)}</span>`}
      ${ticket.sort === 'notice' ? nothing : moodOf(ticket.mood)}
    </p>
    <dl class="facts clocks">
      ${CLOCKS.filter((kind) => ticket.clocks[kind] !== undefined).map((kind) => fact(say('clock', kind), clockOf(host, ticket.id, kind)))}
    </dl>
    ${ending(ticket)} ${linked(work, 'papers:service.ticket.mergedInto', ticket.mergedInto === undefined ? [] : [ticket.mergedInto])}
    ${linked(work, 'papers:service.ticket.merged', ticket.merged)}
  </header>`;
}
