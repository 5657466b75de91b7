import type * as Phaser from 'phaser';
import { FONTS } from './palette.ts';

type Drawn = Pick<Phaser.GameObjects.Text, 'frame' | 'canvas' | 'willRender'>;

/** Whether a text has the canvas that it is drawn from. While a floor is taken down its texts lose theirs. */
const hasPicture = ({ frame, canvas }: Drawn): boolean =>
  Boolean(frame?.source?.image) && canvas !== null && canvas.width > 0 && canvas.height > 0;

/** Leaves a text out of the picture while it has no canvas: drawing it would be an error, and end the frame for all others. */
export function drawOnlyWithPicture(text: Drawn): void {
  const { willRender } = text;
  text.willRender = (camera) => hasPicture(text) && willRender.call(text, camera);
}

/** A short text on the floor, sharp at the largest zoom. */
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
  drawOnlyWithPicture(text);
  return text.setOrigin(0.5);
}

/** The pieces between which a text may be broken: single Chinese characters, and words of other scripts. */
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

/** The smallest size that is easy to read when the whole floor is shown, pixels. */
const LEAST = 9.5;
/** Widths to try for a line, as multiples of the text's width divided by the lines: lines of about equal length look best. */
const SHARES = [1.15, 1.4, 2] as const;
/** The smallest size at which anything is written, pixels. */
const SMALLEST = 7.5;

/** Cuts a text to a width and adds an ellipsis. Papers and screen readers have the whole text. */
function shorten(label: Phaser.GameObjects.Text, text: string, width: number): void {
  for (let kept = text.length - 1; kept > 1 && label.width > width; kept -= 1)
    label.setText(`${text.slice(0, kept).trimEnd()}…`);
}

/** A label with its text, and a short text for where the whole one would be cut. */
export interface Wording {
  readonly label: Phaser.GameObjects.Text;
  readonly text: string;
  readonly short?: string;
  readonly width: number;
}

/** Writes a text so that it fits into `width`: on two lines, else smaller, else cut. Returns its size. */
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

/** Writes the first of some texts that is easy to read in that width on so many lines, or the last of them on two. */
export function fitFirst(
  label: Phaser.GameObjects.Text,
  texts: readonly string[],
  width: number,
  size: number,
  lines = 2,
): void {
  for (const text of texts.slice(0, -1)) if (fitLabel(label, text, width, size, lines) >= Math.min(LEAST, size)) return;
  fitLabel(label, texts.at(-1) ?? '', width, size);
}

/**
 * Writes labels of one kind in the same size, which fits all of them; only a very long one is smaller.
 * Where one of them has no room for its whole text, all of them show their short texts.
 */
export function fitAlike(wordings: readonly Wording[], size: number, lines: number): void {
  const whole = wordings.every(({ label, text, width }) => fitLabel(label, text, width, size, lines) >= LEAST);
  const labels = whole ? wordings : wordings.map((each) => ({ ...each, text: each.short ?? each.text }));
  const sizes = labels.map(({ label, text, width }) => fitLabel(label, text, width, size, lines));
  const alike = Math.max(LEAST, Math.min(size, ...sizes));
  for (const { label, text, width } of labels) fitLabel(label, text, width, alike, lines);
}
