import { html, nothing, type TemplateResult } from 'lit';
import { ASKS, CASE_CHANNELS, type CaseView, DECISIONS, GROUNDS } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { checkField, radioField, selectField } from '../../parts/fields.ts';
import { languageOptions } from '../../parts/languages.ts';
import type { Work } from '../../parts/paper.ts';
import { houseOf } from '../parts/service-view.ts';
import { optionsOf, say } from '../parts/service-words.ts';
import { ruleName } from './rules.ts';

/** The form for the ground of a case. */
export function assessPart(work: Work, serviceCase: CaseView): TemplateResult {
  const form = work.form('assess');
  const ground = form.text('ground', serviceCase.ground);
  const send = (): unknown =>
    ground === '' ? work.refuse(form) : work.act('assess', 'case/assess', { case: serviceCase.id, ground }, { form });
  return html`<div class="reasoned">
      ${selectField(form, {
        name: 'ground',
        label: t('papers:service.field.ground'),
        ask: t('papers:field.choose'),
        ...(serviceCase.ground === undefined ? {} : { first: serviceCase.ground }),
        error: missing(form, ground),
        options: optionsOf('ground', GROUNDS),
      })}
      ${actButton(work, { name: form.key, icon: 'scale', words: t('papers:service.act.assess'), does: send })}
    </div>
    ${work.outcome('assess')}`;
}

/** The form that asks the buyer for proof that the decision needs. */
export function askInfoPart(work: Work, serviceCase: CaseView): TemplateResult {
  const form = work.form('ask');
  const asks = ASKS.filter((ask) => form.list('asks').includes(ask));
  const language = form.text('language');
  const send = (): unknown =>
    language === '' || asks.length === 0
      ? work.refuse(form)
      : work.act('ask', 'case/request-info', { case: serviceCase.id, asks, language }, { form });
  const waiting =
    serviceCase.asked.length === 0
      ? nothing
      : html`<p class="note">
          ${icon('clock')}<span
            >${t('papers:service.thread.waitingFor', { what: serviceCase.asked.map((ask) => say('ask', ask)).join(t('papers:listSign')) })}</span
          >
        </p>`;
  return html`${waiting}
    ${checkField(form, {
      name: 'asks',
      label: t('papers:service.ask.what'),
      error: form.tried && asks.length === 0 ? t('papers:service.ask.choose') : '',
      options: optionsOf('ask', ASKS),
    })}
    <div class="reasoned">
      ${selectField(form, { name: 'language', label: t('papers:way.language'), ask: t('papers:field.choose'), error: missing(form, language), options: languageOptions(work.host) })}
      ${actButton(work, { name: form.key, icon: 'help', words: t('papers:service.act.ask'), does: send })}
    </div>
    ${work.outcome('ask')}`;
}

function decidedNote(work: Work, { decision }: CaseView): unknown {
  if (decision === undefined) return nothing;
  return html`<p class="note good">
    ${icon('check-circle')}<span
      >${t('papers:service.case.decided', {
        at: formatMoment(decision.at),
        decision: say('decision', decision.decision),
        rule: ruleName(work.host, decision.basis),
        channel: say('caseChannel', decision.channel),
      })}</span
    >
  </p>`;
}

/** The form for the decision, the rule it is based on, and the channel by which the buyer is told. */
export function decidePart(work: Work, serviceCase: CaseView): TemplateResult {
  if (serviceCase.decision !== undefined) return html`${decidedNote(work, serviceCase)} ${work.outcome('decide')}`;
  const form = work.form('decide');
  const [decision, basis, channel] = [form.text('decision'), form.text('basis'), form.text('channel')];
  const send = (): unknown =>
    [decision, basis, channel].includes('')
      ? work.refuse(form)
      : work.act('decide', 'case/decide', { case: serviceCase.id, decision, basis, channel }, { form });
  const ask = t('papers:field.choose');
  return html`${selectField(form, { name: 'decision', label: t('papers:service.field.decision'), ask, error: missing(form, decision), options: optionsOf('decision', DECISIONS) })}
      ${selectField(form, {
        name: 'basis',
        label: t('papers:service.field.basis'),
        ask,
        error: missing(form, basis),
        options: (houseOf(work.host)?.afterSales ?? []).map(({ id, kind }) => [
          id,
          `${say('source', kind)} · ${ruleName(work.host, id)}`,
        ]),
      })}
    ${radioField(form, { name: 'channel', label: t('papers:service.field.channel'), error: missing(form, channel), options: optionsOf('caseChannel', CASE_CHANNELS) })}
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'check', words: t('papers:service.act.decide'), look: 'primary', does: send })}
    </div>
    ${work.outcome('decide')}`;
}
