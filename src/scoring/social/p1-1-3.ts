import type { Parts } from '../../operations/parts.ts';
import { DECISIONS_FOR, type PostCase } from '../../operations/social/campaigns/buyer-post.ts';
import type { CampaignPage } from '../../operations/social/campaigns/handbook.ts';
import { type ClaimReason, rightClaimDecision } from '../../operations/social/campaigns/referral-claim.ts';
import { type Handlers, makeIndicator, type Pages } from '../indicator.ts';
import { fallingOff, inTime, right, words, wrong } from '../verdict.ts';
import {
  CASE_FACTS,
  type CampaignNote,
  CLAIM_FACTS,
  closingVerdicts,
  type Desk,
  designVerdicts,
  mendedVerdict,
  POINTS,
  sourVerdict,
} from './campaign-verdicts.ts';

/** P1.1.3: word of mouth, from the design of a campaign to its account. */

type What =
  | 'design'
  | 'rework'
  | 'launch'
  | 'close'
  | 'conclude'
  | 'pause'
  | 'resume'
  | 'post'
  | 'claim'
  | 'check'
  | 'sour';
const idOf = (what: What, id: string): string => `${what}/${id}`;

type On = Handlers<Parts['social'], CampaignNote>;

/** Late decisions count for this many office hours more; they are late all the same. */
const LATE_HOURS = 9;

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'word-of-mouth',
  'word-cost': 'rewards-margin',
  'word-disclosure': 'disclosure-law',
  'word-paused': 'rewards-margin',
  'word-resumed': 'rewards-margin',
  'word-pause': 'rewards-margin',
  'word-post': 'moderation',
  'honest-removed': 'moderation',
  'word-claim': 'referral-fraud',
  'sour-thread': 'sour-posts',
  'word-close': 'campaign-closing',
  'word-conclude': 'campaign-closing',
} as const satisfies Pages<CampaignPage>;

const designing: On = {
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

const spending: On = {
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
  // Nothing is left to be paused, or to go on with.
  'word-campaign/spent': ({ subject }, desk) => desk.withdraw(idOf('pause', subject.id)),
  'word-campaign/ended': ({ subject }, desk) => {
    desk.withdraw(idOf('pause', subject.id));
    desk.withdraw(idOf('resume', subject.id));
  },
};

/** Opens the chance to decide about something that came in. */
function openDecision(
  desk: Desk,
  chance: Pick<Parameters<Desk['open']>[0], 'id' | 'kind' | 'subject' | 'expected' | 'because' | 'note'>,
  dueAt: number,
): void {
  desk.open({
    ...chance,
    deadline: desk.laterBy(dueAt, LATE_HOURS),
    criteria: [
      { id: 'word-decision', rule: 'binary', possible: POINTS.decision },
      { id: 'word-in-time', rule: 'timeliness', possible: POINTS.inTime, deadline: dueAt },
    ],
  });
}

const expectedPost = (postCase: PostCase) =>
  words('expected.word-post', { postDecision: DECISIONS_FOR[postCase][0] ?? '' });
const expectedClaim = (reason: ClaimReason) =>
  words('expected.word-claim', { claimDecision: rightClaimDecision(reason) });

const people: On = {
  'buyer-post/came': ({ subject, data: { dueAt, postCase } }, desk) => {
    const because = [CASE_FACTS[postCase]];
    const id = idOf('post', subject.id);
    openDecision(desk, { id, kind: 'word-post', subject, expected: expectedPost(postCase), because }, dueAt);
  },
  'buyer-post/moderated': ({ subject, data: { postDecision, postCase } }, desk) => {
    const id = idOf('post', subject.id);
    const fits = DECISIONS_FOR[postCase].includes(postDecision);
    const rightPostDecision = DECISIONS_FOR[postCase][0] ?? '';
    desk.judge(
      id,
      'word-decision',
      fits
        ? right(POINTS.decision)
        : wrong('reason.post-decision-wrong', { postDecision, rightPostDecision }, [CASE_FACTS[postCase]]),
    );
    desk.judge(id, 'word-in-time', inTime(desk, desk.deadlineOf(id, 'word-in-time'), POINTS.inTime));
    if (postDecision === 'feature' && postCase === 'photo-unasked')
      desk.critical('photo-without-consent', { buyerPost: subject.id });
    const removed = postDecision === 'report' || postDecision === 'disqualify';
    if (removed && postCase === 'criticism')
      desk.falseAlarm('honest-removed', POINTS.alarm, words('reason.honest-removed'), [CASE_FACTS.criticism]);
  },
  'referral-claim/came': ({ subject, data: { dueAt, claimReason } }, desk) => {
    const chance = { expected: expectedClaim(claimReason), because: [CLAIM_FACTS[claimReason]] };
    const id = idOf('claim', subject.id);
    openDecision(desk, { id, kind: 'word-claim', subject, ...chance, note: { reason: claimReason } }, dueAt);
  },
  'referral-claim/checked': ({ subject, data: { dueAt, claimReason } }, desk) => {
    const note = desk.noteOf(idOf('claim', subject.id));
    // Whoever held what was clear already gets no second chance.
    if (note === undefined || !('reason' in note) || note.reason !== 'one-sign') return;
    const chance = { expected: expectedClaim(claimReason), because: [CLAIM_FACTS[claimReason]] };
    openDecision(desk, { id: idOf('check', subject.id), kind: 'word-claim', subject, ...chance }, dueAt);
  },
  'referral-claim/decided': ({ subject, data: { claimDecision, claimReason } }, desk) => {
    const id = desk.isOpen(idOf('check', subject.id)) ? idOf('check', subject.id) : idOf('claim', subject.id);
    const rightClaim = rightClaimDecision(claimReason);
    desk.judge(
      id,
      'word-decision',
      claimDecision === rightClaim
        ? right(POINTS.decision)
        : wrong('reason.claim-decision-wrong', { claimDecision, rightClaimDecision: rightClaim }, [
            CLAIM_FACTS[claimReason],
          ]),
    );
    desk.judge(id, 'word-in-time', inTime(desk, desk.deadlineOf(id, 'word-in-time'), POINTS.inTime));
  },
};

const sour: On = {
  'sour-thread/started': ({ subject, data: { dueAt } }, desk) => {
    const { sourGraceHours } = desk.house.rules;
    desk.open({
      id: idOf('sour', subject.id),
      kind: 'sour-thread',
      subject,
      deadline: desk.laterBy(dueAt, POINTS.speed * sourGraceHours),
      expected: words('expected.sour-thread'),
      criteria: [
        { id: 'sour-answer', rule: 'selection', possible: POINTS.answer },
        { id: 'sour-speed', rule: 'timeliness', possible: POINTS.speed },
      ],
      note: { dueAt, answered: false },
    });
  },
  'sour-thread/answered': ({ subject, data }, desk) => {
    const id = idOf('sour', subject.id);
    const { sourGraceHours } = desk.house.rules;
    const note = desk.noteOf(id);
    if (note === undefined || !('answered' in note)) return;
    if (!note.answered) desk.judge(id, 'sour-answer', sourVerdict(data));
    note.answered = true;
    if (data.verdict.good) desk.judge(id, 'sour-speed', fallingOff(desk, note.dueAt, POINTS.speed, sourGraceHours));
  },
};

const ending: On = {
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

export const p113 = makeIndicator<Parts['social'], CampaignNote>(
  'P1.1.3',
  { ...designing, ...spending, ...people, ...sour, ...ending },
  PAGES,
);
