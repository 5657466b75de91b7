import { isToSignOff, type SittingHost, type TraineeView, VALUE_GROUPS } from '../../../host/index.ts';
import type { Found, IsToday, OpenGoal, States } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import { called, coded, typed } from '../../parts/told-act.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { pagesOf, pageWords, segmentsOf } from './page-view.ts';
import { translationsPapers } from './papers.ts';

/** A goal of the day: the pages that go live today, or are to be signed off anew. */
function goals({ store, day }: TraineeView, isToday: IsToday): readonly OpenGoal[] {
  const open = [...(store?.translations ?? [])].filter(({ stage }) => isToSignOff(stage));
  return [tally('translate', open, ({ liveAt, renewBy = liveAt }) => isToday(renewBy) || renewBy <= day.close)];
}

const finds = (host: SittingHost): readonly Found[] =>
  pagesOf(host).map((page) => {
    const title = nameOf(host, 'product-translation', page.id);
    const note = pageWords(host, page);
    return {
      ...({ kind: 'product-translation', icon: 'globe', title, note } as const),
      paper: { kind: 'product-translation', id: page.id },
      words: [title, note, ...segmentsOf(host, page.id).map(({ source }) => source)],
    };
  });

const standing = ({ store }: TraineeView, id: string): States | undefined => {
  const page = [...(store?.translations ?? [])].find((each) => each.id === id);
  return page === undefined ? undefined : { 'product-translation': page.stage };
};

const segment = called('papers:translations.segment', 'text-segment');

/** Translations on the screens of a sitting. */
export const translationsPanels: SubjectPanels = {
  papers: translationsPapers,
  goals,
  finds,
  notices: { 'product-translation': 'translations', 'text-segment': 'translations' },
  sounds: {
    ...{ 'translation/sign-off': 'stamp', 'translation/flag': 'stamp' },
    ...{ 'text-segment.source-changed': 'bell', 'text-segment.reviewed': 'bell' },
  },
  acts: {
    'translation/edit': {
      name: 'papers:translations.act.save',
      fields: { segment, text: typed('papers:translations.text') },
    },
    'translation/flag': {
      name: 'papers:translations.act.flag',
      fields: { segment, fault: coded('papers:translations.flagAs', 'segmentFault') },
    },
    'translation/sign-off': { name: 'papers:translations.act.signOff' },
  },
  opens: {
    'text-segment': (host, id) => {
      const page = [...(host.view().store?.segments ?? [])].find((each) => each.id === id)?.translation;
      return page === undefined ? null : { kind: 'product-translation', id: page };
    },
  },
  codes: VALUE_GROUPS.store,
  columns: {},
  stands: { 'product-translation': standing },
};
