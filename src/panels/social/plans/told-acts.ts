import { type BudgetAmounts, type Quote, quoteText, type SittingHost, type Target } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, ToldField } from '../../panel-duty.ts';
import { called, coded, told, typed } from '../../parts/told-act.ts';
import { term } from '../../parts/words.ts';
import { clippingsOf, clippingWords, dayWords } from './plan-view.ts';

const clippings = told('papers:plan.clippings', (host: SittingHost, value) => {
  const ids = value as readonly string[];
  return clippingsOf(host)
    .filter(({ id }) => ids.includes(id))
    .map((each) => clippingWords(host, each))
    .join(t('papers:listSign'));
});

const quote = told('papers:plan.quoteValue', (_host, value) => {
  const { figure, value: number } = value as Quote;
  return `${t(`papers:plan.figure.${figure}`)} ${quoteText(figure, number)}`;
});

const amounts = told('papers:plan.amount', (_host, value) =>
  Object.entries(value as BudgetAmounts)
    .map(([post, amount]) => `${term('budgetPost', post)} ${formatNumber(amount)}`)
    .join(t('papers:listSign')),
);

const targets = told('papers:plan.targets', (_host, value) =>
  (value as readonly Target[])
    .map(({ figure, number, date }) => `${term('planFigure', figure)} ${formatNumber(number)} · ${dayWords(date)}`)
    .join(t('papers:listSign')),
);

const day = (name: string): ToldField => typed(`papers:plan.day.${name}`);

/** The acts of the plan, as its paper names them. */
export const toldPlanActs: Readonly<Record<string, ToldAct>> = {
  'plan/draft': {
    name: 'papers:plan.act.write',
    fields: {
      'content.part': coded('papers:plan.partName', 'planPart'),
      'content.objective': coded('papers:plan.choose.objective', 'planObjective'),
      'content.audience': coded('papers:plan.choose.audience', 'planAudience'),
      'content.topic': called('papers:plan.choose.topic', 'planTopic'),
      'content.accounts': called('papers:plan.accounts', 'planAccount'),
      'content.mechanic': coded('papers:plan.choose.mechanic', 'planMechanic'),
      'content.clippings': clippings,
      'content.quote': quote,
      'content.amounts': amounts,
      'content.from': day('from'),
      'content.check': day('check'),
      'content.until': day('until'),
      'content.winners': day('winners'),
      'content.targets': targets,
    },
  },
  'plan/submit': { name: 'papers:plan.act.submit' },
  'plan/revise': { name: 'papers:plan.act.revise' },
};
