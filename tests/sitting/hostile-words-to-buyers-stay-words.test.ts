import { describe, expect, test } from 'vitest';
import { parseSittingFile } from '../../src/sitting/parse-file.ts';
import { replay } from '../../src/sitting/replay.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { fileOf } from '../support/played.ts';
import { type ServiceTestDesk, serviceDeskWith } from '../support/service-desk.ts';

const HOSTILE_WORDS: readonly (readonly [what: string, words: string])[] = [
  ['a formula', '=HYPERLINK("http://x","y")'],
  ['more formulas', "+1\t-1\t@SUM(A1)\r\n=cmd|'/c calc'!A0"],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>{{values}}$x'],
  ['a placeholder', '{name} {number, plural, other {#}} {__proto__}'],
  ['right to left', 'שלום \u202eolleh\u202c مرحبا'],
  ['emoji and half a character', '🎁👩‍👩‍👧‍👦🇹🇼 ﷽ \ud83d'],
  ['control signs', '\u0000\u0001\u001b[31m\u007f\u2028\u2029\ufeff'],
  ['ten thousand of what a pattern stumbles over', `${'a'.repeat(9000)}@${'b.'.repeat(500)}`],
  ['the longest that is taken', '字'.repeat(20_000)],
  ['JSON in JSON', '{"__proto__":{"polluted":1}}\\"\\\\'],
];

const asked = (): ServiceTestDesk => {
  const desk = serviceDeskWith({ topic: 'privacy', language: 'en' });
  desk.firstTicket('privacy');
  return desk;
};

/** The words that are kept after saving, reading and playing again. */
function keptBy(desk: ServiceTestDesk): string | undefined {
  const read = parseSittingFile(JSON.stringify(desk.sitting.file()));
  if (!read.ok) throw new Error(read.fault.key);
  const again = replay(read.file, desk.now);
  expect(verifySitting(read.file).ok).toBe(true);
  expect(JSON.stringify(again.file())).toBe(JSON.stringify(desk.sitting.file()));
  const last = again.view().service?.tickets.at(0)?.messages.at(-1);
  return last?.reply?.text ?? last?.text;
}

describe.each(HOSTILE_WORDS)('hostile words to a buyer: %s', (_what, words) => {
  test('hostile words are kept in a reply as they were typed', () => {
    const desk = asked();
    desk.reply('T-1', { answer: 'own-words', text: words });
    expect(keptBy(desk)).toBe(words);
  });

  test('hostile words are kept in a question as they were typed', () => {
    const desk = asked();
    desk.ask('T-1', { text: words });
    expect(keptBy(desk)).toBe(words);
  });

  test('hostile words change no prototype', () => {
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('hostile words in other places', () => {
  test.each<[string, string, (words: string) => unknown]>([
    ['the id of a ticket', 'ticket/unknown', (words) => ({ tickets: [words.slice(0, 60)], how: 'answered' })],
    ['an id longer than any', 'input/invalid', (words) => ({ tickets: [words.repeat(9)], how: 'answered' })],
  ])('%s are refused with a key', (_what, key, input) => {
    const desk = asked();
    expect(desk.refused('ticket/solve', input('__proto__ <b> {x}'))).toBe(key);
    expect(verifySitting(fileOf(desk.sitting)).ok).toBe(true);
  });

  test('a value of the FAQ named like the prototype changes no prototype', () => {
    const desk = asked();
    const values = JSON.parse('{"__proto__":{"polluted":1},"status":"not-certified"}');
    desk.sitting.perform('faq/draft', { topic: 'halal', versions: [{ language: 'en', values }] });
    desk.sitting.perform('faq/draft', {
      topic: 'halal',
      versions: [{ language: 'en', values: { toString: 'certified' } }],
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(verifySitting(fileOf(desk.sitting)).ok).toBe(true);
  });

  test('a text that is too long is refused, and the refusal is the same in a replay', () => {
    const desk = asked();
    expect(desk.refused('ticket/reply', { ...desk.rightReply(), text: 'x'.repeat(20_001) })).toBe('input/invalid');
    expect(verifySitting(fileOf(desk.sitting)).ok).toBe(true);
  });
});
