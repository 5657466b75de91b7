import { html, nothing, type TemplateResult } from 'lit';
import {
  ACKNOWLEDGEMENTS,
  type BuyerLanguage,
  COMMITMENTS,
  SERVICE_ANSWERS,
  SERVICE_FACTS,
  type TicketView,
} from '../../../host/index.ts';
import { t, language as working } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { factChips } from '../../parts/fact-chips.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import { buyerLanguages, languageOptions } from '../../parts/languages.ts';
import type { Outcome } from '../../parts/outcome.ts';
import type { Work } from '../../parts/paper.ts';
import { preview } from '../../parts/preview.ts';
import { ownWordsField } from '../../parts/typed-words.ts';
import { questionText } from '../parts/policy-text.ts';
import { houseOf, ticketOf } from '../parts/service-view.ts';
import { optionsOf, say } from '../parts/service-words.ts';
import { ANSWER_GROUPS } from './answer-groups.ts';
import { type Draft, factOf, letterLines } from './letter.ts';
import { orderAbout } from './order-about.ts';

const pick = <T extends string>(values: readonly T[], value: string): T | null =>
  values.find((each) => each === value) ?? null;

export const spokenIn = (work: Work, form: Form): BuyerLanguage | null =>
  pick(buyerLanguages(work.host), form.text('language'));

/** The reply in the form. While no language is chosen, its facts are shown in the trainee's language. */
function draftOf(work: Work, form: Form, ticket: TicketView): Draft {
  return {
    language: spokenIn(work, form) ?? working(),
    greeting: form.list('frame').includes('greeting'),
    closing: form.list('frame').includes('closing'),
    acknowledgement: pick(ACKNOWLEDGEMENTS, form.text('acknowledgement')),
    answer: pick(SERVICE_ANSWERS, form.text('answer')) ?? '',
    commitment: pick(COMMITMENTS, form.text('commitment')),
    facts: SERVICE_FACTS.filter((each) => form.list('facts').includes(each)),
    order: orderAbout(work, ticket)?.id ?? null,
    policy: form.list('facts').includes('policy') ? form.text('policy') || null : null,
    text: form.text('text').trim(),
  };
}

function send(work: Work, form: Form, ticket: TicketView): unknown {
  const draft = draftOf(work, form, ticket);
  const policyOpen = draft.facts.includes('policy') && draft.policy === null;
  if (spokenIn(work, form) === null || draft.answer === '' || policyOpen) return work.refuse(form);
  const tell = (outcome: Outcome): Outcome =>
    outcome.refused.length > 0 ? outcome : withFaults(work, ticket.id, outcome);
  return work.act('answer', 'ticket/reply', { ticket: ticket.id, ...draft }, { form, tell });
}

/** Adds the faults that a rule found in the reply to its outcome (practice only). */
function withFaults(work: Work, id: string, sentWell: Outcome): Outcome {
  const sent = ticketOf(work.host, id)?.messages.findLast(({ by }) => by === 'agent');
  const faults = sent?.faults ?? [];
  if (faults.length === 0) return sentWell;
  const list = faults.map((fault) => say('fault', fault)).join(t('papers:listSign'));
  return { done: 0, refused: [{ name: '', words: t('papers:service.thread.sentWithFaults', { list }) }] };
}

const none = (): readonly [string, string] => ['', t('papers:service.reply.none')];

function blocks(work: Work, form: Form): TemplateResult {
  const groups = ANSWER_GROUPS.map(({ id, answers }) => ({
    label: t(`papers:service.answerGroup.${id}`),
    options: optionsOf('answer', answers),
  }));
  return html`<div class="form-grid">
      ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, form.text('language')), options: languageOptions(work.host) })}
      ${selectField(form, { name: 'acknowledgement', label: t('papers:service.reply.acknowledgement'), options: [none(), ...optionsOf('acknowledgement', ACKNOWLEDGEMENTS)] })}
      ${selectField(form, { name: 'answer', label: t('papers:inquiry.reply'), ask: t('papers:field.choose'), error: missing(form, form.text('answer')), options: [], groups })}
      ${selectField(form, { name: 'commitment', label: t('papers:service.reply.commitment'), options: [none(), ...optionsOf('commitment', COMMITMENTS)] })}
    </div>
    ${checkField(form, {
      name: 'frame',
      label: t('papers:service.reply.frame'),
      options: [
        ['greeting', t('papers:service.reply.greeting')],
        ['closing', t('papers:service.reply.closing')],
      ],
    })}`;
}

function policyField(work: Work, form: Form): unknown {
  if (!form.list('facts').includes('policy')) return nothing;
  const topics = houseOf(work.host)?.faqTopics ?? [];
  return selectField(form, {
    name: 'policy',
    label: t('papers:service.reply.policy'),
    ask: t('papers:field.choose'),
    error: missing(form, form.text('policy')),
    options: topics.map(({ topic }) => [topic, `${say('topic', topic)}: ${questionText(work.host, topic)}`]),
  });
}

/** The form for a reply: ready-made blocks, facts, a commitment, own words, and a preview of the letter. */
export function composer(work: Work, ticket: TicketView): TemplateResult {
  const form = work.form('answer');
  const draft = draftOf(work, form, ticket);
  const spoken = spokenIn(work, form);
  const about = orderAbout(work, ticket);
  const chips = SERVICE_FACTS.map((fact) => ({
    fact,
    words: say('fact', fact),
    ...(fact === 'policy' ? {} : { value: factOf(work.host, ticket, draft, fact) }),
  }));
  const started = draft.answer !== '' || draft.facts.length > 0 || draft.text !== '';
  return html`${blocks(work, form)} ${factChips(form, t('papers:inquiry.facts'), chips)} ${policyField(work, form)}
    ${ownWordsField(form, { rows: 3, language: spoken ?? '', numbers: [about?.number, about?.parcel?.label] })}
    ${preview(work, spoken ?? '', (words) => (started ? letterLines(work.host, ticket, draft, words) : []))}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'send', words: t('papers:act.answer'), look: 'primary', does: () => send(work, form, ticket) })}
    </div>
    ${work.outcome('answer')}`;
}
