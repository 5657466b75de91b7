import type { SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { openBatches } from './batches.ts';
import { clippingWords } from './clipping-list.ts';
import {
  boardOf,
  clippingsOf,
  EVIDENCE_BOARD,
  EVIDENCE_CLIPPING,
  HEARD_BATCH,
  HEARD_POST,
  heardOf,
  wordsOf,
} from './listening-view.ts';
import { toldListeningActs } from './told-acts.ts';

const FEED = 'listening';
const BOARD = 'evidence';

const finds = (host: SittingHost): readonly Found[] => [
  ...heardOf(host).map((post) => ({
    kind: HEARD_POST,
    icon: 'chat' as const,
    title: nameOf(host, HEARD_POST, post.id),
    note: wordsOf(host, post),
    paper: { kind: FEED, id: '' },
    words: [nameOf(host, HEARD_POST, post.id), wordsOf(host, post), host.text(post.text, {}, post.language)],
  })),
  ...clippingsOf(host).map((clipping) => ({
    kind: EVIDENCE_CLIPPING,
    icon: 'pin' as const,
    title: nameOf(host, EVIDENCE_CLIPPING, clipping.id),
    note: clippingWords(host, clipping),
    paper: { kind: BOARD, id: '' },
    words: [clipping.id, clippingWords(host, clipping)],
  })),
];

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them, on the screens of a sitting. */
export const listeningPanels: SubjectPanels = {
  papers: [
    {
      kind: FEED,
      icon: 'chat',
      tag: 'wb-feed-paper',
      guide: () => ({ pages: ['tagging', 'not-customers'], marks: [] }),
      title: () => t('papers:listening.nav'),
      nav: {
        label: () => t('papers:listening.nav'),
        count: (_view, host) => openBatches(host).length,
      },
    },
    {
      kind: BOARD,
      icon: 'pin',
      tag: 'wb-board-paper',
      guide: () => ({ pages: ['evidence'], marks: [] }),
      title: () => t('papers:listening.board'),
      nav: { label: () => t('papers:listening.board') },
    },
  ],
  goals: (view, _isToday, catalogue) => [
    tally(
      'heard-batches',
      openBatches({ view: () => view, catalogue }).map(({ batch }) => batch),
    ),
    tally(
      'evidence-board',
      [boardOf({ view: () => view })].flatMap((board) =>
        board === undefined || clippingsOf({ view: () => view }).length > 0 || board.until <= view.now ? [] : [board],
      ),
      ({ until }) => until <= view.day.close,
    ),
  ],
  finds,
  notices: { [HEARD_BATCH]: FEED, [EVIDENCE_BOARD]: BOARD },
  sounds: { 'heard-batch.came': 'bell', 'evidence/clip': 'stamp' },
  acts: toldListeningActs,
  opens: { [HEARD_POST]: FEED, [HEARD_BATCH]: FEED, [EVIDENCE_CLIPPING]: BOARD, [EVIDENCE_BOARD]: BOARD },
  codes: { aspect: 'heardAspect' },
  columns: {},
  stands: {},
};
