import { dayOfDate } from '../../../src/operations/social/audiences/local-days.ts';
import { appearsAt, settlesAt } from '../../../src/operations/social/audiences/settling.ts';
import { accountOf, platformOf } from '../../../src/operations/social/brief.ts';
import { socialHouseOf } from '../../../src/operations/social/look-ups.ts';
import type { SocialView } from '../../../src/operations/social/parts.ts';
import type { Sitting } from '../../../src/sitting/sitting.ts';

/** Fields of what the engine alone knows of the public. */
export const AUDIENCE_SECRETS = ['outcome', 'excess', 'soFar', 'effects', 'losses', 'luck'] as const;

/** Figures in a view that no platform shows at that moment, and such as are called settled too early. */
export function earlyFigures({ accountDays }: SocialView, { world }: Sitting): string[] {
  const house = socialHouseOf(world);
  return accountDays.flatMap(({ id, account: of, date, settled }) => {
    const account = accountOf(house, of);
    const kind = account === undefined ? undefined : platformOf(house, account)?.kind;
    const day = dayOfDate(date);
    if (kind === undefined) return [`figures of nobody: ${id}`];
    if (appearsAt(house.rules, day) > world.now) return [`figures before their day: ${id}`];
    return settled && settlesAt(house.rules, kind, day) > world.now ? [`settled too early: ${id}`] : [];
  });
}
