import { describe, expect, test } from 'vitest';
import type { HostEvent, SittingHost } from '../../../src/host/index.ts';
import { Asked } from '../../../src/panels/parts/asked.ts';
import { LateAnswers } from '../../support/late-answers.ts';

/** An element that shows one answer, the line its host answers over, and the world that moves. */
function reader() {
  const line = new LateAnswers<string>();
  const listeners = new Set<(event: HostEvent) => void>();
  const host = {
    subscribe(listener: (event: HostEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as SittingHost;
  let drawn = 0;
  const element = {
    host,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      drawn += 1;
    },
    updateComplete: Promise.resolve(true),
  };
  const asked = new Asked<string>(element, line.ask);
  asked.hostConnected();
  const tell = (event: HostEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return {
    line,
    asked,
    /** The text that the element shows when it is drawn now. */
    shown: () => asked.answer('O-001'),
    moveWorld: () => tell({ type: 'world', happenings: [] }),
    passMinute: () => tell({ type: 'clock' }),
    redraws: () => drawn,
    listens: () => listeners.size > 0,
  };
}

describe('what an element asks the host', () => {
  test('an answer of the host is shown when it comes, with one more drawing', async () => {
    const { line, shown, redraws } = reader();
    expect(shown()).toBeUndefined();
    await line.at(0).answer('confirmed');
    expect([shown(), redraws(), line.asked.length]).toEqual(['confirmed', 1, 1]);
  });

  test('the host is asked again when the world has moved, not with every minute or every drawing', async () => {
    const { line, shown, moveWorld, passMinute } = reader();
    shown();
    await line.at(0).answer('confirmed');
    passMinute();
    shown();
    expect(line.asked).toHaveLength(1);
    moveWorld();
    expect(shown(), 'the last one known until the new one comes').toBe('confirmed');
    expect(line.asked).toHaveLength(2);
  });

  test('an answer that comes after a later one is dropped', async () => {
    const { line, shown, moveWorld } = reader();
    shown();
    moveWorld();
    shown();
    await line.at(1).answer('packed');
    await line.at(0).answer('confirmed');
    expect(shown()).toBe('packed');
  });

  test('the last answer stays where the line breaks, and the host is asked again when the world moves', async () => {
    const { line, shown, moveWorld } = reader();
    shown();
    await line.at(0).answer('confirmed');
    moveWorld();
    shown();
    await line.at(1).breakLine();
    expect([shown(), line.asked.length]).toEqual(['confirmed', 2]);
    moveWorld();
    shown();
    await line.at(2).answer('packed');
    expect(shown()).toBe('packed');
  });

  test('an element that is gone does not listen for answers', () => {
    const { asked, listens } = reader();
    asked.hostDisconnected();
    expect(listens()).toBe(false);
  });
});
