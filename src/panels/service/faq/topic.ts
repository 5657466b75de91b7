import { html, nothing, type TemplateResult } from 'lit';
import type { BuyerLanguage, FaqEntry, FaqTopic, FaqVersion, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { selectField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { answerText, choiceWords, questionText } from '../parts/policy-text.ts';
import { houseOf, serviceOf } from '../parts/service-view.ts';

/** The published entry on a topic. */
export const publishedEntry = (host: SittingHost, topic: string): FaqEntry | undefined =>
  serviceOf(host).faq.find(({ id, retiredAt }) => id === topic && retiredAt === undefined);

const fieldOf = (language: string, blank: string): string => `${language}/${blank}`;

/** The sign in the text for a blank without a choice: its number, which its field has, too. */
const gap = (number: number): string => String.fromCodePoint(0x24_5f + number);

/** The value of a blank: the chosen one, else the published one. */
const choiceIn = (form: Form, entry: FaqEntry | undefined, language: BuyerLanguage, blank: string): string =>
  form.text(fieldOf(language, blank), entry?.versions.find((version) => version.language === language)?.values[blank]);

/** The complete versions in a form. */
function versionsOf(
  form: Form,
  entry: FaqEntry | undefined,
  topic: FaqTopic,
  languages: readonly BuyerLanguage[],
): readonly FaqVersion[] {
  return languages
    .map((language) => ({
      language,
      values: Object.fromEntries(topic.blanks.map(({ id }) => [id, choiceIn(form, entry, language, id)])),
    }))
    .filter(({ values }) => !Object.values(values).includes(''));
}

/** An entry as buyers read it in one language; blanks without a choice show their number. */
function reading(work: Work, topic: FaqTopic, values: FaqVersion['values'], language: BuyerLanguage): TemplateResult {
  const shown = Object.fromEntries(topic.blanks.map(({ id }, at) => [id, values[id] || gap(at + 1)]));
  return html`<div class="faq-reading" lang=${language}>
    <p><strong>${questionText(work.host, topic.topic, language)}</strong></p>
    <p>${answerText(work.host, topic.topic, shown, language)}</p>
  </div>`;
}

function languageRow(
  work: Work,
  form: Form,
  entry: FaqEntry | undefined,
  topic: FaqTopic,
  language: BuyerLanguage,
): TemplateResult {
  const values = Object.fromEntries(topic.blanks.map(({ id }) => [id, choiceIn(form, entry, language, id)]));
  const open = Object.values(values).filter((value) => value === '').length;
  const part = open > 0 && open < topic.blanks.length;
  return html`<fieldset class="faq-language">
    <legend>${term('language', language)}</legend>
    ${reading(work, topic, values, language)}
    <div class="form-grid narrow">
      ${topic.blanks.map(({ id, choices }, at) =>
        selectField(form, {
          name: fieldOf(language, id),
          label: t('papers:service.faq.blank', { number: gap(at + 1) }),
          ask: t('papers:field.choose'),
          first: values[id] ?? '',
          error: form.tried && part && values[id] === '' ? t('papers:field.required') : '',
          options: choices.map((choice) => [choice, choiceWords(work.host, choice)]),
        }),
      )}
    </div>
  </fieldset>`;
}

/** Copies the choices of the first language to all others, because a policy is the same in every language. */
function copyDown(form: Form, entry: FaqEntry | undefined, topic: FaqTopic, languages: readonly BuyerLanguage[]): void {
  const [first, ...others] = languages;
  if (first === undefined) return;
  for (const { id } of topic.blanks)
    for (const language of others) form.set(fieldOf(language, id), choiceIn(form, entry, first, id));
}

function publish(
  work: Work,
  form: Form,
  entry: FaqEntry | undefined,
  topic: FaqTopic,
  languages: readonly BuyerLanguage[],
): unknown {
  const versions = versionsOf(form, entry, topic, languages);
  const place = `faq/${topic.topic}`;
  if (versions.length === 0) {
    form.markTried();
    return work.show(place, { done: 0, refused: [{ name: '', words: t('papers:service.faq.nothing') }] });
  }
  return work.act(place, entry === undefined ? 'faq/draft' : 'faq/update', { topic: topic.topic, versions }, { form });
}

/** One topic of the FAQ: its entry in each language, with a choice for every blank. */
export function topicPart(work: Work, topic: FaqTopic): TemplateResult {
  const form = work.form(`topic/${topic.topic}/entry`);
  const entry = publishedEntry(work.host, topic.topic);
  const languages = houseOf(work.host)?.languages ?? [];
  const place = `faq/${topic.topic}`;
  const retired = serviceOf(work.host).faq.find(({ id }) => id === topic.topic)?.retiredAt;
  const state =
    entry === undefined
      ? retired === undefined
        ? t('papers:service.faq.never')
        : t('papers:service.faq.retiredAt', { at: formatMoment(retired) })
      : t('papers:service.faq.publishedAt', {
          at: formatMoment(entry.publishedAt),
          languages: entry.versions.map(({ language }) => term('language', language)).join(t('papers:listSign')),
        });
  return html`<p class="sub">${state}</p>
    <div class="faq-languages">${languages.map((language) => languageRow(work, form, entry, topic, language))}</div>
    <div class="acts">
      ${
        languages.length < 2
          ? nothing
          : html`<button type="button" class="button quiet" @click=${() => copyDown(form, entry, topic, languages)}>
              ${icon('copy')}${t('papers:service.faq.copyDown', { language: term('language', languages[0] ?? '') })}
            </button>`
      }
      ${actButton(work, {
        name: form.key,
        icon: 'upload',
        words: t(entry === undefined ? 'papers:service.act.publish' : 'papers:service.act.update'),
        look: 'primary',
        does: () => publish(work, form, entry, topic, languages),
      })}
      ${
        entry === undefined
          ? nothing
          : actButton(work, {
              name: `${form.key}/retire`,
              icon: 'archive',
              words: t('papers:service.act.retire'),
              does: () => work.act(place, 'faq/retire', { topic: topic.topic }, { form }),
            })
      }
    </div>
    ${work.outcome(place)}`;
}
