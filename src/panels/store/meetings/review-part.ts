import { html, type TemplateResult } from 'lit';
import { type MeetingView, REVIEW_VERDICTS } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { parseFigure } from './agree-part.ts';
import { adChannelName, adHouseOf, valueWords } from './meetings-view.ts';

/** A value of a review is read and written like a figure of two decimals. */
const READ_AS = { shift: 'roas', mend: 'conversion' } as const;

function valueError(form: Form, measure: string, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return parseFigure(measure, text) === null ? t('papers:meetings.notNumber') : '';
}

/** The form for the review of every advertising channel. What was put on the table stands in it until the meeting is over. */
export function reviewPart(work: Work, { id, matter, review }: MeetingView): TemplateResult {
  const form = work.form('review');
  const measure = READ_AS[matter];
  const rows = adHouseOf(work.host).channels.map(({ id: channel }) => {
    const given = review?.rows.find((row) => row.channel === channel);
    const first = given === undefined ? '' : valueWords(measure, given.value).replace(/\s*%$/, '');
    return {
      ...{ channel, first, firstVerdict: given?.verdict ?? '' },
      text: form.text(`value/${channel}`, first),
      verdict: form.text(`verdict/${channel}`, given?.verdict),
    };
  });
  const send = (): unknown => {
    const read = rows.map(({ channel, text, verdict }) => ({ channel, value: parseFigure(measure, text), verdict }));
    return read.some(({ value, verdict }) => value === null || verdict === '')
      ? work.refuse(form)
      : work.act('review', 'channel/review', { meeting: id, rows: read }, { form });
  };
  return html`<p class="field-note">${t(`papers:meetings.review.note.${matter}`)}</p>
    <div class="review-rows">
      ${rows.map(
        ({ channel, first, firstVerdict, text, verdict }) => html`<fieldset class="ad-picker" data-channel=${channel}>
          <legend>${adChannelName(work.host, channel)}</legend>
          <div class="ad-picker-fields">
            ${textField(form, {
              name: `value/${channel}`,
              label: t(`papers:meetings.review.value.${matter}`),
              numeric: true,
              first,
              error: valueError(form, measure, text),
            })}
            ${selectField(form, {
              name: `verdict/${channel}`,
              label: t('papers:meetings.review.verdict'),
              ask: t('papers:field.choose'),
              first: firstVerdict,
              error: missing(form, verdict),
              options: REVIEW_VERDICTS[matter].map((each) => [each, term('adReview', each)]),
            })}
          </div>
        </fieldset>`,
      )}
    </div>
    ${review === undefined ? '' : html`<p class="chip good">${icon('check')}${t('papers:meetings.review.givenAt', { at: formatMoment(review.at) })}</p>`}
    <div class="acts">
      ${actButton(work, {
        name: form.key,
        icon: 'send',
        words: t(review === undefined ? 'papers:meetings.act.review' : 'papers:meetings.review.correct'),
        look: 'primary',
        does: send,
      })}
    </div>
    ${work.outcome('review')}`;
}
