import type { RandomStream } from '../../../kernel/random.ts';
import type { AudienceEffect } from '../../../operations/social/audiences/model.ts';
import type { Account } from '../../../operations/social/brief.ts';
import type { AudiencesData } from './schema.ts';

/** What goes on in a week on an account, beside what its posts are. */
export interface WeekCast {
  /** People take to nothing of it, or to everything. */
  readonly flat: string;
  readonly hit: string;
  /** Where buyers are lost: at the link, on the shop's page, or to a boost that has become dear. */
  readonly leak: { readonly account: string; readonly at: 'link' | 'page' | 'boost' };
  /** The account that posted too much or too little in the week before the sitting. */
  readonly cadence: { readonly account: string; readonly how: 'too-many' | 'too-few' };
}

const usual = { engagement: 1000, clicks: 1000, orders: 1000, spend: 1000 } as const;

/** Casts a week: four accounts, each with one thing. */
export function castWeek(
  random: RandomStream,
  accounts: readonly Account[],
  { accounts: data }: AudiencesData,
): WeekCast {
  const boosted = new Set(data.filter(({ boost }) => boost > 0).map(({ account }) => account));
  const order = random.shuffle(accounts.map(({ id }) => id));
  // A leak shows where something is spent and bought; forums are small, and sway too much to be called flat.
  const leaking = order.find((id) => boosted.has(id)) ?? order[0] ?? '';
  const rest = order.filter((id) => id !== leaking);
  const [flat = '', hit = '', cadence = ''] = rest;
  return {
    flat,
    hit,
    leak: { account: leaking, at: random.pick(['link', 'page', 'boost'] as const) },
    cadence: { account: cadence, how: random.pick(['too-many', 'too-few'] as const) },
  };
}

/** What the cast of a week does to the figures of its days. */
export function effectsOf(random: RandomStream, cast: WeekCast, from: number): readonly AudienceEffect[] {
  const days = { from, to: from + 6 };
  const { account, at } = cast.leak;
  const leak = {
    link: { clicks: random.int(340, 420) },
    page: { orders: random.int(300, 380) },
    boost: { spend: random.int(4500, 5200) },
  }[at];
  return [
    { ...days, ...usual, account: cast.flat, engagement: random.int(520, 600) },
    { ...days, ...usual, account: cast.hit, engagement: random.int(1480, 1700) },
    { ...days, ...usual, account, ...leak },
  ];
}

/** Posts of an account in a week of the colleague who kept it before: in the band, but where the week's cast has it otherwise. */
export function postsIn(random: RandomStream, { id, band }: Account, cast: WeekCast | null): number {
  if (cast?.cadence.account !== id) return random.int(band.least, band.most);
  return cast.cadence.how === 'too-many'
    ? band.most + Math.max(1, Math.floor((band.most + 1) / 2))
    : band.least - Math.max(1, Math.floor(band.least / 2));
}
