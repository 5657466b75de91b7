import { Motion } from '../../src/game/motion.ts';
import type { Stage } from '../../src/game/stage.ts';
import type { Paper } from '../../src/game/things.ts';

type Values = Record<string | symbol, unknown>;

/** What the calls that place a picture of Phaser's change. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  setPosition: ['x', 'y'],
  setX: ['x'],
  setY: ['y'],
  setVisible: ['visible'],
  setAlpha: ['alpha'],
  setFrame: ['frame'],
  setText: ['text'],
};

export interface Picture {
  /** How it is shown now. */
  shown(): Values;
}

/** A picture of Phaser's for things that only have to be somewhere: every call gives the picture itself. */
function picture(pictures: Picture[]): object {
  const kept: Values = { x: 0, y: 0, width: 10, height: 10, visible: true, text: '' };
  const itself: object = new Proxy(kept, {
    get: (_, name) => {
      if (name in kept) return kept[name];
      return (...values: unknown[]) => {
        CHANGES[String(name)]?.forEach((key, i) => {
          kept[key] = values[i];
        });
        return itself;
      };
    },
    set: (_, name, value) => {
      kept[name] = value;
      return true;
    },
  });
  pictures.push({ shown: () => kept });
  return itself;
}

/**
 * A stage on which nothing moves, without a canvas. `opened` are the papers that were opened, `pictures` what was put on it, in
 * that order; words are keys with their values.
 */
export function stillStage(host: object = {}) {
  const [opened, pictures]: [Paper[], Picture[]] = [[], []];
  const make = (): object => picture(pictures);
  const scene = {
    add: { text: make, graphics: make, image: make },
    tweens: { killTweensOf: () => undefined, isTweening: () => false },
  };
  const stage = {
    ...{ scene, host, density: 1, lastSeen: new Map(), motion: new Motion(scene as never, true) },
    atlas: { density: 1, image: make, digits: make, tile: make },
    t: (key: string, values?: object) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`),
    open: (paper: Paper) => opened.push(paper),
    say: () => undefined,
    isReplay: () => false,
  } as unknown as Stage;
  return { stage, opened, pictures };
}
