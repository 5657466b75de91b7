import { html, type TemplateResult } from 'lit';
import { ANSWERED_BY, READINGS, RETURN_REASONS, type Reading, type ReportView, TRENDS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { handIn } from './hand-in.ts';

const PLACE = 'readings';

type Option = readonly [value: string, words: string];

/** What a reading can be answered with. */
function answersTo(work: Work, reading: Reading): readonly Option[] {
  const { channels, products } = work.host.catalogue;
  switch (ANSWERED_BY[reading]) {
    case 'channel':
      return channels.map(({ id }) => [id, nameOf(work.host, 'channel', id)]);
    case 'product':
      return products.map(({ id }) => [id, nameOf(work.host, 'product', id)]);
    case 'returnReason':
      return RETURN_REASONS.map((reason) => [reason, term('returnReason', reason)]);
    case 'trend':
      return TRENDS.map((trend) => [trend, term('trend', trend)]);
  }
}

/** The form for what stands out and which way things went. What was handed in stands in it until it is corrected. */
export function readingsForm(work: Work, report: ReportView): TemplateResult {
  const form = work.form(`report/${report.id}/readings`);
  const { readingsGiven: given } = report;
  const answer = (reading: Reading): string => form.text(reading, given?.answers[reading]);
  const send = (): unknown => {
    const answers = Object.fromEntries(READINGS.map((reading) => [reading, answer(reading)]));
    return Object.values(answers).includes('')
      ? work.refuse(form)
      : work.act(PLACE, 'reading/submit', { report: report.id, answers }, { form });
  };
  return html`<div class="report-form">
    <div class="form-grid">
      ${READINGS.map((reading) =>
        selectField(form, {
          name: reading,
          label: term('reading', reading),
          ask: t('papers:field.choose'),
          first: given?.answers[reading] ?? '',
          error: missing(form, answer(reading)),
          options: answersTo(work, reading),
        }),
      )}
    </div>
    ${handIn(work, form, { place: PLACE, given, words: t('papers:performance.submit.readings'), does: send })}
  </div>`;
}
