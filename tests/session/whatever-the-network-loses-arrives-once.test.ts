import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Letter, MOST_WAITING, Relay } from '../../src/session/relay.ts';

/** What the network does with a packet. */
const fates = fc.constantFrom('arrives', 'lost', 'twice', 'late');

describe('a conversation over a network that loses, doubles and delays', () => {
  test('arrives whole, once, and in its sequence, at both ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ fate: fates, texts: fc.nat(3), backFate: fates }), { maxLength: 60 }),
        (steps) => {
          const [page, server] = [new Relay(), new Relay()];
          const got: { readonly page: string[]; readonly server: string[] } = { page: [], server: [] };
          const said: { readonly page: string[]; readonly server: string[] } = { page: [], server: [] };
          const late: (() => void)[] = [];
          const deliver = (to: 'page' | 'server', heard: number, letters: readonly Letter[]): void => {
            const [end, texts] = to === 'page' ? [page, got.page] : [server, got.server];
            end.waiting(heard);
            texts.push(...end.take(letters).map(({ text }) => text));
          };
          const send = (to: 'page' | 'server', fate: string): void => {
            const from = to === 'page' ? server : page;
            const packet = [from.heard, [...from.waiting()]] as const;
            if (fate === 'lost') return;
            if (fate === 'late') late.push(() => deliver(to, ...packet));
            else for (let i = 0; i < (fate === 'twice' ? 2 : 1); i += 1) deliver(to, ...packet);
          };
          const say = (who: 'page' | 'server', text: string): void => {
            said[who].push(text);
            (who === 'page' ? page : server).post(text);
          };
          for (const [i, { fate, texts, backFate }] of steps.entries()) {
            for (let n = 0; n < texts; n += 1) {
              say('page', `p${i}.${n}`);
              say('server', `s${i}.${n}`);
            }
            send('server', fate);
            send('page', backFate);
            if (fate === 'arrives') for (const deliverLate of late.splice(0)) deliverLate();
          }
          for (const fate of ['arrives', 'arrives']) {
            send('server', fate);
            send('page', fate);
          }
          expect(got.server).toEqual(said.page);
          expect(got.page).toEqual(said.server);
          expect([...page.waiting(), ...server.waiting(page.heard)]).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('keeps a letter that has overtaken others, unless it is far ahead of them', () => {
    const relay = new Relay();
    const letter = (no: number): Letter => ({ no, text: `${no}` });
    expect(relay.take([letter(2), letter(8), letter(9)])).toEqual([]);
    expect(relay.take([letter(1)])).toEqual([letter(1), letter(2)]);
    expect(relay.take([3, 4, 5, 6, 7].map(letter)).at(-1)).toEqual(letter(8));
    expect([relay.heard, relay.take([letter(9)])]).toEqual([8, [letter(9)]]);
  });

  test('is given up where more waits than anybody would come back for', () => {
    const relay = new Relay();
    relay.post('x'.repeat(MOST_WAITING));
    expect(relay.isChoked).toBe(false);
    relay.post('x');
    expect(relay.isChoked).toBe(true);
    relay.waiting(1);
    expect(relay.isChoked).toBe(false);
  });
});
