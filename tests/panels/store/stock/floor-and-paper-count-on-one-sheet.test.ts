import { expect, test } from 'vitest';
import { Form } from '../../../../src/panels/parts/form.ts';
import { openDrafts } from '../../../../src/panels/shell/draft-store.ts';
import { sheetKey, toggled } from '../../../../src/panels/store/stock/count/sheet-draft.ts';
import { lumpsOf, tallyOf } from '../../../../src/panels/store/stock/parts/contents.ts';

const KEY = sheetKey({ kind: 'count', id: 'A-01-1' });
const lumps = lumpsOf([{ product: 'tea', boxes: 1, perBox: 12, opened: 0, loose: 3 }]);

test('what is counted on the floor is counted on the paper, which is told of it', () => {
  const drafts = openDrafts('one-sheet');
  const told: string[] = [];
  const stop = drafts.watch((key) => told.push(key));
  const [floor, paper] = [new Form(drafts, KEY, () => undefined), new Form(drafts, KEY, () => undefined)];
  paper.set('typed-tea', '99');
  for (const lump of lumps) toggled(floor)(lump);
  expect(tallyOf(lumps, paper.list('counted'))).toEqual([{ product: 'tea', pieces: 15 }]);
  expect(paper.text('typed-tea', 'the tally')).toBe('the tally');
  expect(new Set(told)).toEqual(new Set([KEY]));
  stop();
  const before = told.length;
  paper.clear();
  expect([told.length, floor.list('counted')]).toEqual([before, []]);
});
