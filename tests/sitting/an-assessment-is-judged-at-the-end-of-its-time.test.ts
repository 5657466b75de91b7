import { describe, expect, test } from 'vitest';
import { makeDebrief } from '../../src/sitting/debrief.ts';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { Talk } from '../support/talk.ts';
import { formFor, PACKS, type PackName } from '../support/world.ts';

const SEED = 101;
/** Half a minute of work, as it was tried: every list is opened, then the sitting is handed in. */
function handedInEarly(mode: 'practice' | 'assessment', pack: PackName, finish = true): Sitting {
  const sitting = Sitting.begin(formFor(SEED, pack), mode, 'early');
  sitting.advance((sitting.form.days[0]?.open ?? 0) + 31 * 60_000);
  for (const { id } of sitting.form.catalogue.channels) sitting.perform('channel/open', { channel: id });
  if (finish) sitting.perform(FINISH, {});
  return sitting;
}

describe.each(PACKS)('at the %s', (pack) => {
  const early = handedInEarly('assessment', pack);
  const end = early.form.days.at(-1)?.close;

  test('an assessment handed in after half an hour runs on to its end without acts', () => {
    expect([early.over, early.now, early.report().until]).toEqual([true, end, end]);
    expect(early.handedInAt).toBe((early.form.days[0]?.open ?? 0) + 31 * 60_000);
    expect(early.view()).toMatchObject({ now: end, over: true });
  });

  test('its report is the one of somebody who sat there and did nothing more', () => {
    const waited = handedInEarly('assessment', pack, false);
    waited.advance(Number.MAX_SAFE_INTEGER);
    const { seal: _seal, ...report } = early.report();
    expect(waited.report()).toMatchObject(report);
    expect(early.ledger()).toEqual(waited.ledger());
  });

  test('what came later and was not done is missed, so that nobody passes for half a minute', () => {
    const { overall } = early.report();
    expect(overall.level).not.toBe('competent');
    expect(overall.level).not.toBe('exemplary');
    const missed = early.ledger().opportunities.filter(({ outcome }) => outcome === 'missed');
    expect(missed.some(({ openedAt }) => openedAt > (early.handedInAt ?? 0))).toBe(true);
  });

  test('nothing can be done after the hand-in', () => {
    expect(early.perform('channel/open', {}).refusal).toEqual({ key: 'sitting/over' });
    expect(early.log.at(-1)?.action).toBe(FINISH);
  });

  test('its file verifies; a report made before the end does not', () => {
    const file = JSON.parse(JSON.stringify(early.file())) as SittingFile;
    expect(verifySitting(file)).toMatchObject({ ok: true });
    const left = handedInEarly('assessment', pack, false);
    expect(verifySitting(left.file())).toMatchObject({ ok: false, disagreement: { key: 'verify/not-over' } });
  });

  test('the debrief says when it was handed in, and covers the time to the end', () => {
    const { handedInAt, endAt, timeline } = makeDebrief(early);
    expect([handedInAt, endAt]).toEqual([early.handedInAt, end]);
    expect(timeline.some(({ at }) => at > (handedInAt ?? 0))).toBe(true);
  });

  test('a practice ends where it is finished', () => {
    const practice = handedInEarly('practice', pack);
    expect([practice.over, practice.report().until]).toEqual([true, practice.handedInAt]);
  });
});

test('between hand-in and end the past shows the world of that moment', async () => {
  const talk = new Talk('assessment');
  const host = await talk.connect();
  host.setPace(1);
  await talk.pass(1_000);
  await host.finish();
  const { handedInAt, endAt } = await host.debrief();
  const middle = ((handedInAt ?? 0) + endAt) / 2;
  const then = await host.viewAt(middle);
  expect([then.now, then.over]).toEqual([middle, false]);
  expect((await host.viewAt(endAt)).over).toBe(true);
  expect(host.view().over).toBe(true);
});
