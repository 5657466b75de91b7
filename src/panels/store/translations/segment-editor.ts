import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  allowedFor,
  isFlagOpen,
  lengthOf,
  placeholdersIn,
  SEGMENT_FAULTS,
  type SegmentView,
  type TranslationView,
  termsIn,
} from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { markedText, sourceChange } from './marked-text.ts';
import { houseOf, isChanged } from './page-view.ts';

/** The text typed for a segment and not saved yet; its text where nothing is. */
export const typedText = (form: Form, { text }: SegmentView): string => form.text('text', text);

/** Puts a placeholder where the cursor stands. */
function insert(form: Form, segment: SegmentView, placeholder: string): void {
  const field = document.getElementById(form.id('text'));
  const typed = typedText(form, segment);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { selectionStart: from, selectionEnd: to } = field;
  form.set('text', `${typed.slice(0, from)}${placeholder}${typed.slice(to)}`);
  field.focus();
}

function textField(form: Form, page: TranslationView, segment: SegmentView): TemplateResult {
  const [id, typed] = [form.id('text'), typedText(form, segment)];
  const length = lengthOf(typed);
  const over = segment.limit !== undefined && length > segment.limit;
  return html`<div class="field is-wide">
    <label for=${id}>${term('copyLanguage', page.language)}</label>
    <textarea
      id=${id}
      rows="3"
      lang=${page.language}
      dir="auto"
      spellcheck="true"
      ?readonly=${isFlagOpen(segment)}
      aria-describedby="${id}-length"
      .value=${live(typed)}
      @input=${(event: Event) => form.set('text', (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="copy-length ${over ? 'is-over' : ''}" id="${id}-length">
      ${over ? icon('alert') : nothing}
      ${segment.limit === undefined ? t('papers:translations.length', { length }) : t('papers:translations.lengthOf', { length, limit: segment.limit })}
    </p>
  </div>`;
}

function chips(form: Form, segment: SegmentView): TemplateResult | typeof nothing {
  const all = [...new Set(placeholdersIn(segment.source))];
  if (all.length === 0) return nothing;
  return html`<div class="placeholder-chips">
    <span class="sub">${t('papers:translations.placeholders')}</span>
    ${all.map(
      (
        each,
      ) => html`<button type="button" class="button small" ?disabled=${isFlagOpen(segment)} @click=${() => insert(form, segment, each)}>
        ${icon('add')}<code>${each}</code>
      </button>`,
    )}
  </div>`;
}

/** The words of the glossary for the terms in the source. */
function glossary(work: Work, page: TranslationView, segment: SegmentView): TemplateResult | typeof nothing {
  const terms = termsIn(segment.source, houseOf(work.host)).filter((each) => each.targets[page.language] !== undefined);
  if (terms.length === 0) return nothing;
  return html`<dl class="copy-glossary">
    ${terms.map((each) => {
      const never = each.targets[page.language]?.never ?? [];
      return html`<div>
        <dt lang="zh-Hant-TW">${each.source}</dt>
        <dd><span lang=${page.language}>${allowedFor(each, page.language).join(' / ')}</span>
          ${never.length === 0 ? nothing : html`<span class="sub">${t('papers:translations.never')} <s lang=${page.language}>${never.join(' / ')}</s></span>`}
        </dd>
      </div>`;
    })}
  </dl>`;
}

function flagPart(work: Work, page: TranslationView, segment: SegmentView): TemplateResult {
  const form = work.form(`flag/${segment.id}`);
  const send = (): unknown => {
    const fault = form.text('fault');
    if (fault === '') return work.refuse(form);
    const input = { translation: page.id, segment: segment.id, fault };
    return work.act(`segment/${segment.id}`, 'translation/flag', input, { form });
  };
  return html`<div class="copy-flag">
    ${selectField(form, { name: 'fault', label: t('papers:translations.flagAs'), ask: t('papers:field.choose'), error: missing(form, form.text('fault')), options: SEGMENT_FAULTS.map((fault) => [fault, term('segmentFault', fault)]) })}
    ${actButton(work, { name: form.key, icon: 'flag', words: t('papers:translations.act.flag'), does: send, off: isFlagOpen(segment) })}
  </div>`;
}

/** What became of the last flag. */
function flagNote({ flag }: SegmentView): TemplateResult | typeof nothing {
  if (flag === undefined) return nothing;
  const fault = term('segmentFault', flag.fault);
  const words =
    flag.answer === undefined
      ? t('papers:translations.flagged', { at: formatMoment(flag.at), fault })
      : t('papers:translations.answered', { fault, answer: term('flagAnswer', flag.answer) });
  return html`<p class="note">${icon(flag.answer === 'mended' ? 'check' : 'flag')}<span>${words}</span></p>`;
}

/** The editor of a segment: its source, its text, what the glossary says, and the flag for the reviewer. */
export function segmentEditor(work: Work, page: TranslationView, segment: SegmentView): TemplateResult {
  const form = work.form(`segment/${segment.id}`);
  const terms = termsIn(segment.source, houseOf(work.host));
  const typed = typedText(form, segment);
  const isSame = typed === segment.text;
  const save = (): unknown =>
    work.act(
      `segment/${segment.id}`,
      'translation/edit',
      { translation: page.id, segment: segment.id, text: typed },
      { form },
    );
  return html`<div class="copy-sides">
      <div class="copy-source">
        <p class="sub">${t('papers:translations.source')}</p>
        <p class="copy-text" lang="zh-Hant-TW">${markedText(
          segment.source,
          terms.map(({ source }) => source),
        )}</p>
        ${segment.sourceBefore !== undefined && isChanged(page, segment) ? html`<p class="sub">${icon('refresh')} ${t('papers:translations.changed', { at: formatMoment(segment.sourceChangedAt ?? 0) })}</p>${sourceChange(segment.sourceBefore, segment.source)}` : nothing}
        ${glossary(work, page, segment)}
      </div>
      <div class="copy-target">
        ${textField(form, page, segment)} ${chips(form, segment)}
        <p class="copy-text copy-reading" lang=${page.language} aria-label=${t('papers:translations.reading')}>${markedText(
          typed,
          terms.flatMap((each) => allowedFor(each, page.language)),
        )}</p>
        <div class="acts">
          ${actButton(work, { name: form.key, icon: 'save', words: t('papers:translations.act.save'), look: 'primary', does: save, off: isSame || typed.trim() === '' || isFlagOpen(segment) })}
          ${isSame ? nothing : html`<button type="button" class="button quiet" @click=${() => form.clear()}>${icon('undo')}${t('papers:translations.act.discard')}</button>`}
        </div>
        ${flagPart(work, page, segment)} ${flagNote(segment)}
      </div>
    </div>
    ${work.outcome(`segment/${segment.id}`)}`;
}
