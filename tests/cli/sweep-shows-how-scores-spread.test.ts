import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults } from '../../src/cli/sweep/expectations.ts';
import { makeRows } from '../../src/cli/sweep/figures.ts';
import type { Played } from '../../src/cli/sweep/result.ts';
import { scratchFolder } from '../support/scratch.ts';
import { PACK, SLOW, startWaybill, waybill } from './waybill.ts';

const alone = ['--processes', '1'];
const sweep = (...args: readonly string[]) => waybill('sweep', PACK, ...args);

/** A sitting's result that never was. */
const result = (bot: Played['bot'], seed: number, score: number | null, changed: Partial<Played> = {}): Played => ({
  seed,
  bot,
  formHash: `form ${seed}`,
  acts: 100,
  refused: 1,
  overall: score,
  indicators: { 'P3.1.1': { score, chances: 8, critical: bot === 'spammer' ? 1 : 0 } },
  ...changed,
});

describe('sweep', { timeout: SLOW }, () => {
  test('plays every seed with every bot in processes of their own, and shows a row for each indicator', () => {
    const { code, out, err } = startWaybill('sweep', PACK, '--seeds', '1-2', '--bots', 'idle', '--processes', '2');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^bot +indicator +sittings +lowest +median +highest +not enough evidence +chances/);
    expect(lines[1]).toMatch(/^idle +P3\.1\.1 +2 +0 +0 +0 +0\.0 % +\d+\.\d +0$/);
    expect(lines.at(-1)).toMatch(/^idle +overall +2 /);
    expect(err).toMatch(/2 of 2 sittings played\n$/);
    expect(code).toBe(0);
  });

  test('gives the figures as data', async () => {
    const { code, out } = await sweep('--seeds', '1', '--bots', 'spammer,idle', '--json', ...alone);
    const data = JSON.parse(out) as { bots: string[]; rows: { bot: string; indicator: string; sittings: number }[] };
    expect(data.bots).toEqual(['idle', 'spammer']);
    expect(data.rows.filter(({ indicator }) => indicator === 'overall')).toMatchObject([
      { bot: 'idle', sittings: 1 },
      { bot: 'spammer', sittings: 1 },
    ]);
    expect(code).toBe(0);
  });

  test.each([
    ['no number', ['--seeds', 'some'], /"some" in --seeds some is not a range/],
    ['the larger number first', ['--seeds', '9-1'], /"9-1" in --seeds 9-1/],
    ['a part that is none', ['--seeds', '1-3,-4'], /"-4" in --seeds 1-3,-4/],
    ['too many seeds', ['--seeds', '0-10000'], /at most 10000 form numbers/],
    ['too many seeds in two parts', ['--seeds', '0-9999,20000'], /at most 10000 form numbers/],
    ['a bot nobody knows', ['--seeds', '1', '--bots', 'wizard'], /no bot called "wizard".*expert/],
    ['a bot without work in this pack', ['--seeds', '1', '--bots', 'auto-reply'], /no bot called "auto-reply"/],
    ['no process at all', ['--seeds', '1', '--processes', '0'], /--processes 0/],
    ['no seeds', [], /--seeds/],
  ])('ends with 2 and one line for %s', async (_what, args, words) => {
    const { code, out, err } = await sweep(...args);
    expect(err).toMatch(words);
    expect(`${out}${err}`.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('reports a wrong range in the language asked for', async () => {
    const { err } = await sweep('--seeds', '9-1', '--lang', 'zh-TW');
    expect(err).toMatch(/卷號範圍/);
  });

  test('ends with 1 where a sitting crashed, and names its seed and bot', async () => {
    // Sound in every file, and no form comes of it: no hand-over day gives a delivery two months ago.
    const folder = join(scratchFolder(), 'order-desk');
    cpSync(PACK, folder, { recursive: true });
    const path = join(folder, 'demand.yaml');
    const asked = '- { stage: finished, least: 2,';
    const long = '- { stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2,';
    writeFileSync(path, readFileSync(path, 'utf8').replace(asked, long));
    const { code, err } = await waybill('sweep', folder, '--seeds', '7', '--bots', 'idle,expert', ...alone);
    expect(err).toMatch(/^form number 7, bot expert: .+\nform number 7, bot idle: .+\nwaybill: 2 sittings crashed$/m);
    expect(code).toBe(1);
  });
});

describe('a row of a sweep', () => {
  test('holds lowest, median and highest score, the share without one, mean chances and critical errors', () => {
    const played = [700, null, 500, 900].map((score, i) => result('spammer', i, score));
    expect(makeRows(['spammer'], played)[0]).toEqual({
      bot: 'spammer',
      indicator: 'P3.1.1',
      sittings: 4,
      lowest: 500,
      median: 700,
      highest: 900,
      noEvidence: 250,
      chances: 8,
      critical: 4,
    });
  });
});

describe('sweep --check', () => {
  const keys = (...played: readonly Played[]): string[] => findFaults(played).map(({ bot, key }) => `${bot} ${key}`);
  const good = [result('expert', 1, 990), result('novice', 1, 700), result('spammer', 1, 120), result('idle', 1, 0)];

  test('passes where the better worker has the better score', () => {
    expect(keys(...good)).toEqual([]);
  });

  test.each<[string, Played, string]>([
    ['an expert below 950', result('expert', 1, 940), 'expert too-low'],
    ['an expert without a score', result('expert', 1, null), 'expert too-low'],
    ['an expert who is often refused', result('expert', 1, 990, { refused: 5 }), 'expert refused'],
    ['an exemplary novice', result('novice', 1, 850), 'novice too-high'],
    ['a careless worker below 300', result('careless', 1, 299), 'careless too-low'],
    ['an idler with points', result('idle', 1, 51), 'idle too-high'],
    ['a spammer at 400', result('spammer', 1, 400), 'spammer too-high'],
    [
      'a bot of one trick that has half of an indicator',
      result('refund-all', 1, 200, { indicators: { 'P4.2.1': { score: 500, chances: 9, critical: 0 } } }),
      'refund-all too-high',
    ],
    ['an automatic reply that does no harm', result('auto-reply', 1, 100), 'auto-reply no-harm'],
  ])('finds %s', (_what, played, fault) => {
    expect(keys(played)).toEqual([fault]);
  });

  test('finds few chances, critical errors of the expert, and a spammer who does no harm', () => {
    const expert = { 'P3.1.1': { score: 990, chances: 5, critical: 1 } };
    const spammer = { 'P3.1.1': { score: 100, chances: 9, critical: 0 } };
    expect(keys(result('expert', 1, 990, { indicators: expert }))).toEqual(['expert few-chances', 'expert critical']);
    expect(keys(result('spammer', 1, 100, { indicators: spammer }))).toEqual(['spammer no-harm']);
  });

  test('finds a better worker with no better score, and two seeds with the same week', () => {
    expect(keys(result('novice', 1, 700), result('careless', 1, 700))).toEqual(['careless not-below']);
    expect(keys(result('novice', 1, 700), result('novice', 2, 710, { formHash: 'form 1' }))).toEqual([
      'novice same-form',
    ]);
  });
});
