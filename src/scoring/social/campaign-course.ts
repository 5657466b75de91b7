import { inTime, right, words, wrong } from '../verdict.ts';
import { type CampaignHandlers, idOf, LATE_HOURS } from './campaign-chances.ts';
import { closingVerdicts, type Desk, designVerdicts, mendedVerdict, POINTS } from './campaign-verdicts.ts';

const designing: CampaignHandlers = {
  'word-campaign/offered': ({ subject, data: { approveBy } }, desk) => {
    desk.open({
      id: idOf('design', subject.id),
      kind: 'word-design',
      subject,
      deadline: approveBy,
      expected: words('expected.word-design'),
      criteria: [
        { id: 'word-rules', rule: 'selection', possible: POINTS.rules },
        { id: 'word-cost', rule: 'binary', possible: POINTS.cost },
        { id: 'word-disclosure', rule: 'binary', possible: POINTS.disclosure },
        { id: 'word-approved', rule: 'timeliness', possible: POINTS.approved },
      ],
    });
  },
  'word-campaign/submitted': ({ subject, data }, desk) => {
    const { attempt, verdict } = data;
    if (verdict.praise === 'pays-for-praise') desk.critical('word-pays-for-praise', { campaign: subject.id });
    if (verdict.praise === 'asks-happy-only') desk.critical('word-asks-happy-only', { campaign: subject.id });
    if (attempt === 1)
      for (const [criterion, each] of designVerdicts(desk, data))
        desk.judge(idOf('design', subject.id), criterion, each);
    const note = desk.noteOf(idOf('rework', subject.id));
    if (note === undefined || !('faults' in note)) return;
    desk.judge(idOf('rework', subject.id), 'word-mended', mendedVerdict(desk, data, note.faults));
    desk.close(idOf('rework', subject.id));
  },
  'word-campaign/returned': ({ subject, data: { faults } }, desk) => {
    desk.open({
      id: idOf('rework', subject.id),
      kind: 'word-rework',
      subject,
      deadline: Math.max(desk.within(LATE_HOURS), desk.deadlineOf(idOf('design', subject.id))),
      expected: words('expected.word-rework'),
      criteria: [{ id: 'word-mended', rule: 'selection', possible: POINTS.mended }],
      note: { faults },
    });
  },
  'word-campaign/approved': ({ subject, data: { launchBy, closeBy, draws } }, desk) => {
    const design = idOf('design', subject.id);
    desk.judge(design, 'word-approved', inTime(desk, desk.deadlineOf(design), POINTS.approved));
    desk.open({
      id: idOf('launch', subject.id),
      kind: 'word-launch',
      subject,
      deadline: launchBy,
      expected: words('expected.word-launch'),
      criteria: [{ id: 'word-launched', rule: 'timeliness', possible: POINTS.launched }],
    });
    desk.open({
      id: idOf('close', subject.id),
      kind: 'word-close',
      subject,
      deadline: closeBy,
      expected: draws ? words('expected.word-close-draw') : words('expected.word-close'),
      criteria: [
        { id: 'word-codes', rule: 'binary', possible: POINTS.codes },
        { id: 'word-settled', rule: 'binary', possible: POINTS.settled },
        ...(draws ? [{ id: 'word-winners', rule: 'selection', possible: POINTS.winners } as const] : []),
      ],
    });
  },
  'word-campaign/launched': ({ subject }, desk) => {
    desk.judge(idOf('launch', subject.id), 'word-launched', right(POINTS.launched, 'reason.in-time'));
  },
};

/** Takes a chance back that is not over yet: nothing is left to be paused, or to go on with. */
function takeBack(desk: Desk, id: string): void {
  if (desk.now < desk.deadlineOf(id)) desk.withdraw(id);
}

const spending: CampaignHandlers = {
  'word-campaign/overspent': ({ subject, data: { cost, allowed, dueAt } }, desk) => {
    desk.open({
      id: idOf('pause', subject.id),
      kind: 'word-pause',
      subject,
      deadline: dueAt,
      expected: words('expected.word-pause'),
      because: [words('because.word-too-dear', { cost, allowed })],
      criteria: [{ id: 'word-paused', rule: 'timeliness', possible: POINTS.paused }],
    });
  },
  'word-campaign/paused': ({ subject, data: { dear, cost, allowed } }, desk) => {
    if (dear) desk.judge(idOf('pause', subject.id), 'word-paused', right(POINTS.paused, 'reason.in-time'));
    else desk.falseAlarm('word-pause', POINTS.alarm, words('reason.word-paused-for-nothing', { cost, allowed }));
  },
  'word-campaign/mended': ({ subject, data: { dueAt } }, desk) => {
    desk.open({
      id: idOf('resume', subject.id),
      kind: 'word-resume',
      subject,
      deadline: dueAt,
      expected: words('expected.word-resume'),
      criteria: [{ id: 'word-resumed', rule: 'timeliness', possible: POINTS.resumed }],
    });
  },
  'word-campaign/resumed': ({ subject, data: { mended } }, desk) => {
    if (mended) desk.judge(idOf('resume', subject.id), 'word-resumed', right(POINTS.resumed, 'reason.in-time'));
  },
  'word-campaign/spent': ({ subject }, desk) => takeBack(desk, idOf('pause', subject.id)),
  'word-campaign/ended': ({ subject }, desk) => {
    takeBack(desk, idOf('pause', subject.id));
    takeBack(desk, idOf('resume', subject.id));
  },
};

const ending: CampaignHandlers = {
  'word-campaign/closed': ({ subject, data }, desk) => {
    for (const [criterion, each] of closingVerdicts(data)) desk.judge(idOf('close', subject.id), criterion, each);
    if (data.codeWay === 'pay-positive') desk.critical('word-pays-for-praise', { campaign: subject.id });
  },
  'word-campaign/accounted': ({ subject, data: { cost, allowed, dueAt, rightWordConclusion } }, desk) => {
    desk.open({
      id: idOf('conclude', subject.id),
      kind: 'word-conclude',
      subject,
      deadline: dueAt,
      expected: words('expected.word-conclude', { wordConclusion: rightWordConclusion }),
      because: [words('because.word-account', { cost, allowed })],
      criteria: [{ id: 'word-conclusion', rule: 'binary', possible: POINTS.conclusion }],
      note: { conclusion: rightWordConclusion, cost, allowed },
    });
  },
  'word-campaign/concluded': ({ subject, data: { wordConclusion } }, desk) => {
    const note = desk.noteOf(idOf('conclude', subject.id));
    if (note === undefined || !('conclusion' in note)) return;
    const { conclusion, cost, allowed } = note;
    desk.judge(
      idOf('conclude', subject.id),
      'word-conclusion',
      wordConclusion === conclusion
        ? right(POINTS.conclusion)
        : wrong('reason.word-conclusion-wrong', { wordConclusion, rightWordConclusion: conclusion }, [
            words('because.word-account', { cost, allowed }),
          ]),
    );
  },
};

/** The course of a campaign: its design, its spending, its end. */
export const courseChances: CampaignHandlers = { ...designing, ...spending, ...ending };
