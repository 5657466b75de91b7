import { DECISIONS_FOR, type PostCase } from '../../operations/social/campaigns/buyer-post.ts';
import { type ClaimReason, rightClaimDecision } from '../../operations/social/campaigns/referral-claim.ts';
import { fallingOff, inTime, right, words, wrong } from '../verdict.ts';
import { type CampaignHandlers, idOf, LATE_HOURS } from './campaign-chances.ts';
import { CASE_FACTS, CLAIM_FACTS, type Desk, POINTS, sourVerdict } from './campaign-verdicts.ts';

/** By when something that came in is to be decided, and how that is judged. */
const decidedBy = (desk: Desk, dueAt: number): Pick<Parameters<Desk['open']>[0], 'deadline' | 'criteria'> => ({
  deadline: desk.laterBy(dueAt, LATE_HOURS),
  criteria: [
    { id: 'word-decision', rule: 'binary', possible: POINTS.decision },
    { id: 'word-in-time', rule: 'timeliness', possible: POINTS.inTime, deadline: dueAt },
  ],
});

const expectedPost = (postCase: PostCase) =>
  words('expected.word-post', { postDecision: DECISIONS_FOR[postCase][0] ?? '' });
const expectedClaim = (reason: ClaimReason) =>
  words('expected.word-claim', { claimDecision: rightClaimDecision(reason) });

const people: CampaignHandlers = {
  'buyer-post/came': ({ subject, data: { dueAt, postCase } }, desk) => {
    desk.open({
      id: idOf('post', subject.id),
      kind: 'word-post',
      subject,
      expected: expectedPost(postCase),
      because: [CASE_FACTS[postCase]],
      ...decidedBy(desk, dueAt),
    });
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
    desk.open({
      id: idOf('claim', subject.id),
      kind: 'word-claim',
      subject,
      expected: expectedClaim(claimReason),
      because: [CLAIM_FACTS[claimReason]],
      ...decidedBy(desk, dueAt),
      note: { reason: claimReason },
    });
  },
  'referral-claim/checked': ({ subject, data: { dueAt, claimReason } }, desk) => {
    const note = desk.noteOf(idOf('claim', subject.id));
    // Whoever held what was clear already gets no second chance.
    if (note === undefined || !('reason' in note) || note.reason !== 'one-sign') return;
    desk.open({
      id: idOf('check', subject.id),
      kind: 'word-claim',
      subject,
      expected: expectedClaim(claimReason),
      because: [CLAIM_FACTS[claimReason]],
      ...decidedBy(desk, dueAt),
    });
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

const sour: CampaignHandlers = {
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

/** What people post, claim and get angry about while a campaign is live. */
export const peopleChances: CampaignHandlers = { ...people, ...sour };
