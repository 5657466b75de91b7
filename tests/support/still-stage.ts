import { Motion } from '../../src/game/motion.ts';
import type { Stage } from '../../src/game/stage.ts';
import type { Paper } from '../../src/game/things.ts';

/** A picture of Phaser's for things that only have to be somewhere: every call gives the picture itself. */
function picture(): object {
  const kept: Record<string | symbol, unknown> = { x: 0, y: 0, width: 10, height: 10, visible: false };
  const itself: object = new Proxy(kept, {
    get: (_, name) => {
      if (name in kept) return kept[name];
      return (...values: unknown[]) => {
        if (name === 'setPosition') [kept.x, kept.y] = values;
        if (name === 'setVisible') [kept.visible] = values;
        return itself;
      };
    },
    set: (_, name, value) => {
      kept[name] = value;
      return true;
    },
  });
  return itself;
}

/** A stage on which nothing moves, without a canvas. `opened` are the papers that were opened; words are keys with their values. */
export function stillStage(host: object = {}): { readonly stage: Stage; readonly opened: Paper[] } {
  const opened: Paper[] = [];
  const scene = {
    add: { text: picture, graphics: picture, image: picture },
    tweens: { killTweensOf: () => undefined },
  };
  const stage = {
    ...{ scene, host, density: 1, lastSeen: new Map(), motion: new Motion(scene as never, true) },
    atlas: { density: 1, image: picture, digits: picture, tile: picture },
    t: (key: string, values?: object) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`),
    open: (paper: Paper) => opened.push(paper),
    say: () => undefined,
    isReplay: () => false,
  } as unknown as Stage;
  return { stage, opened };
}
