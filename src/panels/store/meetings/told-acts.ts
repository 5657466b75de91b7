import type { Measure, SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { ToldAct, ToldField, Tree } from '../../panel-duty.ts';
import { called, coded, isTree, told, typed } from '../../parts/told-act.ts';
import { term } from '../../parts/words.ts';
import { measureWords, ownerWords } from './agree-part.ts';
import { adChannelName, valueWords } from './meetings-view.ts';

/** A figure without its value: who tells the act has not worked it out. */
const figure = told('papers:meetings.showFigure', (host: SittingHost, value) => {
  if (!isTree(value)) return t('papers:meetings.noFigure');
  const { name, channel, period } = value;
  return [term('adFigure', String(name)), adChannelName(host, String(channel)), term('adPeriod', String(period))].join(
    ' · ',
  );
});

const inMeasure = (label: string): ToldField =>
  told(label, (_host, value, { measure }: Tree) => measureWords(measure as Measure, Number(value)));

/** The channels of a review, each with its value and what was found of it. */
const review = told('papers:meetings.part.review', (host, rows) =>
  (Array.isArray(rows) ? rows.filter(isTree) : [])
    .map(({ channel, value, verdict }) => {
      const found = term('adReview', String(verdict));
      return `${adChannelName(host, String(channel))} ${valueWords('roas', Number(value))} (${found})`;
    })
    .join(t('app:common.comma')),
);

/** The acts of meetings, as the papers name them. */
export const toldMeetingActs: Readonly<Record<string, ToldAct>> = {
  'channel/review': { name: 'papers:meetings.act.review', fields: { rows: review } },
  'meeting/open': { name: 'papers:meetings.act.open' },
  'proposal/put': {
    name: 'papers:meetings.act.propose',
    fields: {
      change: coded('papers:meetings.changeWhat', 'adChange'),
      from: called('papers:meetings.takeFrom', 'adChannel'),
      to: called('papers:meetings.giveTo', 'adChannel'),
      amount: typed('papers:meetings.amount'),
      figure,
    },
  },
  'objection/answer': {
    name: 'papers:meetings.act.answer',
    fields: {
      objection: coded('papers:meetings.colleague', 'objection'),
      answer: called('papers:meetings.yourAnswer', 'adAnswer'),
      figure,
    },
  },
  'agreement/record': {
    name: 'papers:meetings.act.agree',
    fields: {
      owner: told('papers:meetings.owner', (host, value) => ownerWords(host, String(value))),
      date: typed('papers:meetings.date'),
      measure: coded('papers:meetings.measure', 'adMeasure'),
      target: inMeasure('papers:meetings.target'),
      stop: inMeasure('papers:meetings.stop'),
    },
  },
};
