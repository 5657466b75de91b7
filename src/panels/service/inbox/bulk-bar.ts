import { html } from 'lit';
import { PRIORITIES, TICKET_TOPICS, type TicketView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import { eachNamed } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { optionsOf } from '../parts/service-words.ts';

const ACTS = ['take', 'tag', 'solve'] as const;
type Act = (typeof ACTS)[number];

/** The ways to solve a ticket. */
export const SOLVED_HOW = ['answered', 'no-reply-needed'] as const;

/** The field that each action needs, and its options. */
const PARTICULARS = {
  take: { name: 'priority', words: 'priority', values: PRIORITIES },
  tag: { name: 'tag', words: 'topic', values: TICKET_TOPICS },
  solve: { name: 'how', words: 'solveHow', values: SOLVED_HOW },
} as const;

function perform(work: Work, form: Form, act: Act, tickets: readonly TicketView[]): unknown {
  const { name } = PARTICULARS[act];
  const value = form.text(name);
  const things = eachNamed(work.host, 'ticket', tickets);
  if (value === '') return work.refuse(form);
  return work.actEach('bulk', `ticket/${act}`, things, (ids) => ({ tickets: ids, [name]: value }));
}

/** The foot of the inbox while tickets are selected: one action for all of them. */
export function bulkBar(work: Work, tickets: readonly TicketView[], unselect: () => void): unknown {
  if (tickets.length === 0) return work.outcome('bulk');
  const form = work.form('bulk');
  const act = ACTS.find((each) => each === form.text('act')) ?? 'take';
  const { name, words, values } = PARTICULARS[act];
  const count = formatNumber(tickets.length);
  return html`<div class="bulk" role="group" aria-label=${t('papers:bulk.title')}>
    ${work.outcome('bulk')}
    <p class="bulk-count">
      <strong>${t('papers:bulk.selected', { count })}</strong>
      <button type="button" class="button link" @click=${unselect}>${t('papers:bulk.unselect')}</button>
    </p>
    ${selectField(form, { name: 'act', label: t('papers:bulk.act'), options: ACTS.map((each) => [each, t(`papers:service.bulk.${each}`)]) })}
    ${selectField(form, {
      name,
      label: t(`papers:service.field.${name}`),
      ask: t('papers:field.choose'),
      error: missing(form, form.text(name)),
      options: optionsOf(words, values),
    })}
    ${actButton(work, {
      name: form.key,
      icon: 'check',
      words: t('papers:bulk.do', { count, act: t(`papers:service.bulk.${act}`) }),
      look: 'primary',
      does: () => perform(work, form, act, tickets),
    })}
  </div>`;
}
