import { type AdWeekView, type SittingHost, THIS_WEEK } from '../../../host/index.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { adChannelName } from './meetings-view.ts';

type Column = TableColumn<AdWeekView>;

const dayOf = (date: string): string => formatDate(Date.parse(`${date}T12:00:00+08:00`));

export const weekWords = ({ week, from, days }: AdWeekView): string =>
  week === THIS_WEEK
    ? t('papers:meetings.weekSoFar', { day: dayOf(from), days })
    : t('papers:meetings.weekOf', { day: dayOf(from) });

type Count = 'spend' | 'impressions' | 'clicks' | 'orders' | 'revenue';

const count = (id: Count, width: number, priority: number, header: () => string): Column => ({
  id,
  header,
  text: (row) => formatNumber(row[id]),
  value: (row) => row[id],
  file: (row) => row[id],
  width,
  align: 'end',
  priority,
});

/** The columns of the advertising table: what the channels report, and no ratio. */
export const adColumns = (host: SittingHost): readonly Column[] => [
  {
    id: 'week',
    header: () => t('papers:meetings.week'),
    text: weekWords,
    value: (row) => row.week * 100,
    file: (row) => row.from,
    width: 8.5,
    priority: 0,
    facet: { key: (row) => row.from, words: dayOf },
  },
  {
    id: 'channel',
    header: () => t('papers:meetings.channel'),
    text: (row) => adChannelName(host, row.channel),
    width: 9,
    grow: true,
    priority: 0,
    facet: { key: (row) => row.channel, words: (id) => adChannelName(host, id) },
  },
  count('spend', 6.5, 0, () => t('papers:meetings.spend')),
  count('impressions', 6, 2, () => t('papers:meetings.impressions')),
  count('clicks', 5, 1, () => t('papers:meetings.clicks')),
  count('orders', 5, 0, () => t('papers:meetings.orders')),
  count('revenue', 7, 0, () => t('papers:meetings.revenue')),
];
