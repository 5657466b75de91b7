import { expect, test } from 'vitest';
import { RemoteWire, type SeatRequests } from '../../src/host/remote/remote-wire.ts';
import type { Standing } from '../../src/host/remote/seat-api.ts';

const never = new Promise<never>(() => undefined);

const standing = (state: Standing['state']): Standing => ({
  ...{ state, waits: false, isReady: false, largeText: false, isIdentified: true, isHandUp: false, canSave: true },
  messages: [],
});

test('an answer that comes after that to a later packet changes nothing: who has handed in is not at work again', async () => {
  const answers: ((state: Standing['state']) => void)[] = [];
  // A network on which each answer comes when the test says so.
  const api: SeatRequests = {
    say: () =>
      new Promise((resolve) => {
        answers.push((state) => resolve({ heard: 0, sent: 0, seat: standing(state) }));
      }),
    ...{ stream: () => never, poll: () => never, shared: () => never },
  };
  const heard: string[] = [];
  const wire = new RemoteWire({
    ...{ api, link: 'link', now: () => performance.now(), onReach: () => undefined, onForgotten: () => undefined },
    onStanding: ({ state }) => void heard.push(state),
  });
  // The first words are on their way when the last go out.
  wire.close();
  const [first, last] = answers;
  last?.('over');
  await expect.poll(() => heard).toEqual(['over']);
  first?.('working');
  await new Promise(setImmediate);
  expect(heard).toEqual(['over']);
});
