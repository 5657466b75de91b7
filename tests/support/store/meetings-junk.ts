import { AD_FIGURES, AD_PERIODS } from '../../../src/operations/store/meetings/ad-figure.ts';
import { AD_CHANGES, MEASURES, REVIEW_VERDICTS } from '../../../src/operations/store/meetings/meeting.ts';
import { OBJECTIONS, type ObjectionKind } from '../../../src/operations/store/meetings/objection-kinds.ts';
import type { StoreHouse, StoreView } from '../../../src/operations/store/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

const VERDICTS = Object.values(REVIEW_VERDICTS).flat();
const KINDS = Object.keys(OBJECTIONS) as ObjectionKind[];

/** What a hand could send in a meeting, right or wrong. */
export function meetingJunk(view: StoreView, { meetings }: StoreHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = picks;
  const { id: meeting = 'M-none', raised = [] } = at(view.meetings, a) ?? {};
  const channel = (pick: number): string => at(meetings.channels, pick)?.id ?? 'radio';
  const objection = c % 4 === 0 ? (at(KINDS, d) ?? 'margin') : (at(raised, f)?.objection ?? 'margin');
  const figure = b % 3 === 0 ? null : { name: at(AD_FIGURES, c), channel: channel(d), period: at(AD_PERIODS, e) };
  return {
    'meeting/open': { meeting },
    'channel/review': {
      meeting,
      rows: meetings.channels
        .slice(a % 2)
        .map(({ id }, i) => ({ channel: id, value: e % 900, verdict: at(VERDICTS, f + i) })),
    },
    'proposal/put': {
      ...{ meeting, from: channel(c), to: channel(d), amount: e % 10_000, change: at(AD_CHANGES, f) },
      figure,
    },
    'objection/answer': { meeting, objection, answer: at(OBJECTIONS[objection], e), figure },
    'agreement/record': {
      ...{ meeting, owner: at([...meetings.owners, 'everyone'], b), date: at(['2026-11-24', '2026-12-24'], c) },
      ...{ measure: at(MEASURES, d), target: e % 2000, stop: f % 2000 },
    },
  };
}
