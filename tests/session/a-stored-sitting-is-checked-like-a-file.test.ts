import { beforeAll, describe, expect, test } from 'vitest';
import { checkStored } from '../../src/session/check-stored.ts';
import type { StoredSitting } from '../../src/session/store.ts';
import { fileOfStored } from '../../src/session/stored-file.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { fileOf } from '../support/played.ts';
import { resealed } from '../support/resealed.ts';
import { beginSitting, formFor } from '../support/world.ts';

let good: StoredSitting;

beforeAll(() => {
  const sitting = beginSitting(formFor(101));
  for (const { id } of sitting.form.catalogue.channels) {
    sitting.advance(sitting.now + 60_000);
    sitting.perform('channel/open', { channel: id });
  }
  sitting.advance(sitting.now + 60_000);
  const { header, form, log } = fileOf(sitting);
  const progress = { id: header.id, clock: sitting.now, day: 0, over: false, report: null };
  good = { id: header.id, header, form, log, startedAt: 1, progress };
});

type Damage = (stored: StoredSitting) => StoredSitting;
const entry =
  (at: number, change: object): Damage =>
  (stored) => ({ ...stored, log: stored.log.map((each, i) => (i === at ? { ...each, ...change } : each)) });
const progress =
  (change: object): Damage =>
  (stored) => ({ ...stored, progress: { ...stored.progress, ...change } });

const resultOf = (damage: Damage) => {
  const check = checkStored(damage(good));
  return check.ok ? 'ok' : { key: check.key, whole: check.remainder?.sitting.log.length };
};

test('a sitting as it was stored holds', () => {
  expect(resultOf((stored) => stored)).toBe('ok');
});

describe('rows that are damaged', () => {
  test.each<[string, number, Damage]>([
    ['a time later than the next', 1, entry(1, { at: Number.MAX_SAFE_INTEGER })],
    ['a time as text', 1, entry(1, { at: 'soon' })],
    ['a time of null', 1, entry(1, { at: null })],
    ['another input', 1, entry(1, { input: { channel: 'nowhere' } })],
    ['another seal', 2, entry(2, { seal: '0'.repeat(16) })],
    ['a field nobody knows', 0, entry(0, { extra: 1 })],
    ['a missing entry', 1, (stored) => ({ ...stored, log: stored.log.filter((_, i) => i !== 1) })],
    ['a clock as text', 4, progress({ clock: 'noon' })],
    ['a clock that is no number', 4, progress({ clock: Number.NaN })],
    ['a clock before the last action', 4, progress({ clock: 0 })],
    ['a clock after the end', 4, progress({ clock: Date.UTC(2099, 0, 1) })],
    ['an end that never came', 4, progress({ over: true })],
    ['another day', 4, progress({ day: 3 })],
    ['no progress at all', 4, (stored) => ({ ...stored, progress: null as never })],
  ])('%s: told, with what is still whole', (_what, whole, damage) => {
    expect(good.log.length).toBeGreaterThanOrEqual(3);
    expect(resultOf(damage)).toEqual({ key: 'sitting/damaged', whole: Math.min(whole, good.log.length) });
  });

  test.each<[string, Damage]>([
    ['no form', (stored) => ({ ...stored, form: undefined as never })],
    ['a form without days', (stored) => ({ ...stored, form: { ...stored.form, days: [] } })],
    ['a form without truth', (stored) => ({ ...stored, form: { ...stored.form, truth: undefined as never } })],
    ['another truth', (stored) => ({ ...stored, form: { ...stored.form, minimum: 99 } })],
    ['no header', (stored) => ({ ...stored, header: undefined as never })],
    ['the header of another', (stored) => ({ ...stored, header: { ...stored.header, id: 'other' } })],
    ['a start that is no time', (stored) => ({ ...stored, startedAt: 'today' as never })],
  ])('%s: nothing of it can be played', (_what, damage) => {
    expect(resultOf(damage)).toEqual({ key: 'sitting/form-damaged', whole: undefined });
  });
});

describe('a sitting begun under other rules', () => {
  /** As another engine would have written it: the log and its seals fit each other. */
  const writtenBy = (change: (stored: StoredSitting) => Partial<StoredSitting>): Damage => {
    return (stored) => {
      const changed = { ...stored, ...change(stored) };
      const { header, log } = resealed({ ...changed, report: { until: 0, seal: '' } as never });
      return { ...changed, header, log };
    };
  };

  test('of another engine is refused in words while it is under way', () => {
    const damage = writtenBy(({ header }) => ({ header: { ...header, engine: '0.0.1' } }));
    expect(resultOf(damage)).toEqual({ key: 'sitting/other-engine', whole: undefined });
  });

  test('with an action that is refused today, or no longer, is refused in words and not changed', () => {
    const damage = writtenBy(({ log }) => ({
      log: log.map((each, i) => (i === 1 ? { ...each, refusal: { key: 'channel/unknown' } } : each)),
    }));
    expect(resultOf(damage)).toEqual({ key: 'sitting/other-rules', whole: undefined });
  });

  test('its file goes to the engine that began it: form, log and seals as they were stored', () => {
    const stored = writtenBy(({ header }) => ({ header: { ...header, engine: '0.0.1' } }))(good);
    const text = fileOfStored(stored);
    const parsed = parseSittingFile(text ?? '');
    if (!parsed.ok) throw new Error(parsed.fault.key);
    const { header, form, log, report } = parsed.file;
    expect({ header, form, log }).toEqual({ header: stored.header, form: stored.form, log: stored.log });
    expect(report).toMatchObject({ until: stored.progress.clock, seal: stored.log.at(-1)?.seal });
  });

  test('the file of an assessment stays sealed until it is handed in', () => {
    const assessment = { ...good, header: { ...good.header, mode: 'assessment' as const } };
    expect(fileOfStored(assessment)).toBeNull();
  });
});
