/** How word of mouth is asked for (fact sheet 7.3): thanks for feedback, members who bring members, photos of buyers. */
export const MECHANICS = ['feedback', 'referral', 'photos'] as const;
export type Mechanic = (typeof MECHANICS)[number];

/** What a design says beside its numbers. Each part is one choice of a list. */
export const PART_OPTIONS = {
  reward: ['cash', 'coupon', 'credit', 'prize', 'refund', 'sample'],
  asked: ['chosen-friends', 'every-buyer', 'happy-buyers'],
  condition: ['five-stars', 'honest-feedback', 'positive-feedback'],
  place: ['marketplace', 'own-shop'],
  moment: ['after-a-month', 'at-order', 'three-to-seven-days'],
  'pays-when': ['delivered', 'ordered', 'window-over'],
  newcomers: ['anybody', 'new-customers'],
  checks: ['address-device-card', 'email-only', 'no-checks'],
  contacts: ['member-shares', 'we-write'],
  consent: ['each-photo', 'hashtag', 'no-consent'],
  draw: ['most-likes', 'our-choice', 'random-draw'],
  'prize-tax': ['no-report', 'report', 'withhold'],
  disclosure: ['in-the-post', 'no-word', 'terms-page'],
  label: ['ad', 'anzeige', 'gift-tw', 'iklan', 'pr'],
  terms: ['de', 'en', 'ja', 'ms', 'zh-TW'],
} as const;

export type DesignPart = keyof typeof PART_OPTIONS;
export const DESIGN_PARTS = Object.keys(PART_OPTIONS) as readonly DesignPart[];

const ALL_HAVE = ['disclosure', 'label', 'terms'] as const;

/** The parts that a design has, in the order of the form. */
export const PARTS_OF: Readonly<Record<Mechanic, readonly DesignPart[]>> = {
  feedback: ['reward', 'asked', 'condition', 'place', 'moment', ...ALL_HAVE],
  referral: ['reward', 'newcomers', 'pays-when', 'checks', 'contacts', ...ALL_HAVE],
  photos: ['reward', 'asked', 'consent', 'draw', 'prize-tax', ...ALL_HAVE],
};

/** The parts by which a rewarded post says that it was rewarded. */
export const DISCLOSING: readonly DesignPart[] = ['disclosure', 'label'];

/** The numbers of a design that can be wrong. */
export type NumberFault =
  | ('value-too-high' | 'value-too-low' | 'cap-too-high' | 'budget-over-brief' | 'budget-too-small')
  | ('outside-dates' | 'too-few-days');

/** What can be wrong with a design: a part by its name, or a number. */
export type DesignFault = DesignPart | NumberFault;
