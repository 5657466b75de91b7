import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMemoryWire } from '../../src/session/memory-wire.ts';
import { type Answer, LONGEST_REQUEST, type Push, parseSaid } from '../../src/session/protocol.ts';
import { settle, Talk } from '../support/talk.ts';

/** A page that says what it likes, and hears everything. */
function rawPage(talk = new Talk('practice')) {
  const [here, there] = makeMemoryWire();
  const heard: (Push | Answer | null)[] = [];
  here.onMessage((text) => heard.push(parseSaid(text)));
  talk.service.connect(there);
  const say = async (text: string): Promise<Push | Answer | null | undefined> => {
    here.send(text);
    await settle();
    return heard.at(-1);
  };
  return { talk, heard, say };
}

describe('a session service', () => {
  test.each([
    ['what is not JSON', '{"id": 1, "do"', null, 'protocol/not-json'],
    ['what is no request', '[]', null, 'protocol/malformed'],
    ['an act without its id', '{"do":"skip"}', null, 'protocol/malformed'],
    ['an unknown wish, by its id', '{"id":7,"do":"dance"}', 7, 'protocol/malformed'],
    ['a pace that there is not', '{"id":8,"do":"pace","pace":3}', 8, 'protocol/malformed'],
    ['a request with more in it than belongs there', '{"id":9,"do":"file","seed":1}', 9, 'protocol/malformed'],
    ['a request as long as a book', `"${'a'.repeat(LONGEST_REQUEST)}"`, null, 'protocol/too-long'],
  ])('%s', async (_what, text, re, key) => {
    const { say } = rawPage();
    expect(await say(text)).toMatchObject({ re, refusal: { key } });
  });

  test('answers any text at all, and goes on with the next request', async () => {
    const { say } = rawPage();
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((value) => `{"id":1,"do":"perform","action":"order/confirm","input":${value}}`),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const answer = await say(text);
        expect(answer).toHaveProperty('re');
      }),
      { numRuns: 200 },
    );
    expect(await say('{"id":5,"do":"history","kind":"order","of":"nobody"}')).toEqual({ re: 5, value: [] });
  });
});

test('a page can read every message of a service', async () => {
  const { talk, heard, say } = rawPage();
  await say('{"id":1,"do":"pace","pace":4}');
  await talk.pass(20_000);
  for (const wish of ['skip', 'look', 'debrief', 'file', 'finish']) await say(`{"id":2,"do":"${wish}"}`);
  expect(heard.length).toBeGreaterThan(50);
  expect(heard.filter((each) => each === null)).toEqual([]);
});
