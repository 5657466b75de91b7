import type { FloorPoint } from './floor-port.ts';

/** A size in pixels. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** Pixels kept free at the edge of the frame. */
const EDGE = 6;

const within = (start: number, size: number, whole: number): number =>
  Math.max(EDGE, Math.min(whole - size - EDGE, start));

/** Top left of a box around a point, moved so that it is wholly inside the frame; one that is too large begins at the frame's edge. */
export const around = ({ x, y }: FloorPoint, { w, h }: Size, frame: Size): FloorPoint => ({
  x: within(x - w / 2, w, frame.w),
  y: within(y - h / 2, h, frame.h),
});

/** Top left of a box above a point, or below it where there is no room above; `gap` pixels away from it. */
export function above({ x, y }: FloorPoint, { w, h }: Size, frame: Size, gap: number): FloorPoint {
  const over = y - gap - h;
  return { x: within(x - w / 2, w, frame.w), y: within(over < EDGE ? y + gap : over, h, frame.h) };
}

/** Puts an element of a positioned parent where `where` says; both are measured. */
export function put(element: HTMLElement, where: (box: Size, frame: Size) => FloorPoint): void {
  const frame = element.offsetParent;
  if (frame === null) return;
  const { x, y } = where(
    { w: element.offsetWidth, h: element.offsetHeight },
    { w: frame.clientWidth, h: frame.clientHeight },
  );
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}
