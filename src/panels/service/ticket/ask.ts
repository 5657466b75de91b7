import { html, type TemplateResult } from 'lit';
import { ASKS, type TicketView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import { languageOptions } from '../../parts/languages.ts';
import type { Work } from '../../parts/paper.ts';
import { preview } from '../../parts/preview.ts';
import { ownWordsField } from '../../parts/typed-words.ts';
import { optionsOf } from '../parts/service-words.ts';
import { spokenIn } from './composer.ts';
import { askLines } from './letter.ts';

/** The form that asks the buyer for missing information. The resolution clock is paused until the answer comes. */
export function askPart(work: Work, ticket: TicketView): TemplateResult {
  const form = work.form('ask');
  const language = spokenIn(work, form);
  const asks = ASKS.filter((ask) => form.list('asks').includes(ask));
  const text = form.text('text').trim();
  const send = (): unknown =>
    language === null || asks.length === 0
      ? work.refuse(form)
      : work.act('ask', 'ticket/ask', { ticket: ticket.id, asks, language, text }, { form });
  return html`${checkField(form, {
    name: 'asks',
    label: t('papers:service.ask.what'),
    error: form.tried && asks.length === 0 ? t('papers:service.ask.choose') : '',
    options: optionsOf('ask', ASKS),
  })}
    ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, form.text('language')), options: languageOptions(work.host) })}
    ${ownWordsField(form, { rows: 2, language: language ?? '', numbers: [] })}
    ${preview(work, language ?? '', (words) => (asks.length === 0 ? [] : askLines(ticket, asks, text, words)))}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'help', words: t('papers:service.act.ask'), look: 'primary', does: send })}
    </div>
    ${work.outcome('ask')}`;
}
