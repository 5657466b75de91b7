import type { Happening } from '../kernel/happening.ts';
import type { World } from '../kernel/world.ts';
import type { Guide, GuideMark, GuideStep } from '../operations/shop/guide.ts';

/** The first day of a sitting, simulated ms. */
interface Day {
  readonly open: number;
  readonly close: number;
}

type Standing = 'waits' | 'open' | 'done';

const isThat = ({ kind, subject }: Happening, { happening, of }: GuideMark): boolean =>
  kind === happening && subject.id === of;

const among = (happening: Happening, marks: readonly GuideMark[] | undefined): boolean =>
  marks?.some((mark) => isThat(happening, mark)) === true;

/** How a step stands after a happening. What is done before it was asked for is done; what was done before the first day is not. */
function after(standing: Standing, step: GuideStep, happening: Happening, { open }: Day): Standing {
  if (happening.at < open) return step.comes !== undefined && isThat(happening, step.comes) ? 'open' : standing;
  if (standing === 'done' || among(happening, step.unless)) return 'done';
  if (standing === 'open') return among(happening, step.until) ? 'done' : 'open';
  return step.comes === undefined || isThat(happening, step.comes) ? 'open' : 'waits';
}

/** The step of a guide that the trainee is at, read off what has happened. What has not come by the end of the first day is left out. */
export class GuideProgress {
  readonly #world: World;
  readonly #guide: Guide;
  readonly #day: Day;
  #standings: Standing[];
  #read = 0;
  #shown: { readonly at: number } = { at: 0 };

  constructor(world: World, guide: Guide, day: Day) {
    this.#world = world;
    this.#guide = guide;
    this.#day = day;
    this.#standings = guide.map(({ comes }) => (comes === undefined ? 'open' : 'waits'));
  }

  /** Where the trainee is; the same object as long as it is the same step. */
  view(): { readonly at: number } {
    const at = this.#at();
    if (at !== this.#shown.at) this.#shown = { at };
    return this.#shown;
  }

  /** Whether the step the trainee is at waits for something to come. */
  waits(): boolean {
    const at = this.#at();
    return this.#standings[at] === 'waits';
  }

  #at(): number {
    const { journal, now } = this.#world;
    for (; this.#read < journal.length; this.#read += 1) {
      const happening = journal[this.#read] as Happening;
      const next = (standing: Standing, i: number): Standing =>
        after(standing, this.#guide[i] as GuideStep, happening, this.#day);
      this.#standings = this.#standings.map(next);
    }
    const isLeft = (standing: Standing): boolean =>
      standing === 'open' || (standing === 'waits' && now < this.#day.close);
    const at = this.#standings.findIndex(isLeft);
    return at === -1 ? this.#guide.length : at;
  }
}
