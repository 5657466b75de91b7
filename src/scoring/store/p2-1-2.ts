import type { Parts } from '../../operations/parts.ts';
import type { TranslationsPage } from '../../operations/store/translations/handbook.ts';
import type { FaultAt } from '../../operations/store/translations/happenings.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { inTime, noUse, right, selection, words, wrong } from '../verdict.ts';

/** P2.1.2: complete the versions in other languages. */

/** Each draft that the machine got wrong is worth a point; so is each flag for nothing. */
const POINTS = { draft: 1, sound: 2, time: 2, renewed: 2, flag: 1 } as const;

type Desk = Assessment<Parts['store']>;

/** The ids of the chances of a page: to mend its drafts, to have it signed off when it goes live, to renew it after a change. */
const mending = (page: string): string => `mend/${page}`;
const launch = (page: string): string => `live/${page}`;
const renewal = (page: string): string => `renew/${page}`;

/** Where faults are, as facts of a verdict. */
const leftOpen = (faults: readonly FaultAt[]): readonly Words[] =>
  faults.map(({ place, segmentFault }) => words('because.fault-open', { place, segmentFault }));
const brokenNow = (faults: readonly FaultAt[]): readonly Words[] =>
  faults.map(({ place, segmentFault }) => words('because.segment-broken', { place, segmentFault }));

/** Judges a page again that is signed off again before its limit: a mistake that is taken back in time costs nothing. */
const again = (desk: Desk, id: string): { again: boolean } => ({ again: desk.now <= desk.deadlineOf(id, 'in-time') });

/** The handbook page on what is judged here. */
const PAGES = { '*': 'translations' } as const satisfies Pages<TranslationsPage>;

export const p212 = makeIndicator<Parts['store']>(
  'P2.1.2',
  {
    'product-translation/drafted': ({ subject, data: { planted, liveAt, language } }, desk) => {
      desk.open({
        id: mending(subject.id),
        kind: 'draft-to-mend',
        subject,
        deadline: desk.end,
        expected: words('expected.draft-to-mend', { pageLanguage: language }),
        because: leftOpen(planted),
        criteria: [
          { id: 'mended', rule: 'selection', possible: planted.length * POINTS.draft },
          { id: 'sound', rule: 'binary', possible: POINTS.sound },
        ],
      });
      desk.open({
        id: launch(subject.id),
        kind: 'page-to-launch',
        subject,
        deadline: liveAt,
        expected: words('expected.page-to-launch', { liveAt }),
        criteria: [{ id: 'in-time', rule: 'timeliness', possible: POINTS.time }],
      });
    },
    'text-segment/source-changed': ({ subject, data: { translation, place, renewBy } }, desk) => {
      desk.open({
        id: renewal(translation),
        kind: 'source-to-follow',
        subject,
        deadline: renewBy,
        expected: words('expected.source-to-follow', { place, renewBy }),
        criteria: [
          { id: 'renewed', rule: 'binary', possible: POINTS.renewed },
          { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
        ],
      });
    },
    'text-segment/edited': ({ data }, desk) => desk.warn(data.warnings),
    'text-segment/flagged': ({ data }, desk) => {
      const { place, segmentFault, rightFaults } = data;
      if (data.right) return;
      if (rightFaults.length === 0)
        desk.falseAlarm('flagged', POINTS.flag, words('reason.flagged-for-nothing', { place, segmentFault }));
      else {
        const rightSegmentFault = rightFaults.join(', ');
        desk.falseAlarm(
          'flagged',
          POINTS.flag,
          words('reason.flagged-wrong', { place, segmentFault, rightSegmentFault }),
        );
      }
    },
    'product-translation/signed-off': ({ subject, data }, desk) => {
      const [mend, live, renew] = [mending(subject.id), launch(subject.id), renewal(subject.id)];
      const { planted, open, broken, changed, outdated } = data;
      const mended = planted - open.length;
      const picks = { right: mended, wrong: broken.length, of: planted };
      const useful = mended > broken.length;
      desk.judge(mend, 'mended', {
        ...selection(picks, planted * POINTS.draft, [...leftOpen(open), ...brokenNow(broken)]),
        again: true,
      });
      const sound = useful ? right(POINTS.sound, 'reason.segments-sound') : noUse('mended');
      desk.judge(mend, 'sound', {
        ...(broken.length === 0 ? sound : wrong('reason.segments-broken', {}, brokenNow(broken))),
        again: true,
      });
      desk.judge(live, 'in-time', {
        ...(useful ? inTime(desk, desk.deadlineOf(live), POINTS.time) : noUse('mended')),
        ...again(desk, live),
      });
      if (changed > 0) {
        const says = outdated.length === 0;
        desk.judge(renew, 'renewed', {
          ...(says
            ? right(POINTS.renewed, 'reason.source-followed')
            : wrong('reason.source-not-followed', {}, leftOpen(outdated))),
          ...again(desk, renew),
        });
        desk.judge(renew, 'in-time', {
          ...(says ? inTime(desk, desk.deadlineOf(renew), POINTS.time) : noUse('renewed')),
          ...again(desk, renew),
        });
      }
      for (const { place, claim } of data.claims)
        desk.critical('forbidden-claim-published', { place, forbiddenClaim: claim });
    },
  },
  PAGES,
);
