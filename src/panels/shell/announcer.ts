import { html, type TemplateResult } from 'lit';
import { type NoticeView, onPerformed, type TraineeView } from '../../host/index.ts';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { isUrgent } from './notice-urgency.ts';
import { noticeWords } from './notice-words.ts';
import { play, type Sound } from './sounds.ts';
import { trained } from './trained.ts';

const MOST_READ = 3;

/** The sound of an action or of a notice, by its key; most have none of their own. */
const soundOf = (key: string): Sound | undefined =>
  trained()
    .map(({ wing }) => wing.sounds?.[key])
    .find((sound) => sound !== undefined);

/** The freight modes whose cut-off has passed. */
const modesPastCutOff = (view: TraineeView): ReadonlySet<string> =>
  new Set(trained().flatMap(({ wing }) => wing.modesPastCutOff?.(view) ?? []));

/** Announces new notices to screen readers, urgent ones at once, and lets sounds be heard that say nothing more than is shown. */
export class Announcer extends SittingElement {
  #seen = -1;
  #polite = '';
  #urgent = '';
  #past: ReadonlySet<string> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = this.host.view().notices.at(-1)?.seq ?? -1;
    this.#past = modesPastCutOff(this.host.view());
    this.keep(
      onPerformed(this.host, (action, isDone) => {
        const sound = isDone ? soundOf(action) : undefined;
        if (sound !== undefined) play(sound);
      }),
    );
  }

  protected override willUpdate(): void {
    const past = modesPastCutOff(this.host.view());
    if ([...past].some((mode) => !this.#past.has(mode))) play('truck');
    this.#past = past;
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
    this.#polite = read(false);
    this.#urgent = read(true);
    this.#ring(fresh);
  }

  /** The bell of the counter where somebody came or wrote, else the sound of a notice. */
  #ring(fresh: readonly NoticeView[]): void {
    const own = fresh.map(({ key }) => soundOf(key)).find((sound) => sound !== undefined);
    play(own ?? (this.#urgent === '' ? 'notice' : 'alarm'));
  }

  override render(): TemplateResult {
    return html`<p class="visually-hidden" aria-live="polite">${this.#polite}</p>
      <p class="visually-hidden" aria-live="assertive">${this.#urgent}</p>`;
  }
}

customElements.define('wb-announcer', Announcer);
