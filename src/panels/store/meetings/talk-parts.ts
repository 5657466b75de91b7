import { html, type TemplateResult } from 'lit';
import { AD_CHANGES, type MeetingView, OBJECTIONS, type Raised } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { missing, notWhole } from '../../parts/field-errors.ts';
import { radioField, selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { chosenFigure, figureFields } from './figure-fields.ts';
import { adChannelName, adHouseOf } from './meetings-view.ts';

const channelField = (work: Work, form: Form, name: string, label: string): TemplateResult =>
  selectField(form, {
    name,
    label,
    ask: t('papers:field.choose'),
    error: missing(form, form.text(name)),
    options: adHouseOf(work.host).channels.map(({ id }) => [id, adChannelName(work.host, id)]),
  });

/** The fields that a change needs: two channels and an amount where money moves, else the one channel. */
function placeFields(work: Work, form: Form, change: string): TemplateResult {
  if (change !== '' && change !== 'channel') return channelField(work, form, 'to', t('papers:meetings.mendWhich'));
  const amount = form.text('amount');
  return html`${channelField(work, form, 'from', t('papers:meetings.takeFrom'))}
  ${channelField(work, form, 'to', t('papers:meetings.giveTo'))}
  ${textField(form, { name: 'amount', label: t('papers:meetings.amount'), numeric: true, error: notWhole(form, amount) })}`;
}

/** The form for the proposal and its figure. */
export function proposePart(work: Work, meeting: MeetingView): TemplateResult {
  const form = work.form('propose');
  const change = form.text('change');
  const moves = change === 'channel';
  const [to, figure] = [form.text('to'), chosenFigure(form)];
  const from = moves ? form.text('from') : to;
  const amount = moves ? parseWhole(form.text('amount')) : 0;
  const send = (): unknown =>
    change === '' || to === '' || from === '' || amount === null || figure === undefined
      ? work.refuse(form)
      : work.act('propose', 'proposal/put', { meeting: meeting.id, from, to, amount, change, figure }, { form });
  return html`<div class="form-grid">
      ${selectField(form, {
        name: 'change',
        label: t('papers:meetings.changeWhat'),
        ask: t('papers:field.choose'),
        error: missing(form, change),
        options: AD_CHANGES.map((each) => [each, term('adChange', each)]),
      })}
      ${placeFields(work, form, change)}
    </div>
    ${figureFields(work, form, t('papers:meetings.showFigure'), true)}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'send', words: t('papers:meetings.act.propose'), look: 'primary', does: send })}
    </div>
    ${work.outcome('propose')}`;
}

/** The form for an answer to something the colleague asks. */
export function answerPart(work: Work, meeting: MeetingView, { objection }: Raised): TemplateResult {
  const place = `answer/${objection}`;
  const form = work.form(place);
  const [answer, figure] = [form.text('answer'), chosenFigure(form)];
  const send = (): unknown =>
    answer === '' || figure === undefined
      ? work.refuse(form)
      : work.act(place, 'objection/answer', { meeting: meeting.id, objection, answer, figure }, { form });
  return html`${radioField(form, {
    name: 'answer',
    label: t('papers:meetings.yourAnswer'),
    error: missing(form, answer),
    options: OBJECTIONS[objection].map((each) => [each, work.host.text(`answers.${each}`)]),
  })}
    ${figureFields(work, form, t('papers:meetings.showFigure'), true)}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'send', words: t('papers:meetings.act.answer'), look: 'primary', does: send })}
    </div>
    ${work.outcome(place)}`;
}
