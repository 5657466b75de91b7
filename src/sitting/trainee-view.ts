import type { World } from '../kernel/world.ts';
import type { Duties, ViewFrame } from '../operations/duty.ts';
import type { WorkingDay } from '../operations/shop/calendar.ts';
import { catalogueOf } from '../operations/shop/catalogue.ts';
import { keepParts } from '../operations/shop/shown.ts';
import type { NoticeView, StillView, TraineeView } from '../operations/trainee-view.ts';
import { GuideProgress } from './guide-progress.ts';
import { Notices } from './notices.ts';

/** Which working day it is, from 0 on: the first that is not over, or the last. */
export function dayAt(days: readonly WorkingDay[], now: number): number {
  const found = days.findIndex((day) => now < day.close);
  return found === -1 ? days.length - 1 : found;
}

/** Makes the trainee's view of a world, and only here: each duty shows its own part, and nothing else is seen. */
export class ViewMaker {
  readonly #world: World;
  readonly #days: readonly WorkingDay[];
  readonly #looks: readonly (readonly [name: string, look: () => object])[];
  readonly #notices: Notices;
  readonly #guide: GuideProgress | null;
  readonly #shownDays: readonly TraineeView['day'][];
  readonly #kept = keepParts<StillView>();

  /** `trained`: the duties that the sitting trains. */
  constructor(world: World, days: readonly WorkingDay[], trained: Duties, feedback: boolean) {
    this.#world = world;
    this.#days = days;
    this.#shownDays = days.map((day, index) => ({ index, ...day }));
    const frame: ViewFrame = { feedback, looksUp: Object.values(trained).some(({ looksUp }) => looksUp) };
    this.#looks = Object.entries(trained).map(([name, duty]) => [name, duty.look(world, frame)]);
    this.#notices = new Notices(world, days[0]?.open ?? 0, trained);
    const { guide } = catalogueOf(world);
    const [day] = days;
    this.#guide = guide === undefined || day === undefined ? null : new GuideProgress(world, guide, day);
  }

  /** All that is shown but the time; the same object as long as nothing of it has changed. */
  still(): StillView {
    const { now } = this.#world;
    return this.#kept({
      day: this.#shownDays[dayAt(this.#days, now)] as TraineeView['day'],
      days: this.#days.length,
      over: now >= (this.#days.at(-1)?.close ?? 0),
      ...(Object.fromEntries(this.#looks.map(([name, look]) => [name, look()])) as Partial<TraineeView>),
      ...(this.#guide === null ? {} : { guide: this.#guide.view() }),
      notices: this.notices(),
    });
  }

  /** Whether the next step of the guide waits for something to come. */
  waits(): boolean {
    return this.#guide?.waits() === true;
  }

  notices(): readonly NoticeView[] {
    return this.#notices.read();
  }
}
