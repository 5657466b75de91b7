import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { scaled, sharesOf } from '../../src/scenario/compile/scaled.ts';
import { tryForm } from '../../src/scenario/compile/try-form.ts';
import { Sitting } from '../../src/sitting/sitting.ts';
import { verifySitting } from '../../src/sitting/verify.ts';
import { type Edit, edited } from '../support/edited-pack.ts';
import { formFor, orderDeskPack, packCalled, packSource, sourceOf } from '../support/world.ts';

const codesOf = (...edits: readonly Edit[]): string[] =>
  checkPack(edited(sourceOf('order-day'), ...edits)).problems.map(({ code }) => code);

describe('a pack without difficulties', () => {
  test('has forms that say nothing of them', () => {
    const form = formFor(101);
    expect(['difficulty', 'help', 'indicators'].filter((field) => field in form)).toEqual([]);
    expect(Sitting.begin(form, 'practice', 'plain').header).not.toHaveProperty('difficulty');
  });

  test('has no other difficulty than the normal one', () => {
    expect(compileForm(orderDeskPack, 101, 'normal')).toEqual(formFor(101));
    const tried = tryForm(orderDeskPack, 101, 'harder');
    expect('problem' in tried && tried.problem.code).toBe('no-difficulty');
  });
});

describe('a pack with difficulties', () => {
  const form = compileForm(packCalled('order-day'), 3, 'easier');

  test('says in form and header which one it is, and another in the header is found out', () => {
    const sitting = Sitting.begin(form, 'practice', 'easy');
    expect([form.difficulty, sitting.header.difficulty]).toEqual(['easier', 'easier']);
    const file = sitting.file();
    const changed = verifySitting({ ...file, header: { ...file.header, difficulty: 'harder' } });
    expect(!changed.ok && changed.disagreement.where).toBe('header.difficulty');
  });

  test('gives the same form for the same seed and difficulty', () => {
    expect(JSON.stringify(compileForm(packCalled('order-day'), 3, 'easier'))).toBe(JSON.stringify(form));
  });
});

describe('what comes at a difficulty', () => {
  const ones = Array.from({ length: 8 }, () => ({ least: 1, most: 1 }));
  const sum = (entries: readonly { least: number }[]): number => entries.reduce((total, { least }) => total + least, 0);

  test.each([
    [1000, 8],
    [750, 6],
    [1250, 10],
    [0, 0],
  ])('at %i per-mille is so much of eight in all: %i', (share, all) => {
    expect(sum(scaled(ones, () => share))).toBe(all);
  });

  test('never has a most below its least', () => {
    const entries = [1, 2, 3].map((least) => ({ least, most: least + 1 }));
    for (const { least, most } of scaled(entries, () => 640)) expect(most).toBeGreaterThanOrEqual(least);
  });

  test('has traps by their own share on top of the share of all', () => {
    expect(sharesOf({ demandPermille: 800, trapsPermille: 500 })).toEqual({ plain: 800, traps: 400 });
  });
});

test('in a store as many drafts of pages go wrong as the share of what is to be found out says', () => {
  const difficulties = `difficulties:
  easier: { demandPermille: 800, trapsPermille: 800, help: 3 }
  normal: { demandPermille: 1000, trapsPermille: 1000, help: 2 }
  harder: { demandPermille: 1200, trapsPermille: 1200, help: 1 }

levels:`;
  const { pack } = checkPack(edited(sourceOf('store-room'), ['pack.yaml', 'levels:', difficulties]));
  if (pack === null) throw new Error('the pack has errors');
  const wrong = (['easier', 'normal', 'harder'] as const).map(
    (difficulty) => Object.keys(compileForm(pack, 1, difficulty).truth.store?.translations.planted ?? {}).length,
  );
  // Three of each of the seven kinds; 64 % and 144 % of that.
  expect(wrong).toEqual([14, 21, 28]);
});

describe('the check', () => {
  test.each<[string, Edit, string]>([
    ['a harder day with less to do', ['pack.yaml', 'demandPermille: 1250', 'demandPermille: 900'], 'harder-is-less'],
    ['an indicator of a duty that is not trained', ['pack.yaml', 'P3.2.2: 2', 'P4.1.1: 2'], 'unknown-indicator'],
    ['help that there is not', ['pack.yaml', 'help: 3', 'help: 4'], 'most-number'],
    ['a difficulty misspelt', ['pack.yaml', '  easier: {', '  easyer: {'], 'unknown-key'],
  ])('names %s', (_what, edit, code) => {
    expect(codesOf(edit)).toContain(code);
  });

  test('has nothing to say of the lesson as it is, nor of packs without difficulties', () => {
    expect(codesOf()).toEqual([]);
    expect(checkPack(packSource).problems).toEqual([]);
  });
});
