import { expect, test } from 'vitest';
import { DAY, HOUR } from '../../../../src/operations/shop/calendar.ts';
import { meetingsDesk } from '../../../support/store/meetings.ts';

const proposal = {
  ...{ meeting: 'M-1', from: 'search', to: 'social', amount: 1000, change: 'channel' },
  figure: { name: 'roas', channel: 'social', period: 'last-four' },
};
const minute = {
  ...{ meeting: 'M-1', owner: 'me', date: '2026-11-24', measure: 'roas', target: 300, stop: 200 },
};

test('nobody meets before marketing has time, and nothing is said before the meeting is open', () => {
  const desk = meetingsDesk(1).until(DAY);
  expect(desk.refused('meeting/open', { meeting: 'M-1' })).toBe('meeting/too-early');
  desk.until(DAY + HOUR);
  expect(desk.refused('proposal/put', proposal)).toBe('meeting/open-first');
  desk.do('meeting/open', { meeting: 'M-1' });
  expect(desk.refused('meeting/open', { meeting: 'M-1' })).toBe('meeting/propose-first');
  expect(desk.refused('agreement/record', minute)).toBe('meeting/propose-first');
});

test('a proposal is about one channel or two, and about channels that there are', () => {
  const desk = meetingsDesk(1).until(DAY + HOUR);
  desk.do('meeting/open', { meeting: 'M-1' });
  expect(desk.refused('proposal/put', { ...proposal, to: 'radio' })).toBe('proposal/no-channel');
  expect(desk.refused('proposal/put', { ...proposal, to: 'search' })).toBe('proposal/same-channel');
  expect(desk.refused('proposal/put', { ...proposal, change: 'offer' })).toBe('proposal/two-channels');
  const tooNew = { ...proposal.figure, period: 'this-week' };
  expect(desk.refused('proposal/put', { ...proposal, figure: tooNew })).toBe('meeting/no-such-figure');
});

const answers = {
  ...{ 'stock-cover': 'stock-enough', 'promotion-days': 'no-promotion', 'learning-phase': 'learned' },
  ...{ attribution: 'same-window', margin: 'pays-back' },
} as const;

/** A meeting after its proposal, with the objections that were raised. */
function objected() {
  const desk = meetingsDesk(1).until(DAY + HOUR);
  desk.do('meeting/open', { meeting: 'M-1' });
  desk.do('proposal/put', proposal);
  const raised = desk.told('marketing-meeting/objected', 'M-1').map(({ objection }) => objection);
  return { desk, raised: raised.filter((each) => each !== 'test-outcome') };
}

test('every form objects the same to a proposal, and the answers may come in any sequence', () => {
  const { desk, raised } = objected();
  expect([...raised].sort()).toEqual(Object.keys(answers).sort());
  for (const objection of [...raised].reverse())
    desk.do('objection/answer', { meeting: 'M-1', objection, answer: answers[objection], figure: null });
  expect(desk.sitting.view().store?.meetings.at(0)?.stage).toBe('settling');
  const [again] = raised;
  const late = { meeting: 'M-1', objection: again, answer: again && answers[again], figure: null };
  expect(desk.refused('objection/answer', late)).toBe('meeting/settle-now');
});

test('the minute may be written while a question is open, and ends the meeting', () => {
  const { desk, raised } = objected();
  desk.do('agreement/record', minute);
  expect(desk.refused('agreement/record', minute)).toBe('meeting/agreed-already');
  const [objection] = raised;
  const late = { meeting: 'M-1', objection, answer: objection && answers[objection], figure: null };
  expect(desk.refused('objection/answer', late)).toBe('meeting/agreed-already');
});

test('a meeting that is not held in its time is lost', () => {
  const desk = meetingsDesk(1).until(DAY + HOUR);
  desk.do('meeting/open', { meeting: 'M-1' });
  desk.until(2 * DAY + 4 * HOUR);
  expect(desk.refused('proposal/put', proposal)).toBe('meeting/lapsed');
});
