import { expect, test } from 'vitest';
import { type SealedForm, splitForm } from '../../src/operations/market/form.ts';
import type { Wire } from '../../src/session/wire.ts';
import { settle, Talk } from '../support/talk.ts';
import { formFor, PACKS } from '../support/world.ts';

/** A number that comes up nowhere by chance. */
const SEED = 918_273_645;

/** Everything of a form that nobody may know; what is new in a form does not compile until it is put here or made public. */
const SEALED = {
  seed: true,
  beginsAt: true,
  stock: true,
  coming: true,
  earlier: true,
  service: true,
  store: true,
  social: true,
  truth: true,
  letters: true,
  words: true,
} satisfies Record<keyof Required<SealedForm>, true>;

test.each(PACKS)('the public part of a form of the %s names nothing that is sealed', (pack) => {
  const keys = Object.keys(splitForm(formFor(SEED, pack)).known);
  expect(keys.filter((key) => key in SEALED)).toEqual([]);
});

test.each(PACKS)('an assessment at the %s says neither its seed nor a verdict until it is handed in', async (pack) => {
  const talk = new Talk('assessment', { pack, seed: SEED });
  const said: string[] = [];
  const host = await talk.connect(
    (wire): Wire => ({
      send: (text) => wire.send(text),
      onMessage: (listener) =>
        wire.onMessage((text) => {
          said.push(text);
          listener(text);
        }),
      onClose: (listener) => wire.onClose(listener),
      close: () => wire.close(),
    }),
  );
  host.setPace(1);
  await talk.pass(300_000);
  for (const { id } of host.catalogue.channels) await host.perform('channel/open', { channel: id });
  for (const { id } of host.view().service?.tickets ?? [])
    await host.perform('ticket/reply', { ticket: id, language: 'en', reply: {}, text: 'Hello' });
  await talk.pass(60_000);
  const wishes = [host.file(), host.debrief(), host.viewAt(host.clock()), host.history('order', 'O-001')];
  await Promise.allSettled(wishes);
  const bytes = said.join('\n');
  expect(said.length).toBeGreaterThan(50);
  for (const word of [
    String(SEED),
    '"seed"',
    '"truth"',
    '"coming"',
    '"situation"',
    '"opportunities"',
    '"findings"',
    '"faults"',
    talk.sitting.header.formHash,
  ])
    expect(bytes, word).not.toContain(word);
  await host.finish();
  await settle();
  expect(said.join('\n')).toContain(String(SEED));
});
