import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CriticalError, Finding, Opportunity } from '../../src/scoring/ledger.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { botsOf, played, SEEDS } from '../support/played.ts';
import { openOf, PACKS } from '../support/world.ts';

const [seed] = SEEDS;
const LANGUAGES = ['zh-TW', 'en'] as const;
const wordsIn = (language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/scoring.json`), 'utf8'));

function hasText(words: Record<string, unknown>, key: string): boolean {
  if (typeof words[key] === 'string') return true;
  return (
    typeof key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words) ===
    'string'
  );
}

const LEDGERS = PACKS.flatMap((pack) => botsOf(pack).map((kind) => [pack, kind] as const));

describe.each(LEDGERS)('in the ledger of the %s: %s', (pack, kind) => {
  let sitting: Sitting;
  let opportunities: readonly Opportunity[] = [];
  let critical: readonly CriticalError[] = [];
  let findings: readonly Finding[] = [];

  beforeAll(() => {
    sitting = played(kind, seed, pack);
    ({ opportunities, critical } = sitting.ledger());
    findings = opportunities.flatMap((one) => one.findings);
  }, 60_000);

  test('every finding rests on happenings that are in the journal, and on entries that are in the log', () => {
    expect(findings.length).toBeGreaterThan(50);
    for (const { evidence, log } of [...findings, ...critical]) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const seq of evidence) expect(sitting.journal[seq]?.seq).toBe(seq);
      for (const seq of log) expect(sitting.log[seq]?.seq).toBe(seq);
    }
  });

  test('what the trainee did leads back to the log entry by which it was done', () => {
    const acted = opportunities
      .flatMap((one) => (one.outcome === 'missed' ? [] : one.findings))
      .filter((finding) => finding.reason.key !== 'reason.missed');
    for (const finding of acted) expect(finding.log.length, finding.criterion).toBeGreaterThan(0);
  });

  test('points are whole, never below nothing, never above what was possible', () => {
    for (const { earned, possible } of findings) {
      expect(Number.isInteger(earned) && Number.isInteger(possible)).toBe(true);
      expect(earned).toBeGreaterThanOrEqual(0);
      expect(earned).toBeLessThanOrEqual(possible);
    }
  });

  test('nothing is judged from before the sitting or after it', () => {
    for (const finding of findings) {
      expect(finding.at).toBeGreaterThanOrEqual(openOf(sitting.form));
      expect(finding.at).toBeLessThanOrEqual(sitting.now);
    }
  });

  test('every chance has an id of its own', () => {
    expect(new Set(opportunities.map((one) => one.id)).size).toBe(opportunities.length);
  });

  test.each(LANGUAGES)('what was expected and why has words in %s', (language) => {
    const words = wordsIn(language);
    const keys = new Set([
      ...opportunities.map((one) => one.expected.key),
      ...findings.map((finding) => finding.reason.key),
    ]);
    expect([...keys].filter((key) => !hasText(words, key))).toEqual([]);
  });
});
