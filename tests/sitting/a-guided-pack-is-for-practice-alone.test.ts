import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStored } from '../../src/session/check-stored.ts';
import { isPracticeOnly } from '../../src/sitting/practice-only.ts';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile, SittingMode } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { waybill } from '../cli/waybill.ts';
import { firstDayForm } from '../support/first-day.ts';
import { fileOf } from '../support/played.ts';
import { scratchFolder } from '../support/scratch.ts';
import { wordsOf } from '../support/words.ts';
import { formFor } from '../support/world.ts';

/** A first day that nobody worked on, handed in. */
function handedIn(mode: SittingMode): SittingFile {
  const sitting = Sitting.begin(firstDayForm(1), mode, 'first');
  sitting.advance(sitting.form.days[0]?.open ?? 0);
  sitting.perform(FINISH, {});
  return fileOf(sitting);
}

test('whose clock stands can be practised and not be assessed; other packs can be both', () => {
  const modes = ['practice', 'assessment'] as const;
  expect(modes.map((mode) => isPracticeOnly(firstDayForm(1), mode))).toEqual([false, true]);
  expect(modes.map((mode) => isPracticeOnly(formFor(1, 'order-day'), mode))).toEqual([false, false]);
});

test('a file that says it is its assessment is refused, the same practice is not', () => {
  expect(verifySitting(handedIn('practice')).ok).toBe(true);
  expect(verifySitting(handedIn('assessment'))).toMatchObject({
    ok: false,
    disagreement: { where: 'header.mode', key: 'verify/practice-only' },
  });
});

test('an assessment of it that was stored is not gone on with', () => {
  const { header, form, log, report } = handedIn('assessment');
  const progress = { id: header.id, clock: report.until, day: 0, over: true, report };
  const stored = { id: header.id, header, form, log, startedAt: 1, progress };
  expect(checkStored(stored)).toMatchObject({ ok: false, key: 'sitting/practice-only' });
});

test.each(['zh-TW', 'en'] as const)('the command says so in %s', async (language) => {
  const path = join(scratchFolder(), 'first.json');
  writeFileSync(path, JSON.stringify(handedIn('assessment')));
  const { code, err } = await waybill('verify', path, '--lang', language);
  expect(err).toContain(wordsOf(language)('rules:verify/practice-only'));
  expect(code).toBe(1);
});
