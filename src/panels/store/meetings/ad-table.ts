import type { TemplateResult } from 'lit';
import type { AdWeekView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Work } from '../../parts/paper.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { weekWords } from './ad-columns.ts';
import { adChannelName, adsOf } from './meetings-view.ts';

/** The advertising table, as it stands on the list of meetings and beside the talk of one. */
export const adTable = (
  { host, drafts }: Pick<Work, 'host' | 'drafts'>,
  columns: readonly TableColumn<AdWeekView>[],
): TemplateResult =>
  tableOf<AdWeekView>({
    name: 'ad-weeks',
    label: t('papers:meetings.ads'),
    columns,
    rows: adsOf(host),
    rowId: (row) => row.id,
    rowName: (row) => `${weekWords(row)} ${adChannelName(host, row.channel)}`,
    drafts,
    empty: t('papers:meetings.adsEmpty'),
    sortBy: '-week',
  });
