import { html, type TemplateResult } from 'lit';
import { EVENT_VERDICTS, type ReportView, type ShopEvent } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField } from '../../parts/fields.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { handIn } from './hand-in.ts';
import { performanceOf } from './performance-view.ts';

const PLACE = 'weighing';

/** Where an event happened: its channel and its product, as far as it is about one. */
function placeWords(work: Work, { channel, product }: ShopEvent): string {
  const places = [
    channel === null ? t('papers:performance.finding.every.channel') : nameOf(work.host, 'channel', channel),
    ...(product === null ? [] : [nameOf(work.host, 'product', product)]),
  ];
  return places.join(t('app:common.comma'));
}

/** The form for what each event the manager has heard of has to do with the figures. */
export function weighingForm(work: Work, report: ReportView): TemplateResult {
  const form = work.form(`report/${report.id}/weighing`);
  const { weighingGiven: given } = report;
  const events = performanceOf(work.host.view()).shopEvents.filter(({ id }) => report.heardOf.includes(id));
  const before = (id: string): string => given?.verdicts.find(({ event }) => event === id)?.verdict ?? '';
  const verdict = (id: string): string => form.text(id, before(id));
  const send = (): unknown => {
    const verdicts = events.map(({ id }) => ({ event: id, verdict: verdict(id) }));
    return verdicts.some((each) => each.verdict === '')
      ? work.refuse(form)
      : work.act(PLACE, 'event/weigh', { report: report.id, verdicts }, { form });
  };
  return html`<div class="report-form">
    <div class="form-grid">
      ${[...events].map((event) =>
        selectField(form, {
          name: event.id,
          label: `${event.date} · ${term('eventKind', event.kind)}`,
          note: placeWords(work, event),
          ask: t('papers:field.choose'),
          first: before(event.id),
          error: missing(form, verdict(event.id)),
          options: EVENT_VERDICTS.map((each) => [each, term('eventVerdict', each)]),
        }),
      )}
    </div>
    ${handIn(work, form, { place: PLACE, given, words: t('papers:performance.submit.weighing'), does: send })}
  </div>`;
}
