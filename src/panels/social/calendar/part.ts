import type { SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found } from '../../panel-duty.ts';
import { knownName, nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { openWeeks, postSteps, postsInLine, postWait } from './calendar-line.ts';
import { accountName, localWords, POST, POSTING, postsOf, stageWords } from './calendar-view.ts';
import { toldPostActs } from './told-acts.ts';

const pages = ['posting', 'cadence', 'formats', 'post-languages', 'occasions', 'failed-posts'];
const PART_PAGES: Readonly<Record<string, readonly string[]>> = {
  cadence: ['cadence'],
  library: ['formats', 'post-languages', 'occasions'],
  pin: ['posting', 'formats', 'post-languages', 'occasions'],
  move: ['failed-posts', 'posting'],
  publish: ['posting'],
};
const guide = (_host: SittingHost, _id: string, part: string) => ({ pages: PART_PAGES[part] ?? pages, marks: [] });

const finds = (host: SittingHost): readonly Found[] =>
  postsOf(host)
    .filter(({ stage }) => stage !== 'withdrawn')
    .map(({ id, stage, account, at }) => {
      const title = nameOf(host, POST, id);
      const where = accountName(host, account);
      return {
        kind: POST,
        icon: 'pin' as const,
        title,
        note: `${where} · ${localWords(host, account, at)} · ${stageWords(stage)}`,
        paper: { kind: POST, id },
        words: [title, where, stageWords(stage)],
      };
    });

/** The calendar of posts: how often, when, in which language and format, on the screens of a sitting. */
export const calendarPanels: SubjectPanels = {
  papers: [
    {
      kind: POSTING,
      icon: 'calendar',
      tag: 'wb-posting-paper',
      guide,
      title: () => t('papers:posting.nav'),
      nav: {
        label: () => t('papers:posting.nav'),
        count: (_view, host) => postsInLine(host).length + openWeeks(host).length,
        urgent: (_view, host) => postsInLine(host).length,
      },
    },
    {
      kind: POST,
      icon: 'pin',
      tag: 'wb-post-paper',
      title: (host, id) => knownName(host, POST, id) ?? t('papers:posting.post'),
      guide,
      waits: postsInLine,
      steps: postSteps,
    },
  ],
  goals: (view, _isToday, catalogue) => {
    const desk = { view: () => view, catalogue };
    const posts = [...(view.social?.plannedPosts ?? [])];
    return [
      tally('posting-weeks', openWeeks(desk)),
      tally(
        'failed-posts',
        posts.filter(({ stage }) => stage === 'failed'),
      ),
      tally(
        'posts-by-hand',
        posts.filter((post) => postWait(desk, post)?.why === 'post-waits'),
      ),
    ];
  },
  finds,
  notices: { [POST]: POSTING, 'posting-week': POSTING },
  sounds: {
    'post/schedule': 'stamp',
    'post/publish': 'stamp',
    'social-post.failed': 'bell',
    'social-post.waits': 'bell',
  },
  acts: toldPostActs,
  opens: { 'posting-week': POSTING, account: POSTING, postCard: POSTING },
  codes: {},
  columns: {},
  stands: {
    [POST]: ({ social }, id) => {
      const stage = social?.plannedPosts.find((each) => each.id === id)?.stage;
      return stage === undefined ? undefined : { [POST]: stage };
    },
  },
};
