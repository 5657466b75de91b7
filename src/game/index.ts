import { dutiesCalled, type SittingHost, type TraineeView } from '../host/index.ts';
import { boot, pixelRatio } from './boot.ts';
import { FloorScene, type FloorWorld } from './floor.scene.ts';
import type { FloorRoom } from './floor-room.ts';
import { layOut } from './layout.ts';
import type { Overlay } from './overlay.ts';
import { roomsOf } from './rooms.ts';
import type { Paper } from './things.ts';
import type { Translate } from './words.ts';

export interface FloorOptions {
  /** Opens a paper beside the floor. */
  open(paper: Paper): void;
  /** Shows questions and answers over the floor. */
  readonly overlay: Overlay;
  /** Reduced motion: nothing moves by itself, and things jump instead of gliding. */
  readonly calm: boolean;
  /** Translates a key of `locales/`. */
  readonly t: Translate;
  /** The rooms to show; by default those of the duties that the pack trains. */
  readonly rooms?: readonly FloorRoom[];
}

export interface Floor {
  destroy(): void;
  /** Keys of the names of the camera positions, from the whole floor to the world map. */
  readonly rooms: readonly string[];
  /** Moves the camera to an index of `rooms`; 0 is the whole floor. Does nothing for an unknown index. */
  focusRoom(room: number): void;
  setCalm(calm: boolean): void;
  /** To be called when the language has changed. */
  refreshWords(): void;
  /** Draws a past view instead of the live one, for the time line of the debrief; with null the live one again. */
  show(view: TraineeView | null): void;
}

/** Any size will do: the camera has the same positions for all sizes. */
const SOME_SIZE = { w: 640, h: 480 };

/** A live region for screen readers: the thing with the focus. */
function makeVoice(container: HTMLElement): HTMLElement {
  const voice = document.createElement('div');
  voice.setAttribute('aria-live', 'polite');
  voice.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  container.append(voice);
  return voice;
}

/**
 * Mounts the floor of a sitting in a container and follows its size. It shows the trainee's view, performs actions through the
 * host and opens papers; it holds no rules of the trade.
 */
export function mountFloor(container: HTMLElement, host: SittingHost, options: FloorOptions): Floor {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  let wantsCalm = options.calm;
  const voice = makeVoice(container);
  const { t, rooms = roomsOf(dutiesCalled(host.info.duties)) } = options;
  const world: FloorWorld = {
    ...{ host, t, rooms, overlay: options.overlay, pixels: pixelRatio(), calm: wantsCalm || still.matches },
    open: (paper) => options.open(paper),
    say: (words) => {
      voice.textContent = words;
      booted.stir();
    },
  };
  const scene = new FloorScene(world);
  const booted = boot(container, scene, {
    pixels: world.pixels,
    isCalm: () => world.calm,
    resized: () => scene.layOut(),
  });
  /** Does something to the scene that changes the picture. */
  const alter = (change: () => void): void => {
    change();
    booted.stir();
  };
  const settle = (): void => alter(() => scene.setCalm(wantsCalm || still.matches));
  const fonts = (): void => alter(() => scene.layOut());
  const stop = host.subscribe(({ type }) => booted.stir(type === 'clock' ? 0 : undefined));
  still.addEventListener('change', settle);
  document.fonts.addEventListener('loadingdone', fonts);
  return {
    rooms: layOut(SOME_SIZE, rooms, host.catalogue).places.map(({ name }) => name),
    destroy: () => {
      stop();
      still.removeEventListener('change', settle);
      document.fonts.removeEventListener('loadingdone', fonts);
      booted.destroy();
      voice.remove();
    },
    focusRoom: (room) => alter(() => scene.look(room)),
    setCalm: (calm) => {
      wantsCalm = calm;
      settle();
    },
    refreshWords: fonts,
    show: (view) => alter(() => scene.show(view)),
  };
}
