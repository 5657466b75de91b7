import { html, type TemplateResult } from 'lit';
import { isShut, type TicketView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { type Choice, finder } from '../../parts/finder.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { isFoundIn, plain, searchable } from '../../parts/search-text.ts';
import { channelName } from '../../parts/words.ts';
import { subjectLine } from '../parts/buyers-text.ts';
import { serviceOf } from '../parts/service-view.ts';
import { workWords } from '../parts/service-words.ts';

const MOST = 6;

/** Tickets found by number, name, or words of the buyer's message. */
function candidates(work: Work, ticket: TicketView, typed: string): readonly TicketView[] {
  if (plain(typed) === '') return [];
  return serviceOf(work.host)
    .tickets.filter(({ id, stage }) => id !== ticket.id && !isShut(stage))
    .filter((other) =>
      isFoundIn(
        searchable([nameOf(work.host, 'ticket', other.id), other.buyer.name, subjectLine(work.host, other)]),
        typed,
      ),
    )
    .slice(0, MOST);
}

const choiceOf = (work: Work, ticket: TicketView): Choice => ({
  id: ticket.id,
  name: nameOf(work.host, 'ticket', ticket.id),
  of: ticket.buyer.name,
  note: `${channelName(work.host, ticket.channel)} · ${workWords(ticket.stage.work)} · ${subjectLine(work.host, ticket).slice(0, 60)}`,
  open: {
    label: t('papers:service.merge.open', { number: nameOf(work.host, 'ticket', ticket.id) }),
    act: () => work.open('ticket', ticket.id),
  },
});

/** The form to merge a ticket into another one of the same contact, which stays open. */
export function mergePart(work: Work, ticket: TicketView): TemplateResult {
  const form = work.form('merge');
  const typed = form.text('search');
  const into = form.text('into');
  const send = (): unknown =>
    into === '' ? work.refuse(form) : work.act('merge', 'ticket/merge', { ticket: ticket.id, into }, { form });
  return html`${finder(form, {
    name: 'into',
    legend: t('papers:service.merge.into'),
    search: t('papers:service.merge.search'),
    none: t(typed.trim() === '' ? 'papers:service.merge.hint' : 'papers:service.merge.none'),
    choices: candidates(work, ticket, typed).map((other) => choiceOf(work, other)),
    error: form.tried && into === '' ? t('papers:service.merge.choose') : '',
  })}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'link', words: t('papers:service.act.merge'), does: send })}
    </div>
    ${work.outcome('merge')}`;
}
