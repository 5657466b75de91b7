import type * as Phaser from 'phaser';
import { FONTS } from './palette.ts';

/** Words on the floor: short, in a font with Chinese characters, sharp when the camera comes near. */
export function makeLabel(
  scene: Phaser.Scene,
  density: number,
  size: number,
  colour: string,
  weight = 600,
): Phaser.GameObjects.Text {
  const text = scene.add.text(0, 0, '', {
    fontFamily: FONTS,
    fontSize: `${size}px`,
    fontStyle: String(weight),
    color: colour,
    align: 'center',
    testString: '|MÉgy國繁',
    resolution: density,
    padding: { x: 1, y: 1 },
  });
  return text.setOrigin(0.5);
}

/** The pieces a text may be broken between: single Chinese characters, and words of other scripts. */
const PIECES = /[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g;

/** Breaks a text into lines of at most `width` pixels, Chinese between any two characters. */
export function breakText(label: Phaser.GameObjects.Text, text: string, width: number): string {
  const { context } = label;
  label.style.syncFont(label.canvas, context);
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.at(-1) !== '' && context.measureText(longer.trimEnd()).width > width) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((each) => each.trimEnd()).join('\n');
}

/** Size in pixels under which a label would be hard to read from the whole floor. */
const LEAST = 9.5;
/** Widths to break a text at, beside an equal share of it: lines of about one length look best. */
const SHARES = [1.15, 1.4, 2] as const;
/** Size under which nothing is written at all. */
const SMALLEST = 7.5;

/** As much of a text as there is room for, with a sign that there is more. The whole of it is in the paper and for screen readers. */
function shorten(label: Phaser.GameObjects.Text, text: string, width: number): void {
  for (let kept = text.length - 1; kept > 1 && label.width > width; kept -= 1)
    label.setText(`${text.slice(0, kept).trimEnd()}…`);
}

/** A sign: what is to stand on it, and what instead where that would be cut. */
export interface Wording {
  readonly label: Phaser.GameObjects.Text;
  readonly text: string;
  readonly short?: string;
  readonly width: number;
}

/** Writes a text so that it fits into `width`: on two lines if it must, then smaller; in the narrowest places cut short. Returns its size. */
export function fitLabel(label: Phaser.GameObjects.Text, text: string, width: number, size: number, lines = 2): number {
  for (let points = size; ; points -= 0.5) {
    label
      .setFontSize(points)
      .setLineSpacing(points * -0.2)
      .setText(text);
    if (label.width <= width) return points;
    const whole = label.width;
    for (const share of lines > 1 && points <= Math.max(size - 1.5, LEAST) ? SHARES : []) {
      const broken = breakText(label, text, Math.min(width, (whole / lines) * share));
      label.setText(broken);
      if (label.width <= width && broken.split('\n').length <= lines) return points;
    }
    if (points > SMALLEST) continue;
    shorten(label, text, width);
    return points;
  }
}

/** Writes the text, or where the whole of it cannot be read there, the short one. */
export function fitWording({ label, text, short = text, width }: Wording, size: number, lines = 2): void {
  if (fitLabel(label, text, width, size, lines) < LEAST) fitLabel(label, short, width, size, lines);
}

/**
 * Labels of one kind, all written in the size that fits each of them; only a very long one is smaller.
 * Where one of them has no room for its whole text, they all bear their short ones.
 */
export function fitAlike(wordings: readonly Wording[], size: number, lines: number): void {
  const whole = wordings.every(({ label, text, width }) => fitLabel(label, text, width, size, lines) >= LEAST);
  const labels = whole ? wordings : wordings.map((each) => ({ ...each, text: each.short ?? each.text }));
  const sizes = labels.map(({ label, text, width }) => fitLabel(label, text, width, size, lines));
  const alike = Math.max(LEAST, Math.min(size, ...sizes));
  for (const { label, text, width } of labels) fitLabel(label, text, width, alike, lines);
}
