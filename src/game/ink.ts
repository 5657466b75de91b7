import type { Rect } from './rect.ts';

/** A 2D canvas. The functions below draw flat shapes, and a long soft shadow to the lower right. */
export type Ink = CanvasRenderingContext2D;

/** A picture of the atlas: its size in pixels of the page, and how to draw it there. */
export interface Art {
  readonly w: number;
  readonly h: number;
  draw(ink: Ink): void;
}

export function box(ink: Ink, { x, y, w, h }: Rect, fill: string, radius = 0): void {
  ink.beginPath();
  ink.roundRect(x, y, w, h, radius);
  ink.fillStyle = fill;
  ink.fill();
}

export function edge(ink: Ink, { x, y, w, h }: Rect, stroke: string, width = 1, radius = 0): void {
  ink.beginPath();
  ink.roundRect(x, y, w, h, radius);
  ink.strokeStyle = stroke;
  ink.lineWidth = width;
  ink.stroke();
}

export function disc(ink: Ink, x: number, y: number, radius: number, fill: string): void {
  ink.beginPath();
  ink.arc(x, y, radius, 0, Math.PI * 2);
  ink.fillStyle = fill;
  ink.fill();
}

/** A filled shape through points given as x, y, x, y … */
export function shape(ink: Ink, fill: string, ...points: readonly number[]): void {
  ink.beginPath();
  for (let i = 0; i < points.length; i += 2) ink.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  ink.closePath();
  ink.fillStyle = fill;
  ink.fill();
}

/** A line through points given as x, y, x, y … */
export function line(ink: Ink, stroke: string, width: number, ...points: readonly number[]): void {
  ink.beginPath();
  for (let i = 0; i < points.length; i += 2) ink.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  ink.strokeStyle = stroke;
  ink.lineWidth = width;
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.stroke();
}

/** The shadow of a thing on the ground; `long` is the height of the thing. */
export function shadow(ink: Ink, { x, y, w, h }: Rect, long: number, dark = 0.16): void {
  const across = long * 0.8;
  const fade = ink.createLinearGradient(x + w / 2, y + h / 2, x + w + across, y + h + long);
  fade.addColorStop(0, `rgba(60, 42, 20, ${dark})`);
  fade.addColorStop(1, 'rgba(60, 42, 20, 0)');
  ink.beginPath();
  ink.moveTo(x, y + h);
  ink.lineTo(x + w, y);
  ink.lineTo(x + w + across, y + long);
  ink.lineTo(x + w + across, y + h + long);
  ink.lineTo(x + across, y + h + long);
  ink.closePath();
  ink.fillStyle = fade;
  ink.fill();
}

export function clipTo(ink: Ink, { x, y, w, h }: Rect, radius: number, draw: () => void): void {
  ink.save();
  ink.beginPath();
  ink.roundRect(x, y, w, h, radius);
  ink.clip();
  draw();
  ink.restore();
}
