import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../src/operations/orders/view.ts';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { replay } from '../../src/sitting/replay.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { deskWith, type TestDesk } from '../support/desk.ts';
import { fileOf } from '../support/played.ts';
import { hours } from '../support/world.ts';

const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
const asked = (): TestDesk =>
  deskWith({
    orders: [{ buyer }],
    coming: (open) => [
      {
        kind: 'inquiry/arrives',
        at: open + hours(0.5),
        inquiry: {
          id: 'Q-1',
          channel: 'harbour',
          buyer,
          order: 'O-1',
          message: { key: 'buyers.invoice.1', values: {} },
        },
      },
    ],
  }).until(hours(1));
const answer = (text: string) => ({
  inquiry: 'Q-1',
  reply: 'invoice-total',
  order: 'O-1',
  facts: ['order-number', 'total'],
  language: 'ja',
  text,
});

const small = (() => {
  const desk = asked();
  desk.do('inquiry/answer', answer('ありがとうございます'));
  return fileOf(desk.sitting);
})();
const text = JSON.stringify(small);

const keyOf = (source: string): string => {
  const parsed = parseSittingFile(source);
  return parsed.ok ? 'read' : parsed.fault.key;
};

describe('a text that is no sitting file', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'file/not-json'],
    ['a word', 'hello', 'file/not-json'],
    ['a web page', '<!doctype html><p>no</p>', 'file/not-json'],
    ['null', 'null', 'file/shape'],
    ['a number', '7', 'file/shape'],
    ['a list', '[]', 'file/shape'],
    ['an empty object', '{}', 'file/shape'],
    ['a file cut in the middle', text.slice(0, text.length / 2), 'file/truncated'],
    ['a file cut before its last brace', text.slice(0, -1), 'file/truncated'],
    ['two files in one', text + text, 'file/not-json'],
    ['a byte order mark before it', `\ufeff${text}`, 'file/not-json'],
    ['lists without end', '['.repeat(200_000), 'file/not-json'],
    ['lists that close again', '['.repeat(50_000) + ']'.repeat(50_000), 'file/shape'],
    [
      'an input as deep as the sea',
      text.replace('"facts":[', `"facts":${'['.repeat(5000)}${']'.repeat(5000)},"more":[`),
      'file/shape',
    ],
    [
      'a form as deep as the sea',
      text.replace('"minimum":', `"deep":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)},"minimum":`),
      'file/shape',
    ],
    ['keys of the prototype', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', 'file/shape'],
    ['another format', text.replace('"format":1', '"format":2'), 'file/shape'],
    ['a time that is no number', text.replace(/"at":\d+/, '"at":"soon"'), 'file/shape'],
    ['a seed that is no whole number', text.replace(/"seed":\d+/, '"seed":1.5'), 'file/shape'],
    ['a log that is no list', JSON.stringify({ ...small, log: {} }), 'file/shape'],
    ['one field too many', text.replace('"header":{', '"header":{"admin":true,'), 'file/shape'],
    ['a name of a megabyte', text.replace('"id":"test-sitting"', `"id":"${'x'.repeat(1_000_000)}"`), 'file/shape'],
  ])('is told as a fault: %s', (_what, source, key) => {
    expect(keyOf(source)).toBe(key);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('a file cut anywhere is reported as a fault and throws nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(parseSittingFile(text.slice(0, length)).ok).toBe(false);
      }),
      { seed: 4224, numRuns: 60 },
    );
  });

  test('parsing and verifying any JSON never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom<keyof SittingFile>('header', 'form', 'log', 'report'), fc.json(), (part, json) => {
        const parsed = parseSittingFile(JSON.stringify({ ...small, [part]: JSON.parse(json) }));
        return !parsed.ok || typeof verifySitting(parsed.file).ok === 'boolean';
      }),
      { seed: 4224, numRuns: 80 },
    );
  });

  test('prototype keys in an otherwise good file change no prototype', () => {
    const parsed = parseSittingFile(text.replace('"facts":[', '"__proto__":{"polluted":1},"facts":['));
    expect(parsed.ok && verifySitting(parsed.file).ok).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

const HOSTILE_WORDS: readonly (readonly [what: string, words: string])[] = [
  ['a formula', '=HYPERLINK("http://x","y")'],
  ['more formulas', "+1\t-1\t@SUM(A1)\r\n=cmd|'/c calc'!A0"],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>{{values}}$x'],
  ['right to left', 'שלום \u202eolleh\u202c مرحبا'],
  ['emoji', '🎁👩‍👩‍👧‍👦🇹🇼 ﷽'],
  ['half a character', '\ud83d and \udc4d'],
  ['control signs', '\u0000\u0001\u001b[31m\u007f\u2028\u2029\ufeff'],
  ['combining marks', `e${'\u0301'.repeat(500)}`],
  ['ten thousand letters', '字'.repeat(10_000)],
  ['ten thousand of what a pattern stumbles over', 'a'.repeat(10_000)],
  ['the longest that is taken', 'x'.repeat(20_000)],
  ['JSON in JSON', '{"__proto__":{"polluted":1}}\\"\\\\'],
  ['a path', '../../etc/passwd%00'],
  ['SQL', "'; DROP TABLE orders; --"],
];

describe.each(HOSTILE_WORDS)('hostile words in an answer: %s', (_what, words) => {
  test('are kept as they were typed, through saving, reading, replaying and verifying', () => {
    const desk = asked();
    desk.do('inquiry/answer', answer(words));
    const read = parseSittingFile(JSON.stringify(desk.sitting.file()));
    if (!read.ok) throw new Error(read.fault.key);
    const again = replay(read.file, desk.now);
    const kept = ordersOf(again.view()).inquiries.at(0)?.answer?.text;
    expect(kept).toBe(words);
    expect(read.file.log.at(-1)?.input).toMatchObject({ text: words });
    expect(verifySitting(read.file).ok).toBe(true);
    expect(JSON.stringify(again.file())).toBe(JSON.stringify(desk.sitting.file()));
  });
});

describe('words that are too long', () => {
  test('are refused, and the refusal is logged and replayed', () => {
    const desk = asked();
    expect(desk.refused('inquiry/answer', answer('x'.repeat(20_001)))).toBe('input/invalid');
    expect(verifySitting(fileOf(desk.sitting)).ok).toBe(true);
  });
});
