import type * as Phaser from 'phaser';
import { number, PALETTE } from '../palette.ts';
import type { Rect } from '../rect.ts';
import { DEPTH, type Stage, sign } from '../stage.ts';
import { layChart } from './chart-layout.ts';
import type { ChartDay } from './week-model.ts';

/** The drawing on the sheet of the desk: a bar a day for the counts closed, and a line for the variances left open. */
export class WeekChart {
  readonly #stage: Stage;
  readonly #drawing: Phaser.GameObjects.Graphics;
  readonly #names: Phaser.GameObjects.Text[] = [];
  #sheet: Rect = { x: 0, y: 0, w: 0, h: 0 };
  #drawn = '';

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#drawing = stage.scene.add.graphics().setDepth(DEPTH.piece);
  }

  lay(sheet: Rect): void {
    this.#sheet = sheet;
    this.#drawn = '';
  }

  sync(week: readonly ChartDay[]): void {
    const wanted = JSON.stringify(week);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const marks = layChart(this.#sheet, week);
    this.#drawing.clear().fillStyle(number(PALETTE.harbourMid), 1);
    for (const { bar } of marks) this.#drawing.fillRect(bar.x, bar.y, bar.w, bar.h);
    this.#line(marks.flatMap(({ point }) => point ?? []));
    for (const label of this.#names) label.setVisible(false);
    const wide = (marks[0]?.bar.w ?? 0) * 1.5;
    marks.forEach(({ name }, i) => {
      const label = this.#names[i] ?? sign(this.#stage, 9, PALETTE.ink).setDepth(DEPTH.piece);
      this.#names[i] = label;
      this.#write(label, week[i]?.weekday ?? i, wide);
      label.setPosition(name.x, name.y).setVisible(true);
    });
  }

  /** The day by its name, or by the first letter of it where the sheet is small. */
  #write(label: Phaser.GameObjects.Text, weekday: number, width: number): void {
    const name = this.#stage.t(`floor:store.day.${weekday}`);
    const size = Math.max(8, Math.min(11, this.#sheet.h * 0.15));
    label.setFontSize(size).setText(name.length > 1 && width < size * 2.2 ? name.slice(0, 1) : name);
  }

  #line(points: readonly { readonly x: number; readonly y: number }[]): void {
    const colour = number(PALETTE.now);
    this.#drawing.lineStyle(1.6, colour, 1);
    points.forEach(({ x, y }, i) => {
      const before = points[i - 1];
      if (before !== undefined) this.#drawing.lineBetween(before.x, before.y, x, y);
    });
    this.#drawing.fillStyle(colour, 1);
    for (const { x, y } of points) this.#drawing.fillCircle(x, y, 2.2);
  }
}
