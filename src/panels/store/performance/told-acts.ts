import {
  ANSWERED_BY,
  type AskedFigure,
  CURRENCIES,
  type Currency,
  figuresOn,
  READINGS,
  type Reading,
  type Sheet,
  type SittingHost,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { coded, isTree, told, typed } from '../../parts/told-act.ts';
import { channelName, term } from '../../parts/words.ts';
import { figureText, unitOf } from './figure-input.ts';
import { performanceOf } from './performance-view.ts';

/** A thing of the shop; null: all of them. */
const place = (kind: string): ToldField =>
  told(`papers:performance.finding.${kind}`, (host, id) => nameOf(host, kind, String(id)));

const figuresOf = (host: SittingHost, { report: id, sheet }: Tree): readonly AskedFigure[] => {
  const report = performanceOf(host.view()).reports.find((each) => each.id === id);
  return report === undefined ? [] : figuresOn(report, sheet as Sheet);
};

const listOf = (value: unknown): readonly Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);
const joined = (texts: readonly string[]): string => texts.join(t('app:common.comma'));

const values = told('papers:performance.figures', (host, given, input) => {
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const currency = String(input.currency);
  return joined(
    figuresOf(host, input).map(({ kpi, channel }, at) => {
      const value = list[at];
      const text = figureText(
        typeof value === 'number' ? value : null,
        kpi,
        currency in CURRENCIES ? (currency as Currency) : 'TWD',
      );
      const name = channel === null ? term('kpi', kpi) : `${term('kpi', kpi)} (${channelName(host, channel)})`;
      return `${name} ${text} ${unitOf(kpi, currency)}`.trim();
    }),
  );
});

const leftOut = told('papers:performance.excluded', (_host, given) =>
  joined(listOf(given).map(({ kind, rows }) => `${term('exclusion', String(kind))} (${String(rows)})`)),
);

const answerWords = (host: SittingHost, reading: Reading, answer: string): string => {
  const kind = ANSWERED_BY[reading];
  return kind === 'channel' || kind === 'product' ? nameOf(host, kind, answer) : term(kind, answer);
};

const answers = told('papers:performance.part.readings.title', (host, given) =>
  isTree(given)
    ? joined(
        READINGS.map((reading) => `${term('reading', reading)}: ${answerWords(host, reading, String(given[reading]))}`),
      )
    : '',
);

const verdicts = told('papers:performance.part.weighing.title', (host, given) =>
  joined(
    listOf(given).map(
      ({ event, verdict }) => `${nameOf(host, 'shop-event', String(event))}: ${term('eventVerdict', String(verdict))}`,
    ),
  ),
);

/** The acts of the subject, as its paper names them. */
export const toldPerformanceActs: Readonly<Record<string, ToldAct>> = {
  'table/export': {
    name: 'papers:performance.act.export',
    fields: { table: coded('papers:performance.table', 'dataTable') },
  },
  'basis/submit': {
    name: 'papers:performance.submit.basis',
    fields: {
      'period.from': typed('papers:performance.from'),
      'period.to': typed('papers:performance.to'),
      currency: typed('papers:performance.currency'),
      leftOut,
    },
  },
  'kpi/submit': {
    name: 'papers:performance.act.figures',
    fields: {
      sheet: coded('papers:performance.sheet', 'sheet'),
      currency: typed('papers:performance.currency'),
      values,
    },
  },
  'reading/submit': { name: 'papers:performance.submit.readings', fields: { answers } },
  'event/weigh': { name: 'papers:performance.submit.weighing', fields: { verdicts } },
  'finding/submit': {
    name: 'papers:performance.submit.finding',
    fields: {
      channel: place('channel'),
      product: place('product'),
      from: typed('papers:performance.finding.from'),
      event: told('papers:performance.finding.event', (host, id) => nameOf(host, 'shop-event', String(id))),
      figure: coded('papers:performance.finding.figure', 'sign'),
    },
  },
};
