import { leastBudget, mostValue } from './costs.ts';
import { daysFrom } from './dates.ts';
import { type CampaignOffer, type CampaignsHouse, type CampaignsRules, lawOf, type MarketLaw } from './house.ts';
import {
  type DesignFault,
  type DesignPart,
  DISCLOSING,
  type Mechanic,
  type NumberFault,
  PARTS_OF,
} from './mechanics.ts';
import type { CampaignDesign } from './word-campaign.ts';

const REWARDS: Readonly<Record<Mechanic, readonly string[]>> = {
  feedback: ['coupon', 'sample'],
  referral: ['coupon', 'credit'],
  photos: ['prize'],
};

/** The one right choice of parts that are the same whatever the campaign. Sources: docs/facts.md 7.3 and 7.4. */
const ALWAYS: { readonly [Part in DesignPart]?: string } = {
  asked: 'every-buyer',
  condition: 'honest-feedback',
  place: 'own-shop',
  moment: 'three-to-seven-days',
  'pays-when': 'window-over',
  newcomers: 'new-customers',
  checks: 'address-device-card',
  contacts: 'member-shares',
  consent: 'each-photo',
  draw: 'random-draw',
  disclosure: 'in-the-post',
};

/** What is done about tax for a prize of that worth. */
function prizeTax({ reportFrom, withholdFrom }: MarketLaw, value: number): string {
  if (withholdFrom !== undefined && value > withholdFrom) return 'withhold';
  return reportFrom !== undefined && value > reportFrom ? 'report' : 'no-report';
}

/** The right choices of a part: one of them is enough. */
export function rightChoices(
  part: DesignPart,
  { mechanic, market }: Pick<CampaignOffer, 'mechanic' | 'market'>,
  house: Pick<CampaignsHouse, 'laws'>,
  value: number,
): readonly string[] {
  const law = lawOf(house, market);
  if (part === 'reward') return REWARDS[mechanic];
  if (part === 'label') return law.labels;
  if (part === 'terms') return law.terms;
  if (part === 'prize-tax') return [prizeTax(law, value)];
  return [ALWAYS[part] ?? ''];
}

/** What a design is judged by: all of it lies before the trainee, too. */
export interface DesignScene {
  readonly offer: CampaignOffer;
  readonly house: Pick<CampaignsHouse, 'laws'>;
  readonly rules: CampaignsRules;
}

/** Rewards that one person can get at most. */
export const capOf = ({ offer, rules }: DesignScene): number =>
  offer.mechanic === 'referral' ? rules.memberCap : rules.personCap;

function numberFaults(scene: DesignScene, design: CampaignDesign): NumberFault[] {
  const { offer, rules } = scene;
  const { value, cap, budget, from, until } = design;
  const faults: NumberFault[] = [];
  const most = mostValue(offer, rules);
  if (value > most) faults.push('value-too-high');
  if (value < offer.leastValue) faults.push('value-too-low');
  if (cap > capOf(scene)) faults.push('cap-too-high');
  if (budget > offer.budget) faults.push('budget-over-brief');
  // A reward that costs too much is one fault, not two.
  else if (budget < leastBudget(offer, Math.min(value, most))) faults.push('budget-too-small');
  if (from < offer.from || until > offer.until) faults.push('outside-dates');
  else if (daysFrom(from, until) < rules.campaignDaysLeast) faults.push('too-few-days');
  return faults;
}

const COST_FAULTS: readonly DesignFault[] = [
  'value-too-high',
  'value-too-low',
  'budget-over-brief',
  'budget-too-small',
];

/** What is wrong with a design, and how much of it is about what. */
export interface DesignVerdict {
  readonly faults: readonly DesignFault[];
  /** Parts, and the cap and the dates: how many are right of how many. */
  readonly rules: { readonly right: number; readonly of: number; readonly wrong: readonly DesignFault[] };
  readonly cost: readonly DesignFault[];
  readonly disclosing: readonly DesignFault[];
  /** By part that is wrong, a right choice. */
  readonly rightParts: { readonly [Part in DesignPart]?: string };
  readonly value: { readonly least: number; readonly most: number };
  readonly budget: { readonly least: number; readonly most: number };
  /** It pays for praise, or asks only those who are pleased. */
  readonly praise: 'pays-for-praise' | 'asks-happy-only' | null;
}

function praiseIn({ choices }: CampaignDesign): DesignVerdict['praise'] {
  const { condition, asked } = choices;
  if (condition === 'five-stars' || condition === 'positive-feedback') return 'pays-for-praise';
  return asked === 'happy-buyers' ? 'asks-happy-only' : null;
}

/** Judges a design by the brief, the laws of its market and the numbers of the handbook. */
export function judgeDesign(scene: DesignScene, design: CampaignDesign): DesignVerdict {
  const { offer, house, rules } = scene;
  const rightOf = (part: DesignPart): readonly string[] => rightChoices(part, offer, house, design.value);
  const parts = PARTS_OF[offer.mechanic];
  const wrongParts = parts.filter((part) => !rightOf(part).includes(design.choices[part] ?? ''));
  const numbers = numberFaults(scene, design);
  const faults = [...wrongParts, ...numbers];
  const ruled = faults.filter((fault) => !COST_FAULTS.includes(fault) && !DISCLOSING.includes(fault as DesignPart));
  const of = parts.filter((part) => !DISCLOSING.includes(part)).length + 2;
  return {
    faults,
    rules: { right: of - ruled.length, of, wrong: ruled },
    cost: faults.filter((fault) => COST_FAULTS.includes(fault)),
    disclosing: faults.filter((fault) => DISCLOSING.includes(fault as DesignPart)),
    rightParts: Object.fromEntries(wrongParts.map((part) => [part, rightOf(part)[0] ?? ''])),
    value: { least: offer.leastValue, most: mostValue(offer, rules) },
    budget: { least: leastBudget(offer, design.value), most: offer.budget },
    praise: praiseIn(design),
  };
}
