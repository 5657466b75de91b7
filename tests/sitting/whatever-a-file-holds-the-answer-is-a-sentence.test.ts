import { describe, expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { FINISH } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf } from '../support/played.ts';
import { resealed } from '../support/resealed.ts';
import { beginSitting, formFor } from '../support/world.ts';

const DAY = 86_400_000;

function begun(): SittingFile {
  const sitting = beginSitting(formFor(101));
  sitting.perform('channel/open', { channel: sitting.form.catalogue.channels[0]?.id });
  sitting.perform(FINISH, {});
  return fileOf(sitting);
}

/** What is said of a text: `verified`, or the key of why not. */
function said(text: string): string {
  const parsed = parseSittingFile(text);
  if (!parsed.ok) return parsed.fault.key;
  const verified = verifySitting(parsed.file);
  return verified.ok ? 'verified' : verified.disagreement.key;
}

const good = JSON.stringify(begun());

test('a file as it was made is verified', () => {
  expect(said(good)).toBe('verified');
});

describe('a key that stands twice in one object is refused', () => {
  test.each<[string, RegExp, string]>([
    ['of the report, with another value', /"until":/, '"until":1,"until":'],
    ['of the report, with the same value', /"until":(\d+)/, '"until":$1,"until":$1'],
    ['of the report, spelt otherwise', /"until":(\d+)/, '"\\u0075ntil":$1,"until":$1'],
    ['of the header', /"mode":/, '"mode":"assessment","mode":'],
    ['of an entry', /"action":/, '"action":"x","action":'],
    ['of an input', /"channel":"rakuya"/, '"channel":"x" , "channel" : "rakuya"'],
    ['of the form, deep inside', /"onHand":/, '"onHand":1,"onHand":'],
  ])('%s', (_where, found, twice) => {
    expect(good).toMatch(found);
    expect(said(good.replace(found, twice))).toBe('file/double-key');
  });

  test('but not a text that only looks like one, nor the same key in two objects', () => {
    const text = good.replace('"channel":"rakuya"', `"channel":"rakuya","a":{"b":1},"c":{"b":"\\"b\\":1,{\\"b\\":"}`);
    expect(said(text)).not.toBe('file/double-key');
  });
});

/** A file whose form was changed by somebody who knows the format. */
const forged = (change: (form: Record<string, never>) => void): string => {
  const file = JSON.parse(good) as SittingFile;
  change(file.form as never);
  return JSON.stringify(resealed(file));
};

describe('a form beyond all bounds is refused before it is played', () => {
  test.each<[string, (form: never) => void]>([
    [
      'a hundred thousand days',
      (form: { days: object[] }) => {
        form.days = Array.from({ length: 100_000 }, () => form.days[0] as object);
      },
    ],
    [
      'a day that begins in the year −250,000',
      (form: { beginsAt: number }) => {
        form.beginsAt = -7_900_000_000_000_000;
      },
    ],
    [
      'a day that ends in a thousand years',
      (form: { days: { close: number }[] }) => {
        Object.assign(form.days.at(-1) ?? {}, { close: Date.UTC(3000, 0, 1) });
      },
    ],
    [
      'a day that ends before it begins',
      (form: { days: { open: number; close: number }[] }) => {
        Object.assign(form.days[0] ?? {}, { close: (form.days[0]?.open ?? 0) - 1 });
      },
    ],
    [
      'days out of sequence',
      (form: { days: object[] }) => {
        form.days.reverse();
      },
    ],
    [
      'a beginning a year before the first day',
      (form: { beginsAt: number }) => {
        form.beginsAt -= 365 * DAY;
      },
    ],
    [
      'a hundred times as much to come',
      (form: { coming: object[] }) => {
        form.coming = Array.from({ length: 100 }, () => form.coming).flat();
      },
    ],
  ] as never)('%s', (_what, change) => {
    const text = forged(change as never);
    // The work of this process, which a busy machine does not change.
    const start = process.cpuUsage();
    expect(said(text)).toMatch(/^file\/(shape|too-long)$/);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
  });
});

/** Where the first three of each kind stand in a list. */
function someOfEach<T>(list: readonly T[], kindOf: (item: T) => string): number[] {
  const seen = new Map<string, number>();
  return list.flatMap((item, i) => {
    const count = (seen.get(kindOf(item)) ?? 0) + 1;
    seen.set(kindOf(item), count);
    return count <= 3 ? [i] : [];
  });
}

test('a form in which anything is missing that something else refers to is told, and nothing is thrown', () => {
  const { coming, earlier, truth } = (JSON.parse(good) as SittingFile).form;
  const orders = Object.keys(truth.orders);
  const changes: ((form: never) => void)[] = [
    ...someOfEach(coming, ({ kind }) => kind).map(
      (i) => (form: { coming: unknown[] }) => void form.coming.splice(i, 1),
    ),
    ...someOfEach(earlier, ({ action }) => action).map(
      (i) => (form: { earlier: unknown[] }) => void form.earlier.splice(i, 1),
    ),
    ...orders.slice(0, 4).map((id) => (form: { truth: { orders: Record<string, unknown> } }) => {
      delete form.truth.orders[id];
    }),
    ...['catalogue', 'stock', 'texts', 'letters', 'words', 'levels', 'duties', 'minimum'].map(
      (key) => (form: Record<string, unknown>) => {
        delete form[key];
      },
    ),
  ] as never;
  for (const change of changes) expect(said(forged(change as never))).toMatch(/^(verified|file\/\w|verify\/\w)/);
});
