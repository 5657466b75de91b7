import { html, type TemplateResult } from 'lit';
import { type NoticeView, onPerformed, type TraineeView } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { guideOf } from './guide/guide-state.ts';
import { stepText } from './guide/guide-words.ts';
import { isUrgent } from './notice-urgency.ts';
import { noticeWords } from './notice-words.ts';
import { play, type Sound } from './sounds.ts';
import { trained } from './trained.ts';

const MOST_READ = 3;

const SAY = 'wb-say';

/** Has something said once to screen readers, when they have come to the end of what they read. */
export function say(from: EventTarget, words: string): void {
  from.dispatchEvent(new CustomEvent<string>(SAY, { detail: words, bubbles: true, composed: true }));
}

/** The same words said again are no change of the page, and are not read, unless something is different. */
const saidAgain = (words: string, before: string): string => (words === before ? `${words}\u00a0` : words);

/** The sound of an action or of a notice, by its key; most have none of their own. */
const soundOf = (key: string): Sound | undefined =>
  trained()
    .map(({ wing }) => wing.sounds?.[key])
    .find((sound) => sound !== undefined);

/** The freight modes whose cut-off has passed. */
const modesPastCutOff = (view: TraineeView): ReadonlySet<string> =>
  new Set(trained().flatMap(({ wing }) => wing.modesPastCutOff?.(view) ?? []));

/**
 * Says to screen readers, each thing once: new notices, urgent ones at once; the step a guide has come to; and what parts of the
 * screen want said. Lets sounds be heard that say nothing more than is shown.
 */
export class Announcer extends SittingElement {
  #seen = -1;
  /** The step of the guide that was said last. */
  #step = -1;
  #waiting: string[] = [];
  #polite = '';
  #urgent = '';
  #past: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = this.host.view().notices.at(-1)?.seq ?? -1;
    const shift = this.parentElement;
    shift?.addEventListener(SAY, this.#listen);
    this.keep(() => shift?.removeEventListener(SAY, this.#listen));
    this.#past = modesPastCutOff(this.host.view());
    this.keep(
      onPerformed(this.host, (action, isDone) => {
        const sound = isDone ? soundOf(action) : undefined;
        if (sound !== undefined) play(sound);
      }),
    );
  }

  readonly #listen = (event: Event): void => {
    this.#waiting.push((event as CustomEvent<string>).detail);
    this.requestUpdate();
  };

  protected override willUpdate(): void {
    this.#readNotices();
    this.#passCutOffs();
    // What stands in a live region from its beginning is not read: the first step is said after the screen was drawn.
    if (this.hasUpdated) this.#readStep();
    if (this.#waiting.length === 0) return;
    this.#polite = saidAgain(this.#waiting.join(' '), this.#polite);
    this.#waiting = [];
  }

  protected override firstUpdated(): void {
    requestAnimationFrame(() => this.requestUpdate());
  }

  #readNotices(): void {
    const fresh = this.host.view().notices.filter(({ seq }) => seq > this.#seen);
    this.#seen = fresh.at(-1)?.seq ?? this.#seen;
    if (fresh.length === 0) return;
    const read = (urgent: boolean): string => {
      const words = fresh
        .filter((notice) => isUrgent(this.host, notice) === urgent)
        .map((notice) => noticeWords(this.host, notice));
      const rest = words.length - MOST_READ;
      return rest > 0 ? [...words.slice(0, MOST_READ), t('app:alerts.and-more', { rest })].join(' ') : words.join(' ');
    };
    const polite = read(false);
    if (polite !== '') this.#waiting.push(polite);
    this.#urgent = read(true);
    this.#ring(fresh);
  }

  /** The bell of the counter where somebody came or wrote, else the sound of a notice. */
  #ring(fresh: readonly NoticeView[]): void {
    const own = fresh.map(({ key }) => soundOf(key)).find((sound) => sound !== undefined);
    play(own ?? (this.#urgent === '' ? 'notice' : 'alarm'));
  }

  /** A truck is heard when a cut-off passes. */
  #passCutOffs(): void {
    const past = modesPastCutOff(this.host.view());
    if ([...past].some((mode) => !this.#past.has(mode))) play('truck');
    this.#past = past;
  }

  #readStep(): void {
    const guide = guideOf(this.host);
    if (guide === null || guide.at === this.#step) return;
    this.#step = guide.at;
    const step = guide.steps[guide.at];
    this.#waiting.push(stepText(this.host, step, 'title'), stepText(this.host, step, 'do'));
  }

  override render(): TemplateResult {
    return html`<p class="visually-hidden" aria-live="polite">${this.#polite}</p>
      <p class="visually-hidden" aria-live="assertive">${this.#urgent}</p>`;
  }
}

customElements.define('wb-announcer', Announcer);
