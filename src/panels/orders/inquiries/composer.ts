import { html, type TemplateResult } from 'lit';
import { type BuyerLanguage, FACTS, type Inquiry, type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { factChips } from '../../parts/fact-chips.ts';
import { factValue } from '../../parts/fact-values.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import { buyerLanguages, languageOptions } from '../../parts/languages.ts';
import type { Work } from '../../parts/paper.ts';
import { preview } from '../../parts/preview.ts';
import { ownWordsField } from '../../parts/typed-words.ts';
import { term } from '../../parts/words.ts';
import { factSource } from './fact-values.ts';
import { REPLY_TOPICS } from './reply-topics.ts';

type Fact = (typeof FACTS)[number];

const chosenFacts = (form: Form): readonly Fact[] => FACTS.filter((fact) => form.list('facts').includes(fact));

/** The letter to the buyer: greeting, answer, facts from the order, own words, closing. */
function letter(
  work: Work,
  form: Form,
  inquiry: Inquiry,
  order: OrderView | undefined,
  language: BuyerLanguage | '',
): TemplateResult {
  return preview(work, language, (words) => {
    if (language === '' || form.text('reply') === '') return [];
    const facts = chosenFacts(form).map((fact) => {
      const value =
        order === undefined
          ? null
          : factValue(factSource(ordersOf(work.host.view()), order), fact, language, (code) => words(`events.${code}`));
      return words(`facts.${fact}`, { value: value ?? '—' });
    });
    const own = form.text('text').split('\n');
    return [
      words('greeting', { name: inquiry.buyer.name }),
      words(form.text('reply')),
      ...facts,
      ...own,
      words('closing'),
    ];
  });
}

/** The answer to a buyer: a ready-made reply, facts from an order, the language, and own words. */
export function composer(work: Work, form: Form, inquiry: Inquiry): TemplateResult {
  const [reply, typed] = [form.text('reply'), form.text('language')];
  const order = ordersOf(work.host.view()).orders.find((each) => each.id === form.text('order'));
  const language = buyerLanguages(work.host).find((each) => each === typed) ?? '';
  const send = (): unknown => {
    if (reply === '' || language === '') return work.refuse(form);
    const input = {
      inquiry: inquiry.id,
      reply,
      order: order?.id ?? null,
      facts: chosenFacts(form),
      language,
      text: form.text('text').trim(),
    };
    return work.act('answer', 'inquiry/answer', input, { form });
  };
  const groups = REPLY_TOPICS.map(({ topic, replies }) => ({
    label: term('topic', topic),
    options: replies.map((each): [string, string] => [each, term('reply', each)]),
  }));
  return html`<section class="composer" data-step data-part="answer">
    <h3 tabindex="-1">${t('papers:inquiry.answer')}</h3>
    <div class="form-grid">
      ${selectField(form, { name: 'reply', label: t('papers:inquiry.reply'), ask: t('papers:field.choose'), error: missing(form, reply), options: [], groups })}
      ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, typed), options: languageOptions(work.host) })}
    </div>
    ${factChips(
      form,
      t('papers:inquiry.facts'),
      FACTS.map((fact) => ({ fact, words: term('fact', fact) })),
    )}
    ${ownWordsField(form, { rows: 3, language, numbers: [order?.number] })}
    ${letter(work, form, inquiry, order, language)}
    <div class="acts">${actButton(work, { name: form.key, icon: 'send', words: t('papers:act.answer'), look: 'primary', does: send })}</div>
    ${work.outcome('answer')}
  </section>`;
}
