import { isMeetingOver, type SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found } from '../../panel-duty.ts';
import { knownName, nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { meetingSteps, meetingsInLine, meetingWait } from './meetings-line.ts';
import { MEETING, meetingsOf, stageWords } from './meetings-view.ts';
import { toldMeetingActs } from './told-acts.ts';

const guide = () => ({ pages: ['meetings'], marks: [] });

const finds = (host: SittingHost): readonly Found[] =>
  meetingsOf(host).map(({ id, stage }) => {
    const title = nameOf(host, MEETING, id);
    return {
      kind: MEETING,
      icon: 'chat',
      title,
      note: stageWords(stage),
      paper: { kind: MEETING, id },
      words: [title, host.text('colleague.marketing')],
    };
  });

/** Meetings on the screens of a sitting. */
export const meetingsPanels: SubjectPanels = {
  papers: [
    {
      kind: 'meetings',
      icon: 'chat',
      tag: 'wb-meetings-paper',
      guide,
      title: () => t('papers:meetings.nav'),
      nav: {
        label: () => t('papers:meetings.nav'),
        count: ({ store, now }) => (store?.meetings ?? []).filter((each) => meetingWait(now, each) !== null).length,
      },
    },
    {
      kind: MEETING,
      icon: 'chat',
      tag: 'wb-meeting-paper',
      title: (host, id) => knownName(host, MEETING, id) ?? t('papers:meetings.title'),
      guide,
      waits: meetingsInLine,
      steps: meetingSteps,
    },
  ],
  goals: ({ store, day }) => [
    tally(
      'meetings',
      (store?.meetings ?? []).filter(({ stage }) => !isMeetingOver(stage)),
      ({ at }) => at <= day.close,
    ),
  ],
  finds,
  notices: { [MEETING]: 'meetings' },
  sounds: { 'agreement/record': 'stamp', 'marketing-meeting.due': 'bell' },
  acts: toldMeetingActs,
  opens: {},
  codes: {},
  columns: {},
  stands: {
    [MEETING]: ({ store }, id) => {
      const meeting = store?.meetings.find((each) => each.id === id);
      return meeting === undefined ? undefined : { [MEETING]: meeting.stage };
    },
  },
};
