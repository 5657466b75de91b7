import { describe, expect, test } from 'vitest';
import { INJECT } from '../../../src/operations/market/injects/index.ts';
import { SOUR_THREAD } from '../../../src/operations/social/campaigns/sour-thread.ts';
import { WORD_CAMPAIGN } from '../../../src/operations/social/campaigns/word-campaign.ts';
import { campaignsDesk, onDay, runUntil, wantedIn } from '../../support/social/campaigns.ts';
import type { SocialTestDesk } from '../../support/social-desk.ts';

const SEED = 5;
const SOUR = { kind: 'sour-post' };

const threads = (desk: SocialTestDesk) => desk.sitting.world.all(SOUR_THREAD);

/** A desk whose campaigns are live since the fourth day, before any post has turned sour. */
function live(): SocialTestDesk {
  const desk = campaignsDesk(SEED);
  for (let at = 3; at < 6; at += 0.1) {
    runUntil(desk.sitting, onDay(desk.sitting, Math.floor(at), Math.round((at % 1) * 10) - 0.5));
    if (threads(desk).length > 0) throw new Error('a post was sour before the test began');
    if (desk.sitting.refusalOf(INJECT, SOUR) === null) return desk;
  }
  throw new Error('no campaign was live');
}

describe('a sour post that a teacher sends', () => {
  test('needs a campaign that is live', () => {
    expect(campaignsDesk(SEED).refused(INJECT, SOUR)).toBe('inject/nobody-now');
  });

  test('comes at once, can be answered rightly, and does not come again', () => {
    const desk = live();
    desk.do(INJECT, SOUR);
    const [thread] = threads(desk);
    expect(thread).toMatchObject({ at: desk.now, voices: 1 });
    expect(desk.sitting.world.all(WORD_CAMPAIGN).map(({ id }) => id)).toContain(thread?.campaign);
    expect(desk.refused(INJECT, SOUR)).toBe('inject/nobody-now');
    const answer = wantedIn(desk.sitting).find(({ action }) => action === 'campaign/answer')?.input;
    desk.do('campaign/answer', answer);
    runUntil(desk.sitting, onDay(desk.sitting, 10, 8));
    expect(desk.told('sour-thread/started', thread?.id)).toHaveLength(1);
    expect(threads(desk).find(({ id }) => id === thread?.id)?.at).toBe(thread?.at);
  });
});
