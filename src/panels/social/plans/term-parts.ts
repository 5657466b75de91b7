import { html, nothing, type TemplateResult } from 'lit';
import {
  BUDGET_POSTS,
  type BudgetAmounts,
  type BudgetPost,
  daysBetween,
  languageCost,
  type PartContent,
  sumOf,
  TARGET_FIGURES,
  type Target,
  type TargetFigure,
} from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { parseWhole } from '../../parts/amounts.ts';
import { missing, notWhole } from '../../parts/field-errors.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import { nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';
import { type PartWork, partBody } from './plan-part.ts';
import { dayWords, marketName, plansHouse, socialHouse } from './plan-view.ts';

/** An amount may be nothing; it may not be left open. */
function amountError(form: Form, text: string): string {
  return parseWhole(text) === 0 ? '' : notWhole(form, text);
}

const amountText = ({ form, plan }: PartWork, post: BudgetPost): string => {
  const saved = plan.parts.budget?.amounts[post];
  return form.text(post, saved === undefined ? '' : String(saved));
};

/** What is typed for the posts so far; what is not a number counts as nothing. */
const amountsIn = (part: PartWork): BudgetAmounts =>
  Object.fromEntries(BUDGET_POSTS.map((post) => [post, parseWhole(amountText(part, post)) ?? 0])) as Record<
    BudgetPost,
    number
  >;

const share = (amount: number, sum: number): string => (sum === 0 ? '–' : `${Math.round((amount * 100) / sum)} %`);

/** The posts with their shares, their sum, and what is left of the client's budget. */
function sumTable(part: PartWork): TemplateResult {
  const amounts = amountsIn(part);
  const sum = sumOf(amounts);
  const { budget } = plansHouse(part.work.host).commission;
  const left = budget - sum;
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${t('papers:plan.budgetTable')}>
    <table class="table plan-budget">
      <caption class="visually-hidden">${t('papers:plan.budgetTable')}</caption>
      <thead>
        <tr>
          <th scope="col">${t('papers:plan.post')}</th>
          <th scope="col" class="num">${t('papers:plan.amount')}</th>
          <th scope="col" class="num">${t('papers:plan.share')}</th>
        </tr>
      </thead>
      <tbody>
        ${BUDGET_POSTS.map(
          (post) => html`<tr>
            <th scope="row">${term('budgetPost', post)}</th>
            <td class="num">${formatNumber(amounts[post])}</td>
            <td class="num">${share(amounts[post], sum)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t('papers:plan.sum')}</th>
          <td class="num"><strong>${formatNumber(sum)}</strong></td>
          <td class="num">${share(sum, budget)}</td>
        </tr>
        <tr class=${left < 0 ? 'is-over' : ''}>
          <th scope="row">${t(left < 0 ? 'papers:plan.over' : 'papers:plan.left', { budget: formatNumber(budget) })}</th>
          <td class="num">${left < 0 ? icon('alert') : nothing}${formatNumber(Math.abs(left))}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

export function budgetPart(part: PartWork): TemplateResult {
  const { form, plan, work } = part;
  const { accounts, rules } = socialHouse(work.host);
  const languages = languageCost({ accounts }, plan.parts.places?.accounts ?? [], rules.planLanguageCost);
  const noteOf = (post: BudgetPost): { note?: string } =>
    post === 'translation' ? { note: t('papers:plan.languages', { amount: formatNumber(languages) }) } : {};
  const fields = html`<div class="form-grid">
      ${BUDGET_POSTS.map((post) => {
        const text = amountText(part, post);
        return textField(form, {
          ...{ name: post, label: term('budgetPost', post), unit: 'TWD', numeric: true, first: text },
          ...noteOf(post),
          error: amountError(form, text),
        });
      })}
    </div>
    ${sumTable(part)}`;
  return partBody(part, 'budget', fields, () => {
    const isWhole = BUDGET_POSTS.every((post) => parseWhole(amountText(part, post)) !== null);
    return isWhole ? { part: 'budget', amounts: amountsIn(part) } : null;
  });
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function dateError(form: Form, text: string): string {
  if (text.trim() === '') return missing(form, text);
  return isDate(text.trim()) ? '' : t('papers:plan.notDate');
}

/** A field for a day; the day is repeated with its weekday as soon as it is one. */
function dayField(form: Form, name: string, label: string, first: string): TemplateResult {
  const text = form.text(name, first).trim();
  const note = isDate(text) ? dayWords(text) : t('papers:plan.dateNote');
  return textField(form, { name, label, first, note, error: dateError(form, text) });
}

const CELEBRATION = 'celebration';
/** What holds for so many days is a custom, and no occasion to plan around. */
const LONG = 60;

/** The occasions between the days of the brief, in the markets of the accounts. */
function occasionsList({ work }: PartWork): TemplateResult {
  const { host } = work;
  const { occasions, accounts } = socialHouse(host);
  const { from, until } = plansHouse(host).commission;
  const own = new Set(accounts.map(({ market }) => market));
  const near = occasions.filter(
    (each) => each.from <= until && each.until >= from && daysBetween(each.from, each.until) < LONG,
  );
  return html`<ul class="plan-days" aria-label=${t('papers:plan.occasions')}>
    ${near.map(({ id, markets, unfit, ...days }) => {
      const names = markets.filter((market) => own.has(market)).map((market) => marketName(host, market));
      const span = days.from === days.until ? dayWords(days.from) : `${dayWords(days.from)} – ${dayWords(days.until)}`;
      const sad = unfit.includes(CELEBRATION) ? ` · ${t('papers:plan.noCelebration')}` : '';
      return html`<li>${icon('calendar')}<span>${names.join(t('papers:listSign'))} · ${nameOf(host, 'planOccasion', id)} · ${span}${sad}</span></li>`;
    })}
  </ul>`;
}

const DAYS = ['from', 'check', 'until', 'winners'] as const;

export function schedulePart(part: PartWork): TemplateResult {
  const { form, plan } = part;
  const saved = plan.parts.schedule;
  const textOf = (day: (typeof DAYS)[number]): string => form.text(day, saved?.[day] ?? '').trim();
  const fields = html`<div class="form-grid">
      ${DAYS.map((day) => dayField(form, day, t(`papers:plan.day.${day}`), saved?.[day] ?? ''))}
    </div>
    ${occasionsList(part)}`;
  return partBody(part, 'schedule', fields, () => {
    const [from = '', check = '', until = '', winners = ''] = DAYS.map(textOf);
    return [from, check, until, winners].every(isDate) ? { part: 'schedule', from, check, until, winners } : null;
  });
}

const PLACES = [0, 1, 2] as const;
const NONE = 'none';

/** A target as it is typed: undefined where none is wanted, null while something of it is missing. */
function targetIn({ form, plan }: PartWork, at: number): Target | null | undefined {
  const saved = plan.parts.targets?.targets[at];
  const figure = form.text(`figure/${at}`, saved?.figure ?? (at === 0 ? '' : NONE));
  if (figure === NONE) return undefined;
  const number = parseWhole(form.text(`number/${at}`, saved === undefined ? '' : String(saved.number)));
  const date = form.text(`date/${at}`, saved?.date ?? '').trim();
  if (figure === '' || number === null || !isDate(date)) return null;
  return { figure: figure as TargetFigure, number, date };
}

function targetRow({ form, plan }: PartWork, at: number): TemplateResult {
  const saved = plan.parts.targets?.targets[at];
  const first = saved?.figure ?? (at === 0 ? '' : NONE);
  const figure = form.text(`figure/${at}`, first);
  const number = form.text(`number/${at}`, saved === undefined ? '' : String(saved.number));
  const none = at === 0 ? [] : [[NONE, t('papers:plan.noTarget')] as const];
  return html`<fieldset class="plan-target">
    <legend>${t('papers:plan.targetNo', { number: at + 1 })}</legend>
    <div class="form-grid">
      ${selectField(form, {
        ...{ name: `figure/${at}`, label: t('papers:plan.targetFigure'), first },
        ...(at === 0 ? { ask: t('papers:field.choose') } : {}),
        error: missing(form, figure),
        options: [...none, ...TARGET_FIGURES.map((each) => [each, term('planFigure', each)] as const)],
      })}
      ${
        figure === NONE
          ? nothing
          : html`${textField(form, {
              ...{ name: `number/${at}`, label: t('papers:plan.targetNumber'), numeric: true },
              ...{ first: number, error: amountError(form, number) },
            })}
            ${dayField(form, `date/${at}`, t('papers:plan.targetDate'), saved?.date ?? '')}`
      }
    </div>
  </fieldset>`;
}

export function targetsPart(part: PartWork): TemplateResult {
  const fields = html`${PLACES.map((at) => targetRow(part, at))}`;
  return partBody(part, 'targets', fields, (): PartContent | null => {
    const typed = PLACES.map((at) => targetIn(part, at));
    const targets = typed.flatMap((target) => (target == null ? [] : [target]));
    return typed.includes(null) || targets.length === 0 ? null : { part: 'targets', targets };
  });
}
