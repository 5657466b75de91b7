import { expect, test } from 'vitest';
import type { Intent } from '../../../src/bots/bot.ts';
import type { Finding, Ledger } from '../../../src/scoring/ledger.ts';
import { campaignsForm, onDay, runUntil } from '../../support/social/campaigns.ts';
import { beginSitting } from '../../support/world.ts';

const SEED = 5;

type Change = (intent: Intent) => Intent | null;

/** The ledger of two weeks of campaigns, run as by an expert but for what is changed. */
function played(change: Change, until = 10): Ledger {
  const sitting = beginSitting(campaignsForm(SEED));
  runUntil(sitting, onDay(sitting, until, 8.5), change);
  sitting.advance(onDay(sitting, until, 9));
  return sitting.ledger();
}

const inputOf = ({ input }: Intent): Record<string, unknown> => input as Record<string, unknown>;

/** Changes the input of one kind of act, of one campaign where one is named. */
const changing =
  (action: string, change: (input: Record<string, unknown>) => object | null, campaign?: string): Change =>
  (intent) => {
    if (intent.action !== action || (campaign !== undefined && inputOf(intent).campaign !== campaign)) return intent;
    const input = change(inputOf(intent));
    return input === null ? null : { action, input };
  };

const chancesOf = ({ opportunities }: Ledger) => opportunities.filter(({ indicator }) => indicator === 'P1.1.3');

const findings = (ledger: Ledger, id: string): Readonly<Record<string, Finding>> =>
  Object.fromEntries(
    chancesOf(ledger)
      .filter((chance) => chance.id === `P1.1.3/${id}`)
      .flatMap((chance) => chance.findings.map((each) => [each.criterion, each])),
  );

const points = (ledger: Ledger, id: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(findings(ledger, id)).map(([name, { earned, possible }]) => [name, `${earned}/${possible}`]),
  );

const sum = (ledger: Ledger): readonly [number, number] => {
  const all = chancesOf(ledger).flatMap((chance) => chance.findings);
  return [all.reduce((n, { earned }) => n + earned, 0), all.reduce((n, { possible }) => n + possible, 0)];
};

test('campaigns that are run as the handbook says have all points, and there are chances enough', () => {
  const ledger = played((intent) => intent);
  const [earned, possible] = sum(ledger);
  expect(earned).toBe(possible);
  expect(chancesOf(ledger).length).toBeGreaterThan(40);
  const kinds = new Set(chancesOf(ledger).map(({ kind }) => kind));
  for (const kind of ['word-design', 'word-launch', 'word-pause', 'word-resume', 'word-post', 'word-claim'])
    expect(kinds).toContain(kind);
  for (const kind of ['sour-thread', 'word-close', 'word-conclude']) expect(kinds).toContain(kind);
});

test('a fault of a design costs its own criterion, and mending it earns what the rework is worth', () => {
  let first = true;
  const ledger = played(
    changing(
      'campaign/design',
      (input) => {
        if (!first) return input;
        first = false;
        return { ...input, choices: { ...(input.choices as object), disclosure: 'terms-page', reward: 'cash' } };
      },
      'feedback',
    ),
    5,
  );
  expect(points(ledger, 'design/feedback')).toEqual({
    ...{ 'word-rules': '6/8', 'word-cost': '3/3', 'word-disclosure': '0/2', 'word-approved': '2/2' },
  });
  expect(points(ledger, 'rework/feedback')).toEqual({ 'word-mended': '4/4' });
  expect(findings(ledger, 'design/feedback')['word-rules']?.details?.[0]).toMatchObject({
    key: 'because.design-part',
    values: { designPart: 'reward', designChoice: 'cash', rightDesignChoice: 'coupon' },
  });
});

test('a campaign that is never approved loses its own chances, and no more than those', () => {
  const ledger = played(
    changing('campaign/submit', () => null, 'photos'),
    7,
  );
  expect(points(ledger, 'design/photos')).toEqual({
    ...{ 'word-rules': '0/8', 'word-cost': '0/3', 'word-disclosure': '0/2', 'word-approved': '0/2' },
  });
  expect(points(ledger, 'launch/photos')).toEqual({});
  expect(points(ledger, 'launch/feedback')).toEqual({ 'word-launched': '2/2' });
});

test('who takes honest criticism down loses the decision, and pays for it besides', () => {
  const ledger = played((intent) => {
    if (intent.action !== 'campaign/moderate' || inputOf(intent).decision !== 'answer') return intent;
    return { ...intent, input: { ...inputOf(intent), decision: 'report' } };
  }, 7);
  const alarms = chancesOf(ledger).filter(({ kind }) => kind === 'honest-removed');
  expect(alarms.length).toBeGreaterThan(0);
  expect(alarms.every(({ outcome }) => outcome === 'false-alarm')).toBe(true);
  const wrong = chancesOf(ledger).filter(
    ({ kind, findings: all }) =>
      kind === 'word-post' && all.some(({ reason }) => reason.key === 'reason.post-decision-wrong'),
  );
  expect(wrong[0]?.findings[0]?.reason.values).toEqual({ postDecision: 'report', rightPostDecision: 'answer' });
  expect(wrong[0]?.findings[0]?.page).toBe('moderation');
});

test('to hold what is clear already gives no second chance', () => {
  const count = (ledger: Ledger) => chancesOf(ledger).filter(({ kind }) => kind === 'word-claim').length;
  const holding = played((intent) => {
    const { decision } = inputOf(intent);
    if (intent.action !== 'campaign/moderate' || (decision !== 'pay' && decision !== 'deny')) return intent;
    return null;
  }, 8);
  const right = played((intent) => intent, 8);
  expect(count(right)).toBeGreaterThanOrEqual(count(holding));
});

test('a pause that no reading asks for is a false alarm, and one that is asked for and does not come is missed', () => {
  const missed = played(
    changing('campaign/pause', () => null),
    8,
  );
  const [pause] = chancesOf(missed).filter(({ kind }) => kind === 'word-pause');
  expect(pause?.outcome).toBe('missed');
  const sitting = beginSitting(campaignsForm(SEED));
  runUntil(sitting, onDay(sitting, 5, 2));
  sitting.perform('campaign/pause', { campaign: 'feedback', paused: true });
  const alarms = chancesOf(sitting.ledger()).filter(({ outcome }) => outcome === 'false-alarm');
  expect(alarms.map(({ kind }) => kind)).toEqual(['word-pause']);
});

test('an answer to a sour post has its points by its parts, and those for its time fall off', () => {
  const ledger = played(
    changing('campaign/answer', (input) => ({ ...input, blocks: ['coupon'] })),
    7,
  );
  const [sour] = chancesOf(ledger).filter(({ kind }) => kind === 'sour-thread');
  const of = Object.fromEntries((sour?.findings ?? []).map((each) => [each.criterion, each]));
  // Two right parts of three, and one that makes it worse.
  expect(of['sour-answer']).toMatchObject({ earned: 2, possible: 6 });
  expect(of['sour-answer']?.details?.map(({ key }) => key)).toEqual(['because.sour-no-apology', 'because.sour-bad']);
  expect(of['sour-speed']).toMatchObject({ earned: 0, possible: 4 });
});

test('winners, rewards and what was left open are judged at the closing', () => {
  const ledger = played(
    changing(
      'campaign/close',
      (input) => ({ ...input, winners: (input.winners as number[]).slice(1), codes: 'pay-everybody' }),
      'photos',
    ),
    9,
  );
  expect(points(ledger, 'close/photos')).toMatchObject({
    'word-codes': '0/3',
    'word-settled': '2/2',
    'word-winners': '2/4',
  });
  expect(points(ledger, 'close/feedback')).toEqual({ 'word-codes': '3/3', 'word-settled': '2/2' });
});

test('paying for praise, asking happy buyers alone, and using a photo without consent are critical errors', () => {
  const critical = (ledger: Ledger): string[] => ledger.critical.map(({ key }) => key);
  const bought = played(
    changing(
      'campaign/design',
      (input) => ({
        ...input,
        choices: { ...(input.choices as object), condition: 'five-stars' },
      }),
      'feedback',
    ),
    3,
  );
  expect(critical(bought)).toContain('word-pays-for-praise');
  const picked = played(
    changing(
      'campaign/design',
      (input) => ({
        ...input,
        choices: { ...(input.choices as object), asked: 'happy-buyers' },
      }),
      'photos',
    ),
    4,
  );
  expect(critical(picked)).toContain('word-asks-happy-only');
  const used = played((intent) => {
    if (intent.action !== 'campaign/moderate' || inputOf(intent).decision !== 'ask-consent') return intent;
    return { ...intent, input: { ...inputOf(intent), decision: 'feature' } };
  }, 8);
  expect(critical(used)).toContain('photo-without-consent');
});
