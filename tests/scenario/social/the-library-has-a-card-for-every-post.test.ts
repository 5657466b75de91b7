import { expect, test } from 'vitest';
import { calendarDesk, suited } from '../../support/social/calendar.ts';

const desk = calendarDesk();
const { accounts, calendar, occasions } = desk.house;

/** Posts that an account needs at most in both weeks. */
const places = accounts.flatMap(({ id, band }) =>
  Array.from({ length: band.most * calendar.weeks.length }, (_, i) => ({ account: id, name: `${id} ${i + 1}` })),
);

/** The occasions that hold all day on some day of the two weeks: a card for every day keeps clear of them. */
const marksToAvoid = (market: string): readonly string[] =>
  occasions.filter((each) => each.markets.includes(market) && each.hours === undefined).flatMap(({ unfit }) => unfit);

/** Cards of an account by what may not be repeated: the text anywhere, the idea in the account. */
const textsFor = (id: string): string[] => {
  const market = accounts.find((each) => each.id === id)?.market ?? '';
  return suited(desk, id)
    .filter(([{ marks }]) => !marks.some((mark) => marksToAvoid(market).includes(mark)))
    .map(([card, language]) => `${card.id}/${language}`);
};

test('every account can post as often as the brief asks for without repeating itself or another', () => {
  const taken = new Map<string, number>();
  const ideas = places.map(() => '');
  /** Finds a text for a place, moving other places to other texts where that helps. */
  function place(at: number, tried: Set<string>): boolean {
    const { account = '' } = places[at] ?? {};
    for (const text of textsFor(account)) {
      const idea = `${account}/${text.split('/')[0]}`;
      if (tried.has(text) || (ideas.includes(idea) && ideas[at] !== idea && taken.get(text) === undefined)) continue;
      tried.add(text);
      const other = taken.get(text);
      if (other !== undefined && !place(other, tried)) continue;
      taken.set(text, at);
      ideas[at] = idea;
      return true;
    }
    return false;
  }
  const empty = places.filter((_, at) => !place(at, new Set()));
  expect(empty.map(({ name }) => name)).toEqual([]);
});

test('texts are written in the script of their language, and none is longer than people read', () => {
  const written = calendar.cards.flatMap(({ id, texts }) =>
    Object.entries(texts).map(([language, text]) => ({ id, language, text })),
  );
  const strange = written.filter(({ language, text }) => {
    if (language === 'ja') return !/[\u3040-\u30ff]/.test(text);
    if (language === 'zh-TW') return !/[\u4e00-\u9fff]/.test(text) || /[\u3040-\u30ff]/.test(text);
    return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
  });
  expect(strange.map(({ id, language }) => `${id} ${language}`)).toEqual([]);
  expect(new Set(written.map(({ text }) => text)).size).toBe(written.length);
});

test('there are cards that offend somewhere or at some time', () => {
  const marks = new Set(calendar.cards.flatMap((card) => card.marks));
  expect([...marks]).toEqual(expect.arrayContaining(['food', 'pork', 'alcohol', 'celebration', 'discount', 'four']));
});
