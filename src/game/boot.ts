import * as Phaser from 'phaser';
import { PALETTE } from './palette.ts';
import { Rest } from './rest.ts';

/** Ms that a size must stay unchanged before the floor is laid out for it. */
const SETTLE = 90;
const SMALLEST = { w: 320, h: 240 };

export interface Booted {
  /** Draws for `ms` more, where the floor is at rest; at least once. */
  stir(ms?: number): void;
  destroy(): void;
}

/** Device pixels for one pixel of the page, two at most: nobody sees the difference of more. */
export const pixelRatio = (): number => Math.min(2, Math.max(1, window.devicePixelRatio));

function sizeOf(container: HTMLElement): { readonly w: number; readonly h: number } {
  return { w: Math.max(SMALLEST.w, container.clientWidth), h: Math.max(SMALLEST.h, container.clientHeight) };
}

/** Names under which browsers draw WebGL without a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether a graphics card draws WebGL. Without one the 2D canvas is several times as fast. */
function hasFastWebGL(): boolean {
  const wish: WebGLContextAttributes = { failIfMajorPerformanceCaveat: true };
  const gl = document.createElement('canvas').getContext('webgl', wish);
  if (gl === null) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(renderer);
}

function makeGame(container: HTMLElement, scene: Phaser.Scene, pixels: number): Phaser.Game {
  const { w, h } = sizeOf(container);
  return new Phaser.Game({
    ...{
      type: hasFastWebGL() ? Phaser.AUTO : Phaser.CANVAS,
      parent: container,
      scene,
      banner: false,
      autoFocus: false,
      backgroundColor: PALETTE.paper,
    },
    ...{ audio: { noAudio: true }, input: { keyboard: false, mouse: false, touch: false, gamepad: false } },
    fps: { smoothStep: false },
    scale: { mode: Phaser.Scale.NONE, width: w * pixels, height: h * pixels, zoom: 1 / pixels, expandParent: false },
    // No multisampling: the pictures have soft edges already, and without a graphics card it doubles the cost of a frame.
    // One texture a batch: nearly everything is on one sheet, and the shader that chooses among many
    // compares an interpolated number for equality, which leaves holes in turned pictures on some machines.
    render: { antialias: true, antialiasGL: false, roundPixels: false, maxTextures: 1 },
  });
}

/** Keeps the canvas as large as its container; `resized` is called when it has a new size. */
function followSize(container: HTMLElement, game: Phaser.Game, pixels: number, resized: () => void): () => void {
  let timer = 0;
  const apply = (): void => {
    const { w, h } = sizeOf(container);
    if (Math.abs(game.scale.width - w * pixels) < 1 && Math.abs(game.scale.height - h * pixels) < 1) return;
    game.scale.resize(w * pixels, h * pixels);
    resized();
  };
  const observer = new ResizeObserver(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(apply, SETTLE);
  });
  observer.observe(container);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
}

export interface Booting {
  /** Device pixels for one pixel of the page. */
  readonly pixels: number;
  /** Whether nothing moves by itself. */
  isCalm(): boolean;
  /** Called when the canvas has a new size. */
  resized(): void;
}

/** Starts Phaser with one scene inside a container. */
export function boot(container: HTMLElement, scene: Phaser.Scene, { pixels, isCalm, resized }: Booting): Booted {
  const game = makeGame(container, scene, pixels);
  const rest = new Rest(container, game, isCalm);
  const unfollow = followSize(container, game, pixels, () => {
    resized();
    rest.stir();
  });
  return {
    stir: (ms) => rest.stir(ms),
    destroy: () => {
      unfollow();
      rest.destroy();
      game.destroy(true);
    },
  };
}
