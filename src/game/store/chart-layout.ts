import type { Rect } from '../rect.ts';
import type { ChartDay } from './week-model.ts';

/** The part of the sheet that is drawn on, in shares of its width and height: the axes of its picture are its edges. */
const [LEFT, TOP, WIDE, HIGH] = [0.11, 0.14, 0.79, 0.6];
/** Bars and line stay so far below the upper edge, in shares of the height. */
const TALLEST = 0.88;

/** A day on the sheet: its bar, the point of its line, and where its name stands. */
export interface DayMark {
  readonly bar: Rect;
  /** Null for days to come. */
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly name: { readonly x: number; readonly y: number };
}

/** Where bars and line of the week are on a sheet. Both have one scale, which begins at nothing. */
export function layChart({ x, y, w, h }: Rect, week: readonly ChartDay[]): readonly DayMark[] {
  const most = Math.max(1, ...week.flatMap(({ closed, varied }) => [closed, varied ?? 0]));
  const [ground, left, high] = [y + h * (TOP + HIGH), x + w * LEFT, h * HIGH * TALLEST];
  const step = (w * WIDE) / Math.max(1, week.length);
  return week.map(({ closed, varied }, i) => {
    const middle = left + (i + 0.5) * step;
    const tall = (closed / most) * high;
    return {
      bar: { x: middle - step * 0.3, y: ground - tall, w: step * 0.6, h: tall },
      point: varied === null ? null : { x: middle, y: ground - (varied / most) * high },
      name: { x: middle, y: ground + h * 0.12 },
    };
  });
}
