import {
  type AdFigureName,
  type AdWeekView,
  figureText,
  type MeetingsHouse,
  type MeetingView,
  type Rows,
  type ShownFigure,
  type SittingHost,
} from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';

export const MEETING = 'marketing-meeting';

export const meetingsOf = (host: Pick<SittingHost, 'view'>): Rows<MeetingView> => host.view().store?.meetings ?? [];
export const adsOf = (host: Pick<SittingHost, 'view'>): Rows<AdWeekView> => host.view().store?.ads ?? [];

export const meetingOf = (host: Pick<SittingHost, 'view'>, id: string): MeetingView | undefined =>
  meetingsOf(host).find((each) => each.id === id);

const NONE: MeetingsHouse = { channels: [], promotions: [], owners: [] };
/** What the handbook says of the advertising channels, the calendar, and who can own a task. */
export const adHouseOf = ({ catalogue }: Pick<SittingHost, 'catalogue'>): MeetingsHouse =>
  catalogue.store?.meetings ?? NONE;

export const adChannelName = (host: SittingHost, id: string): string => nameOf(host, 'adChannel', id);
export const stageWords = (stage: string): string => term(`${MEETING}.${MEETING}`, stage);

/** A value as people write it; what has no value shows a dash. */
export const valueWords = (name: AdFigureName, value: number | null): string =>
  value === null ? '–' : figureText(name, value);

/** A figure in one line, with its value. */
export const figureWords = (host: SittingHost, { name, channel, period, value }: ShownFigure): string =>
  t('papers:meetings.sayFigure', {
    channel: adChannelName(host, channel),
    figure: term('adFigure', name),
    period: term('adPeriod', period),
    value: valueWords(name, value),
  });
