import { html, nothing, type TemplateResult } from 'lit';
import { CAUSES, GROUPS, OUTCOMES, PRIORITIES, TICKET_TOPICS, type TicketView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { IconName } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { SOLVED_HOW } from '../inbox/bulk-bar.ts';
import { optionsOf, type ServiceTerm, say } from '../parts/service-words.ts';

interface Choosing {
  readonly name: string;
  readonly words: ServiceTerm;
  readonly values: readonly string[];
  readonly first?: string | undefined;
}

const choosing = (form: Form, { name, words, values, first }: Choosing): TemplateResult =>
  selectField(form, {
    name,
    label: t(`papers:service.field.${name}`),
    ask: t('papers:field.choose'),
    ...(first === undefined ? {} : { first }),
    error: missing(form, form.text(name, first)),
    options: optionsOf(words, values),
  });

interface Act {
  readonly act: string;
  readonly icon: IconName;
  readonly choose: Choosing;
  input(value: string): object;
}

/** A form with one field and a button. */
function chooseAndDo(work: Work, { act, icon: sign, choose, input }: Act): TemplateResult {
  const form = work.form(act);
  const value = form.text(choose.name, choose.first);
  const send = (): unknown =>
    value === '' ? work.refuse(form) : work.act(act, `ticket/${act}`, input(value), { form });
  return html`<div class="reasoned" data-part=${act}>
      ${choosing(form, choose)}
      ${actButton(work, { name: form.key, icon: sign, words: t(`papers:service.act.${act}`), does: send })}
    </div>
    ${work.outcome(act)}`;
}

/** The form to take a ticket, with its priority. */
export const takePart = (work: Work, ticket: TicketView): TemplateResult =>
  chooseAndDo(work, {
    act: 'take',
    icon: 'flag',
    choose: { name: 'priority', words: 'priority', values: PRIORITIES, first: ticket.priority },
    input: (priority) => ({ tickets: [ticket.id], priority }),
  });

/** The form to tag a ticket with its topic. */
export const tagPart = (work: Work, ticket: TicketView): TemplateResult =>
  chooseAndDo(work, {
    act: 'tag',
    icon: 'pin',
    choose: { name: 'tag', words: 'topic', values: TICKET_TOPICS, first: ticket.tag },
    input: (tag) => ({ tickets: [ticket.id], tag }),
  });

/** The form to escalate a ticket to colleagues. */
export const escalatePart = (work: Work, ticket: TicketView): TemplateResult =>
  chooseAndDo(work, {
    act: 'escalate',
    icon: 'upload',
    choose: { name: 'to', words: 'group', values: GROUPS.filter((group) => group !== 'front') },
    input: (to) => ({ ticket: ticket.id, to }),
  });

/** The form to solve a ticket: answered, or no reply needed. */
export const solvePart = (work: Work, ticket: TicketView): TemplateResult =>
  html`<div class="acts">
      ${SOLVED_HOW.map((how) =>
        actButton(work, {
          name: `solve/${how}`,
          icon: how === 'answered' ? 'check' : 'minus',
          words: t(`papers:service.solve.${how}`),
          look: how === 'answered' ? 'primary' : '',
          does: () => work.act('solve', 'ticket/solve', { tickets: [ticket.id], how }),
        }),
      )}
    </div>
    ${work.outcome('solve')}`;

/** The form of the problem record: topic, cause, outcome. */
export function recordPart(work: Work, ticket: TicketView): TemplateResult {
  const form = work.form('record');
  const { record } = ticket;
  const values = {
    topic: form.text('topic', record?.topic ?? ticket.tag),
    cause: form.text('cause', record?.cause),
    outcome: form.text('outcome', record?.outcome),
  };
  const send = (): unknown =>
    Object.values(values).includes('')
      ? work.refuse(form)
      : work.act('record', 'ticket/record', { ticket: ticket.id, ...values });
  const written =
    record === undefined
      ? nothing
      : html`<p class="sub">
          ${t('papers:service.record.written', {
            at: formatMoment(record.at),
            topic: say('topic', record.topic),
            cause: say('cause', record.cause),
            outcome: say('outcome', record.outcome),
          })}
        </p>`;
  return html`${written}
    <div class="form-grid">
      ${choosing(form, { name: 'topic', words: 'topic', values: TICKET_TOPICS, first: record?.topic ?? ticket.tag })}
      ${choosing(form, { name: 'cause', words: 'cause', values: CAUSES, first: record?.cause })}
      ${choosing(form, { name: 'outcome', words: 'outcome', values: OUTCOMES, first: record?.outcome })}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'save', words: t('papers:service.act.record'), does: send })}
    </div>
    ${work.outcome('record')}`;
}
