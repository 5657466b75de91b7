import { describe, expect, test } from 'vitest';
import type { Finding, Opportunity } from '../../src/scoring/ledger.ts';
import { LANGUAGES, placeholdersOf, textsOf } from '../locales/texts.ts';
import { played, SEEDS } from '../support/played.ts';
import type { PackName } from '../support/world.ts';

/**
 * Where a verdict that costs points says what would have been right, and the fact that decides it: a value in its words; `expected`:
 * the words above it, on what was called for; `details`: the lines below it; `words`: the words themselves, for what is the same for
 * everybody.
 */
type Where = string;
const NAMED: Readonly<Record<string, readonly [right: Where, fact: Where]>> = {
  missed: ['expected', 'deadline'],
  late: ['expected', 'deadline'],
  'late-within-grace': ['expected', 'deadline'],
  'no-use': ['criterion', 'criterion'],
  picks: ['details', 'details'],
  'all-right': ['details', 'details'],
  // The order desk.
  'not-confirm-but-hold': ['holdReason', 'details'],
  'not-confirm-but-cancel': ['cancelReason', 'details'],
  'not-hold-but-confirm': ['words', 'details'],
  'not-cancel-but-confirm': ['words', 'details'],
  'not-cancel-but-hold': ['holdReason', 'details'],
  'not-release-but-hold': ['holdReason', 'details'],
  'not-release-but-cancel': ['cancelReason', 'details'],
  'released-unanswered': ['words', 'holdReason'],
  'other-hold-reason': ['rightHoldReason', 'details'],
  'other-cancel-reason': ['rightCancelReason', 'details'],
  'answer-does-not-fit': ['rightReply', 'details'],
  'facts-missing': ['rightFacts', 'facts'],
  'facts-of-another': ['rightOrder', 'order'],
  'language-wrong': ['rightLanguage', 'language'],
  'nobody-asked-to-change': ['words', 'words'],
  'nobody-asked-to-split': ['words', 'words'],
  'mode-does-not-fit': ['rightMode', 'details'],
  'too-expensive': ['rightMode', 'cheapest'],
  'weight-wrong': ['right', 'details'],
  'stock-twice': ['words', 'times'],
  'tracking-invalid': ['right', 'given'],
  'tracking-of-another': ['right', 'given'],
  'wrong-remedy': ['rightRemedy', 'exception'],
  'remedy-without-event': ['rightEvent', 'event'],
  'wrong-notice': ['rightNotice', 'exception'],
  'no-exception': ['words', 'details'],
  'nothing-to-claim': ['words', 'details'],
  'claim-amount': ['right', 'details'],
  'claim-too-late': ['expected', 'deadline'],
  'proof-wrong': ['rightVerdict', 'details'],
  'asked-again': ['words', 'at'],
  'receipt-open': ['words', 'words'],
  'outside-window': ['from', 'to'],
  'inside-acceptance': ['from', 'acceptanceStage'],
  wording: ['rightWording', 'wording'],
  'reply-wrong': ['rightReviewReply', 'details'],
  'payout-was-clean': ['words', 'details'],
  'amount-wrong': ['right', 'details'],
  'closed-early': ['words', 'blocks'],
  'papers-wrong': ['filePapers', 'details'],
  'no-cause-to-reopen': ['words', 'acceptanceStage'],
  // The service desk.
  'language-of-buyer': ['language', 'language'],
  'priority-wrong': ['rightPriority', 'topic'],
  'record-wrong': ['ticketOutcome', 'details'],
  'asked-for-nothing': ['words', 'words'],
  'asked-wrong': ['rightAsks', 'rightAsks'],
  'merged-wrong': ['words', 'otherAbout'],
  'dismissed-wrong': ['words', 'topic'],
  'answered-for-nothing': ['words', 'words'],
  'escalated-for-nothing': ['words', 'topic'],
  'escalated-wrong': ['rightTo', 'topic'],
  'reply-before-asking': ['asks', 'asks'],
  'reply-does-not-fit': ['rightAnswer', 'topic'],
  'reply-fact-missing': ['facts', 'facts'],
  'reply-fact-of-another': ['order', 'order'],
  'reply-data-of-another': ['order', 'order'],
  'reply-wrong-policy': ['topic', 'topic'],
  'reply-no-greeting': ['words', 'words'],
  'reply-no-closing': ['words', 'words'],
  'reply-no-acknowledgement': ['acknowledgement', 'topic'],
  'reply-wrong-acknowledgement': ['acknowledgement', 'topic'],
  'reply-promise-missing': ['commitment', 'topic'],
  'reply-promise-not-allowed': ['commitment', 'topic'],
  'reply-no-promise': ['words', 'topic'],
  'reply-over-policy': ['commitment', 'topic'],
  'clipped-elsewhere': ['rightTopic', 'topic'],
  'clipped-noise': ['words', 'words'],
  'topic-rare': ['words', 'asked'],
  'entry-spoiled': ['details', 'details'],
  'retired-wrong': ['words', 'since'],
  'ground-wrong': ['rightGround', 'rightGround'],
  'case-asked-for-nothing': ['words', 'details'],
  'case-asked-wrong': ['rightAsks', 'asks'],
  'decided-too-early': ['asks', 'words'],
  'decision-wrong-given': ['rightDecision', 'day'],
  'decision-wrong-too-late': ['rightDecision', 'day'],
  'decision-wrong-excepted': ['rightDecision', 'rightBasis'],
  'decision-wrong-opened': ['rightDecision', 'rightBasis'],
  'decision-wrong-no-rule': ['rightDecision', 'words'],
  'basis-wrong': ['rightBasis', 'basis'],
  'channel-wrong': ['rightCaseChannel', 'words'],
  'way-wrong': ['rightWay', 'ground'],
  'condition-wrong': ['rightCondition', 'condition'],
  'booking-wrong': ['rightBooking', 'ground'],
  'amount-wrong-case': ['due', 'details'],
  'goods-wrong': ['rightProduct', 'quantity'],
  'case-record-wrong': ['costBearer', 'details'],
  // The store: performance.
  'figure-wrong': ['right', 'given'],
  'figure-as-stated': ['right', 'given'],
  'period-wrong': ['right', 'given'],
  'currency-wrong': ['right', 'given'],
  'segment-is-everywhere': ['words', 'sign'],
  'segment-is-channel': ['rightChannel', 'sign'],
  'segment-is-product': ['rightProduct', 'rightChannel'],
  'event-wrong': ['rightEventKind', 'rightSign'],
  'sign-wrong': ['rightSign', 'sign'],
  'since-wrong': ['rightDay', 'day'],
  // Meetings with marketing.
  'ad-figure-wrong': ['details', 'details'],
  'ad-place-wrong': ['rightAdGiver', 'rightAdTaker'],
  'ad-change-wrong': ['rightAdChange', 'details'],
  'ad-over-free': ['free', 'amount'],
  'ad-over-room': ['room', 'amount'],
  'ad-too-little': ['least', 'amount'],
  'ad-weak-spot-wrong': ['rightAdChannel', 'adChannel'],
  'ad-owner-wrong': ['words', 'words'],
  'ad-date-wrong': ['adFirstDay', 'adLastDay'],
  'ad-measure-wrong': ['rightAdMeasure', 'adMeasure'],
  'ad-not-readable': ['words', 'adMeasure'],
  'ad-target-wrong': ['least', 'most'],
  'ad-stop-wrong': ['least', 'most'],
  // The stock of the store.
  'variance-cause-wrong': ['rightVarianceCause', 'rightParties'],
  'variance-not-asked': ['rightParties', 'rightParties'],
  'variance-not-shown': ['rightParties', 'varianceCause'],
  'variance-contradicted': ['rightParties', 'varianceCause'],
  'book-was-right': ['words', 'words'],
  'entry-wrong': ['details', 'details'],
  'count-wrong': ['details', 'details'],
  'level-wrong': ['right', 'given'],
  'quantity-wrong': ['right', 'given'],
  'ordered-for-nothing': ['words', 'product'],
  'still-over': ['words', 'product'],
  'too-few-counted': ['listed', 'counted'],
  'accuracy-wrong': ['target', 'permille'],
};

const texts = LANGUAGES.map((language) => textsOf(language, 'scoring'));

/** Whether a value is given and stands in the words of every language. */
function isSaid({ reason }: Finding, name: string): boolean {
  const value = reason.values[name];
  return (
    value !== undefined &&
    value !== '' &&
    texts.every((all) => placeholdersOf(all.get(reason.key) ?? '').includes(name))
  );
}

/** What a verdict that cost points does not say. */
function keptBack(chance: Opportunity, finding: Finding, pages: readonly string[]): string[] {
  const { reason, details = [], page } = finding;
  const named = NAMED[reason.key.replace('reason.', '')];
  if (named === undefined) return [`${reason.key}: nobody says where its right choice stands`];
  const tells = (where: Where): boolean => {
    if (where === 'words') return true;
    if (where === 'details') return details.length > 0;
    if (where === 'expected') return chance.expected.key !== 'expected.nothing';
    return isSaid(finding, where);
  };
  return [
    ...(tells(named[0]) ? [] : [`${reason.key}: right choice (${named[0]})`]),
    ...(tells(named[1]) ? [] : [`${reason.key}: deciding fact (${named[1]})`]),
    ...(page !== undefined && pages.includes(page) ? [] : [`${reason.key}: page`]),
  ];
}

const SITTINGS = (['order-desk', 'service-desk'] as const satisfies PackName[]).flatMap((pack) =>
  (['novice', 'careless', 'spammer'] as const).map((bot) => ({ pack, bot })),
);

describe.each(SITTINGS)('what the $bot bot did wrong in the $pack', ({ pack, bot }) => {
  test.each(SEEDS)('is told with the right choice, the fact that decides it, and its page, seed %i', (seed) => {
    const sitting = played(bot, seed, pack);
    const pages = sitting.form.catalogue.handbook;
    const wrong = sitting
      .ledger()
      .opportunities.flatMap((chance) =>
        chance.findings.filter(({ earned, possible }) => earned < possible).map((finding) => ({ chance, finding })),
      );
    expect(wrong.length).toBeGreaterThan(100);
    expect([...new Set(wrong.flatMap(({ chance, finding }) => keptBack(chance, finding, pages)))]).toEqual([]);
  });
});

test('no words say only how many were right and wrong', () => {
  for (const [, named] of Object.entries(NAMED)) expect(named).toHaveLength(2);
  for (const all of texts) {
    const said = [...all.keys()].filter((key) => key.startsWith('reason.')).map((key) => key.slice('reason.'.length));
    expect(Object.keys(NAMED).filter((key) => !said.includes(key))).toEqual([]);
  }
});
