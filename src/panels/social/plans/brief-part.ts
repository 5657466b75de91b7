import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { dueOf } from '../../parts/due.ts';
import { fact } from '../../parts/fold.ts';
import { term } from '../../parts/words.ts';
import { dayWords, plansHouse } from './plan-view.ts';

/** The title of the client's brief. */
export const briefTitle = (host: SittingHost): string =>
  `${t('papers:plan.brief')} · ${host.text(`commissions.${plansHouse(host).commission.id}.title`)}`;

/** The client's brief: what is wanted, in the client's own words, and the numbers that bind the plan. */
export function briefPart(host: SittingHost): TemplateResult {
  const { commission, dueAt, lapsesAt } = plansHouse(host);
  const { id, budget, from, until, wanted } = commission;
  const values = {
    budget: formatNumber(budget),
    number: formatNumber(wanted.number),
    from: dayWords(from),
    until: dayWords(until),
  };
  const wish = host.text(`commissions.${id}.wish`, values);
  return html`<blockquote class="plan-wish">${wish.split(/\n{2,}/).map((each) => html`<p>${each}</p>`)}</blockquote>
    <dl class="facts rows">
      ${fact(t('papers:plan.clientBudget'), t('papers:plan.money', { amount: values.budget }))}
      ${fact(t('papers:plan.window'), `${values.from} – ${values.until}`)}
      ${fact(t('papers:plan.wanted'), t('papers:plan.atLeast', { figure: term('planFigure', wanted.figure), number: values.number }))}
      ${fact(t('papers:plan.due'), dueOf(host, dueAt))} ${fact(t('papers:plan.lapses'), dueOf(host, lapsesAt))}
    </dl>`;
}
