import { describe, test } from 'vitest';
import { Talk } from '../support/talk.ts';
import { CONVERSATION, type Transport } from './conversation.ts';

const inMemory: Transport = async (mode) => {
  const talk = new Talk(mode);
  return { host: await talk.connect(), pass: (ms) => talk.pass(ms) };
};

// The worker of the page is held to the same in tests/browser.
describe('over a wire in memory', () => {
  test.each(CONVERSATION)('$title', ({ run }) => run(inMemory));
});
