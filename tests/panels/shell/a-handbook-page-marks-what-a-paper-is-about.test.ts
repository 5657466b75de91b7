import { describe, expect, test } from 'vitest';
import { parseHandbook } from '../../../src/panels/shell/handbook-blocks.ts';
import { type Mark, markBlocks } from '../../../src/panels/shell/handbook-marks.ts';

const japan: Mark = { words: ['日本', '日', 'JP'] };
const germany: Mark = { words: ['德國', '德', 'DE'] };
const ems: Mark = { words: ['EMS'], names: ['國際快捷（EMS）'] };
const powerBank: Mark = { words: [], names: ['行動電源 10,000 mAh（37 Wh）', '單獨電池'] };

const TARIFF = `| 模式 | 市場 | 首重 |
| e小包 | 日 | 100 g 90 |
| EMS | 日 | 500 g 360 |
| EMS | 新、馬 | 500 g 350 |`;

const rowsOf = (body: string, marks: readonly Mark[]): number[] => [
  ...(markBlocks(parseHandbook(body), marks)[0]?.rows ?? []),
];

describe('a handbook page marks', () => {
  test('the rows that name the most of a paper', () => {
    expect(rowsOf(TARIFF, [japan])).toEqual([0, 1]);
    expect(rowsOf(TARIFF, [japan, ems])).toEqual([1]);
    expect(rowsOf(TARIFF, [germany])).toEqual([]);
  });

  test('a market among others in a cell, and no word that merely holds its sign', () => {
    const body = '| 商品 | 哪裡 |\n| 含肉 | 美、日、澳 |\n| 食品 | 假日 |';
    expect(rowsOf(body, [japan])).toEqual([0]);
  });

  test('goods by a part of their name', () => {
    const body = '| 商品 | 規定 |\n| 單獨電池：行動電源 | 只能走國際快遞 |\n| 乳霜：護手霜 | 不走 e小包 |';
    expect(rowsOf(body, [powerBank])).toEqual([0]);
  });

  test('the column whose head names a market', () => {
    const [marked] = markBlocks(parseHandbook('| 天數 | 日 | 德 |\n| EMS | 2 | 6 |\n| 海運 | 35 | 50 |'), [germany]);
    expect([...(marked?.columns ?? [])]).toEqual([2]);
  });

  test('a section under a heading that names a market, up to the next heading', () => {
    const blocks = parseHandbook('## 德國（法規）\n\n十四天。\n\n## 日本（公司規定）\n\n八天。');
    expect(markBlocks(blocks, [germany]).map(({ whole }) => whole)).toEqual([true, true, false, false]);
  });

  test('nothing where everything would be marked', () => {
    expect(rowsOf('| 市場 | 天 |\n| 日 | 2 |\n| 日 | 3 |', [japan])).toEqual([]);
  });
});
