import { describe, expect, test } from 'vitest';
import type { PackSource } from '../../src/scenario/pack.ts';
import { edited } from '../support/edited-pack.ts';
import { scratchFolder } from '../support/scratch.ts';
import { smallPack, type Tree, withData, writePack } from '../support/small-pack.ts';
import { type Ended, SLOW, waybill } from './waybill.ts';

const doctor = (source: PackSource, ...args: readonly string[]): Promise<Ended> =>
  waybill('doctor', writePack(scratchFolder(), source), '--processes', '1', ...args);

interface Found {
  readonly seeds: number;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly short: readonly Tree[];
  readonly faults: readonly Tree[];
  readonly losses: readonly Tree[];
  readonly crashed: readonly { readonly crashed: string }[];
  readonly load: readonly { readonly weekday: number; readonly acts: { readonly mean: number } }[];
  readonly weeks: readonly Tree[];
}

async function found(
  source: PackSource,
  ...args: readonly string[]
): Promise<Found & { readonly code: number | null }> {
  const { out, code } = await doctor(source, '--json', ...args);
  return { ...(JSON.parse(out) as Found), code };
}

/** The small pack with another question, of which there is not enough to ask about. */
const asksTooMuch = withData(smallPack(), 'demand.yaml', (demand) => ({
  ...demand,
  inquiries: [...(demand.inquiries as Tree[]), { topic: 'duty', about: 'travelling', least: 9, most: 9 }],
}));

describe('waybill doctor', { timeout: SLOW }, () => {
  test('shows a sound pack to be well: everything came, nothing was lost, with the load of each day', async () => {
    const { code, out, err } = await doctor(smallPack(), '--seeds', '1-2');
    expect(out).toContain('Forms: 2 of 2 could be made');
    expect(out).toContain('Everything that was asked for came, in every form.');
    expect(out).toMatch(/^ {2}expert {2}overall +2 +1000/m);
    expect(out).toMatch(/^Where the expert lost points\n {2}Nowhere\.$/m);
    expect(out).toMatch(/^ {2}Monday +2( +[\d.]+){7}$/m);
    expect(out).toMatch(/No faults: the expert does well in every form\.$/m);
    expect(err).toContain('2 of 2 sittings played');
    expect(code).toBe(0);
  });

  test('names the entry of which less came than was asked for', async () => {
    const { code, short } = await found(asksTooMuch, '--seeds', '1');
    expect(short).toEqual([
      {
        ...{ file: 'demand.yaml', line: expect.any(Number), path: 'inquiries[3]', entry: 'duty travelling' },
        ...{ least: 9, most: 9, made: 1, came: 1, seeds: [1] },
      },
    ]);
    expect(code).toBe(0);
    const { out } = await doctor(asksTooMuch, '--seeds', '1', '--lang', 'zh-TW');
    expect(out).toMatch(/demand\.yaml:\d+ +inquiries\[3\] +duty travelling +1 +9 +1 +1$/m);
    expect(out).toMatch(/^要求了卻沒有出現的內容$/m);
  });

  test('says where the expert lost points and why, and ends with 1', async () => {
    const hasty = edited(smallPack(), ['pack.yaml', /noticeHours: \d+/, 'noticeHours: 1']);
    const { code, out, err } = await doctor(hasty, '--seeds', '1');
    expect(out).toMatch(/^ {2}P3\.2\.2 Exception noticed: \d+ points? lost, \d+ times? \(form numbers 1\)$/m);
    expect(out).toMatch(/^ {4}for instance form number 1, HB\d+: .+ → After the deadline, .+, but not by much/m);
    expect(out).toContain('form number 1, bot expert: P3.2.2 has a score of 888, expected at least 950');
    expect(err).toContain('1 fault found');
    expect(code).toBe(1);
  });

  test('shows which days a week lacks', async () => {
    const holidays = ['2026-11-12', '2026-11-13'];
    const short = withData(smallPack(), 'pack.yaml', (pack) => ({
      ...pack,
      weeks: ['2026-11-09'],
      hours: { ...(pack.hours as Tree), holidays },
    }));
    const { weeks, load } = await found(short, '--seeds', '1');
    expect(weeks).toMatchObject([{ week: '2026-11-09', days: 3, daysOff: holidays, forms: 1 }]);
    expect(load.map(({ weekday }) => weekday)).toEqual([1, 2, 3]);
    expect(load.every(({ acts }) => acts.mean > 0)).toBe(true);
  });

  test('tells the warnings of the check, and goes on', async () => {
    const warned = edited(smallPack(), ['pack.yaml', 'holidays: []', "holidays: ['2025-11-12']"]);
    const { code, problems, seeds } = await found(warned, '--seeds', '3');
    expect(problems.map(({ code: kind }) => kind)).toEqual(['holiday-no-week']);
    expect(seeds).toBe(1);
    expect(code).toBe(0);
  });

  test('names the entry that keeps a form from being made, and ends with 1', async () => {
    const impossible = withData(smallPack(), 'demand.yaml', (demand) => ({
      ...demand,
      backlog: [{ stage: 'finished', deliveredDaysAgo: { from: 60, to: 61 }, least: 1, most: 1 }],
    }));
    const { code, out } = await doctor(impossible, '--seeds', '1-2');
    expect(out).toContain('Forms: 0 of 2 could be made');
    expect(out).toMatch(/demand\.yaml:\d+:\d+ error stage-fits-nothing .+ \[seeds 1, 2\]$/m);
    expect(code).toBe(1);
  });

  test('ends with 1 at a pack with errors, and says them once', async () => {
    const broken = edited(smallPack(), ['pack.yaml', 'fraudSigns', 'fraudSings']);
    const { code, err, out } = await doctor(broken);
    expect(`${out}${err}`.match(/unknown-key/g)).toHaveLength(1);
    expect(code).toBe(1);
  });

  test.each([
    ['a folder that is not there', ['doctor', '/nowhere/at/all']],
    ['a range of form numbers that is none', ['doctor', 'scenarios/order-desk', '--seeds', 'some']],
    ['no process at all', ['doctor', 'scenarios/order-desk', '--processes', '0']],
  ])('ends with 2 for %s', async (_what, args) => {
    const { code, out, err } = await waybill(...args);
    expect(`${out}${err}`.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
