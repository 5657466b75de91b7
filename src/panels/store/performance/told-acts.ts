import { type AskedFigure, CURRENCIES, type Currency, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { coded, told, typed } from '../../parts/told-act.ts';
import { channelName, term } from '../../parts/words.ts';
import { figureText, unitOf } from './figure-input.ts';
import { performanceOf } from './performance-view.ts';

/** A thing of the shop; null: all of them. */
const place = (kind: string): ToldField =>
  told(`papers:performance.finding.${kind}`, (host, id) => nameOf(host, kind, String(id)));

const figuresOf = (host: SittingHost, { report }: Tree): readonly AskedFigure[] =>
  performanceOf(host.view()).reports.find(({ id }) => id === report)?.figures ?? [];

const values = told('papers:performance.figures', (host, given, input) => {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const currency = String(input.currency);
  return figuresOf(host, input)
    .map(({ kpi, channel }, at) => {
      const value = list[at];
      const text = figureText(
        typeof value === 'number' ? value : null,
        kpi,
        currency in CURRENCIES ? (currency as Currency) : 'TWD',
      );
      const name = channel === null ? term('kpi', kpi) : `${term('kpi', kpi)} (${channelName(host, channel)})`;
      return `${name} ${text} ${unitOf(kpi, currency)}`;
    })
    .join(t('app:common.comma'));
});

/** The acts of the subject, as its paper names them. */
export const toldPerformanceActs: Readonly<Record<string, ToldAct>> = {
  'table/export': {
    name: 'papers:performance.act.export',
    fields: { table: coded('papers:performance.table', 'dataTable') },
  },
  'kpi/submit': {
    name: 'papers:performance.submitFigures',
    fields: {
      'period.from': typed('papers:performance.from'),
      'period.to': typed('papers:performance.to'),
      currency: typed('papers:performance.currency'),
      excluded: coded('papers:performance.excluded', 'exclusion'),
      values,
    },
  },
  'finding/submit': {
    name: 'papers:performance.submitFinding',
    fields: {
      channel: place('channel'),
      product: place('product'),
      from: typed('papers:performance.finding.from'),
      event: told('papers:performance.finding.event', (host, id) => nameOf(host, 'shop-event', String(id))),
      figure: coded('papers:performance.finding.figure', 'sign'),
    },
  },
};
