import { html, type TemplateResult } from 'lit';
import { type Agreement, MEASURES, type Measure, type MeetingView, type SittingHost } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { missing } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import { fact } from '../../parts/fold.ts';
import type { Form } from '../../parts/form.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { term } from '../../parts/words.ts';
import { adHouseOf, valueWords } from './meetings-view.ts';

const EVERYONE = 'everyone';

/** Figures that are written with two decimals, and kept in hundredths. */
const IN_HUNDREDTHS: ReadonlySet<string> = new Set<Measure>(['roas', 'click-rate', 'conversion']);

const unitOf = (measure: string): string => {
  if (measure === 'roas') return t('papers:meetings.unit.roas');
  if (IN_HUNDREDTHS.has(measure)) return t('papers:meetings.unit.rate');
  return measure === 'brand-feeling' ? t('papers:meetings.unit.none') : t('papers:meetings.unit.money');
};

/** A typed figure in the units of its measure: hundredths, or whole TWD; null where it is none. */
export function parseFigure(measure: string, text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '');
  if (!IN_HUNDREDTHS.has(measure)) return /^\d{1,7}$/.test(typed) ? Number(typed) : null;
  const found = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed);
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

function figureError(form: Form, measure: string, text: string): string {
  if (text.trim() === '') return missing(form, text);
  if (parseFigure(measure, text) !== null) return '';
  return t(IN_HUNDREDTHS.has(measure) ? 'papers:meetings.notNumber' : 'papers:meetings.notWhole');
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function dateError(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return isDate(text.trim()) ? '' : t('papers:meetings.notDate');
}

const figureField = (form: Form, name: 'target' | 'stop', label: string, measure: string): TemplateResult =>
  textField(form, {
    name,
    label,
    unit: measure === '' ? '' : unitOf(measure),
    numeric: true,
    error: figureError(form, measure, form.text(name)),
  });

/** The form for the minute of a meeting. */
export function agreePart(work: Work, meeting: MeetingView): TemplateResult {
  const form = work.form('agree');
  const ask = t('papers:field.choose');
  const [owner, date, measure] = [form.text('owner'), form.text('date').trim(), form.text('measure')];
  const [target, stop] = [parseFigure(measure, form.text('target')), parseFigure(measure, form.text('stop'))];
  const send = (): unknown =>
    owner === '' || !isDate(date) || measure === '' || target === null || stop === null
      ? work.refuse(form)
      : work.act('agree', 'agreement/record', { meeting: meeting.id, owner, date, measure, target, stop }, { form });
  const owners = [...adHouseOf(work.host).owners.map((id) => [id, nameOf(work.host, 'adOwner', id)] as const)];
  return html`<div class="form-grid">
      ${selectField(form, { name: 'owner', label: t('papers:meetings.owner'), ask, error: missing(form, owner), options: [...owners, [EVERYONE, t('papers:meetings.everyone')]] })}
      ${textField(form, { name: 'date', label: t('papers:meetings.date'), note: t('papers:meetings.dateNote'), error: dateError(form, date) })}
      ${selectField(form, { name: 'measure', label: t('papers:meetings.measure'), ask, error: missing(form, measure), options: MEASURES.map((each) => [each, term('adMeasure', each)]) })}
      ${figureField(form, 'target', t('papers:meetings.target'), measure)} ${figureField(form, 'stop', t('papers:meetings.stop'), measure)}
    </div>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'check', words: t('papers:meetings.act.agree'), look: 'primary', does: send })}
    </div>
    ${work.outcome('agree')}`;
}

/** Who owns a task, in words. */
export const ownerWords = (host: SittingHost, owner: string): string =>
  owner === EVERYONE ? t('papers:meetings.everyone') : nameOf(host, 'adOwner', owner);

/** A target or stop with its unit. */
export const measureWords = (measure: Measure, value: number): string =>
  measure === 'brand-feeling' ? String(value) : valueWords(measure, value);

/** The minute as it was written. */
export const minutePart = (
  host: SittingHost,
  { owner, date, measure, target, stop }: Agreement,
): TemplateResult => html`<section class="section meeting-minute">
  <h3>${t('papers:meetings.minute')}</h3>
  <dl class="facts rows">
    ${fact(t('papers:meetings.owner'), ownerWords(host, owner))}
    ${fact(t('papers:meetings.date'), formatDay(Date.parse(`${date}T12:00:00+08:00`)))}
    ${fact(t('papers:meetings.measure'), term('adMeasure', measure))}
    ${fact(t('papers:meetings.target'), measureWords(measure, target))} ${fact(t('papers:meetings.stop'), measureWords(measure, stop))}
  </dl>
</section>`;
