import type { Parts } from '../../operations/parts.ts';
import type { PostCase } from '../../operations/social/campaigns/buyer-post.ts';
import type { DesignVerdict } from '../../operations/social/campaigns/design.ts';
import type { CampaignsHappenings } from '../../operations/social/campaigns/happenings.ts';
import type { DesignFault, DesignPart, NumberFault } from '../../operations/social/campaigns/mechanics.ts';
import type { ClaimReason } from '../../operations/social/campaigns/referral-claim.ts';
import type { CampaignDesign, Conclusion } from '../../operations/social/campaigns/word-campaign.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { right, selection, type Verdict, words, wrong } from '../verdict.ts';

export const POINTS = {
  ...{ rules: 8, cost: 3, disclosure: 2, approved: 2, mended: 4, launched: 2, paused: 4, resumed: 3 },
  ...{ decision: 2, inTime: 1, answer: 6, speed: 4, codes: 3, winners: 4, settled: 2, conclusion: 3, alarm: 2 },
} as const;

/** What is written on a chance: the faults of a design that came back, why a claim stood as it did, what is to be concluded, or by when a sour post is to be answered. */
export type CampaignNote =
  | { readonly faults: readonly DesignFault[] }
  | { readonly reason: ClaimReason }
  | { readonly conclusion: Conclusion; readonly cost: number; readonly allowed: number }
  | { readonly dueAt: number; answered: boolean };

export type Desk = Assessment<Parts['social'], CampaignNote>;

type Bounds = Pick<DesignVerdict, 'value' | 'budget'>;

/** What is wrong with a number of a design, with its bounds. */
function numberDetail(desk: Desk, fault: NumberFault, { value, budget }: Bounds, design: CampaignDesign): Words {
  const { rules } = desk.house;
  switch (fault) {
    case 'value-too-high':
      return words('because.design-value-too-high', { given: design.value, most: value.most });
    case 'value-too-low':
      return words('because.design-value-too-low', { given: design.value, least: value.least });
    case 'budget-over-brief':
      return words('because.design-budget-over-brief', { given: design.budget, most: budget.most });
    case 'budget-too-small':
      return words('because.design-budget-too-small', { given: design.budget, least: budget.least });
    case 'cap-too-high':
      return words('because.design-cap-too-high', { given: design.cap });
    case 'outside-dates':
      return words('because.design-outside-dates', { wordFrom: design.from, wordUntil: design.until });
    case 'too-few-days':
      return words('because.design-too-few-days', { least: rules.campaignDaysLeast });
  }
}

const isPart = (fault: DesignFault, { choices }: CampaignDesign): fault is DesignPart => fault in choices;

/** Each fault of a design, with what would have been right. */
const faultDetails = (
  desk: Desk,
  faults: readonly DesignFault[],
  verdict: DesignVerdict,
  design: CampaignDesign,
): readonly Words[] =>
  faults.map((fault) =>
    isPart(fault, design)
      ? words('because.design-part', {
          designPart: fault,
          designChoice: design.choices[fault] ?? '',
          rightDesignChoice: verdict.rightParts[fault] ?? '',
        })
      : numberDetail(desk, fault, verdict, design),
  );

type Submitted = CampaignsHappenings['word-campaign/submitted'];

/** The verdicts on a design as it was first submitted. */
export function designVerdicts(desk: Desk, { design, verdict }: Submitted): readonly (readonly [string, Verdict])[] {
  const { rules, cost, disclosing } = verdict;
  const told = (faults: readonly DesignFault[]): readonly Words[] => faultDetails(desk, faults, verdict, design);
  return [
    [
      'word-rules',
      selection({ right: rules.right, wrong: rules.wrong.length, of: rules.of }, POINTS.rules, told(rules.wrong)),
    ],
    [
      'word-cost',
      cost.length === 0
        ? right(POINTS.cost, 'reason.word-cost-right')
        : wrong(
            'reason.word-cost-wrong',
            { least: verdict.value.least, most: verdict.value.most, budget: verdict.budget.most },
            told(cost),
          ),
    ],
    [
      'word-disclosure',
      disclosing.length === 0 ? right(POINTS.disclosure) : wrong('reason.word-disclosure-wrong', {}, told(disclosing)),
    ],
  ];
}

/** What became of the faults for which a design came back. */
export function mendedVerdict(desk: Desk, { design, verdict }: Submitted, before: readonly DesignFault[]): Verdict {
  const left = verdict.faults.filter((fault) => before.includes(fault));
  const fresh = verdict.faults.filter((fault) => !before.includes(fault));
  const picks = { right: before.length - left.length, wrong: fresh.length, of: before.length };
  return selection(picks, POINTS.mended, faultDetails(desk, verdict.faults, verdict, design));
}

/** What of a post decides what is done with it. */
export const CASE_FACTS: Readonly<Record<PostCase, Words>> = {
  praise: words('because.post-praise'),
  question: words('because.post-question'),
  criticism: words('because.post-criticism'),
  unlabelled: words('because.post-unlabelled'),
  'good-photo': words('because.post-good-photo'),
  'photo-unasked': words('because.post-photo-unasked'),
  'photo-others': words('because.post-photo-others'),
  'fake-review': words('because.post-fake-review'),
  shill: words('because.post-shill'),
  spam: words('because.post-spam'),
  hunter: words('because.post-hunter'),
};

/** What of a claim decides it. */
export const CLAIM_FACTS: Readonly<Record<ClaimReason, Words>> = {
  'one-person': words('because.claim-one-person'),
  'two-signs': words('because.claim-two-signs'),
  'returned-order': words('because.claim-returned-order'),
  'known-customer': words('because.claim-known-customer'),
  'over-cap': words('because.claim-over-cap'),
  'one-sign': words('because.claim-one-sign'),
  'in-order': words('because.claim-in-order'),
};

/** An answer to a post that turned sour: the fact, what is done, an apology; what makes it worse costs a part each. */
export function sourVerdict({ answer, verdict }: CampaignsHappenings['sour-thread/answered']): Verdict {
  const { fact, remedy, apology, bad, rightFact, rightRemedy } = verdict;
  const missed = [!fact, !remedy].filter(Boolean).length;
  const details = [
    ...(fact ? [] : [words('because.sour-fact', { sourFact: answer.fact, rightSourFact: rightFact })]),
    ...(remedy ? [] : [words('because.sour-remedy', { sourRemedy: answer.remedy, rightSourRemedy: rightRemedy })]),
    ...(apology ? [] : [words('because.sour-no-apology')]),
    ...bad.map((block) => words('because.sour-bad', { sourBlock: block })),
  ];
  const picks = { right: [fact, remedy, apology].filter(Boolean).length, wrong: missed + bad.length, of: 3 };
  return selection(picks, POINTS.answer, details);
}

type Closed = CampaignsHappenings['word-campaign/closed'];

const RIGHT_WAY = 'valid-and-due';

/** The verdicts on how a campaign was closed. */
export const closingVerdicts = ({ winners, codeWay, verdict }: Closed): readonly (readonly [string, Verdict])[] => [
  [
    'word-codes',
    codeWay === RIGHT_WAY
      ? right(POINTS.codes)
      : wrong('reason.word-codes-wrong', { codeWay, rightCodeWay: RIGHT_WAY }),
  ],
  [
    'word-winners',
    selection(
      { right: verdict.right, wrong: verdict.wrong, of: verdict.of },
      POINTS.winners,
      verdict.right === verdict.of && verdict.wrong === 0
        ? []
        : [words('because.word-winners', { named: winners.join(', '), right: verdict.winners.join(', ') })],
    ),
  ],
  [
    'word-settled',
    verdict.left === 0 ? right(POINTS.settled) : wrong('reason.word-left-open', { number: verdict.left }),
  ],
];
