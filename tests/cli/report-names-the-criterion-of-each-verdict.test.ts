import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch.ts';
import { PACK, SLOW, waybill } from './waybill.ts';

const file = join(scratchFolder(), 'sitting.json');

beforeAll(async () => {
  await waybill('play', PACK, '--seed', '7', '--bot', 'idle', '--out', file);
}, SLOW);

test.each([
  ['en', /^ +0\/1 Check-in: Not done by the deadline, [^.]+\. (?:\(Handbook: [^)]+\) )?\[/m],
  ['zh-TW', /^ +0\/1 登入看單：期限內沒有做，期限是 [^。]+。 (?:（手冊：[^）]+） )?\[/m],
])(
  'each verdict that cost points says what it judged, in %s',
  async (language, line) => {
    const { out } = await waybill('report', file, '--lang', language);
    expect(out).toMatch(line);
    expect(out).not.toMatch(/^ +\d\/\d [^:：\n]+ \[/m);
  },
  SLOW,
);
