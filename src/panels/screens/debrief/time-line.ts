import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Debrief, SittingHost } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatDay, formatMoment, formatTime } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { happeningWords } from '../../parts/words.ts';
import '../../shell/floor-frame.ts';
import { sayNoAnswer } from '../../shell/no-answer.ts';
import { branchFrom } from '../../shell/open-sitting.ts';
import { type ReplayHost, replayOf } from './replay-host.ts';

const STEP = 60_000;
const SHOWN = 40;

/** The time line: a slider over the sitting, the floor at that moment, and the latest happenings. */
export class TimeLine extends WaybillElement {
  static override properties = {
    debrief: { attribute: false },
    at: { type: Number },
    group: { state: true },
    replay: { state: true },
    failed: { state: true },
  };

  declare host: SittingHost;
  declare debrief: Debrief;
  at = 0;
  group = '';
  failed = false;
  #told: Debrief['timeline'] = [];
  /** Null until the first past view has come. */
  replay: ReplayHost | null = null;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  /** Shows the moment of the slider. Where the first past view failed to load, it is loaded now. */
  async #showMoment(): Promise<void> {
    if (this.replay !== null) await this.replay.turnTo(this.at);
    else if (this.failed) await this.#open();
  }

  /** Loads the first past view, and then the one the slider has reached meanwhile. */
  async #open(): Promise<void> {
    this.failed = false;
    try {
      this.replay ??= await replayOf(this.host, this.at);
      await this.replay.turnTo(this.at);
    } catch {
      this.failed = true;
    }
  }

  override disconnectedCallback(): void {
    cancelAnimationFrame(this.#frame);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('debrief')) this.#told = this.debrief.timeline;
  }

  /** Asks for a moment at most once per frame, because going back needs a replay from the start. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('at')) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => void this.#showMoment());
  }

  override render(): TemplateResult {
    const { startAt, endAt } = this.debrief;
    const past = this.#told.filter(
      ({ at, kind }) => at <= this.at && (this.group === '' || kind.startsWith(`${this.group}/`)),
    );
    return html`<div class="time-line">
      ${this.replay === null ? this.#renderWaiting() : html`<wb-floor-frame .host=${this.replay}></wb-floor-frame>`}
      <section class="card time-past" aria-labelledby="time-past">
        <div class="row apart">
          <h2 id="time-past">${t('app:timeline.past')}</h2>
          ${this.#renderGroups()}
        </div>
        <ol class="happening-list" reversed tabindex="0" aria-labelledby="time-past">
          ${past
            .slice(-SHOWN)
            .toReversed()
            .map(
              ({ at, kind, subject }) => html`<li>
                <button type="button" class="happening" @click=${() => this.#turnTo(at)}>
                  <span class="number small">${formatMoment(at)}</span>
                  <span class="grow">${happeningWords(kind)}</span>
                  <span class="small muted">${nameOf(this.host, subject.kind, subject.id)}</span>
                </button>
              </li>`,
            )}
        </ol>
        ${past.length === 0 ? html`<p class="muted">${t('app:timeline.nothing')}</p>` : nothing}
      </section>
      <div class="card time-scrub">
        <button type="button" class="button square" aria-label=${t('app:timeline.before')} title=${t('app:timeline.before')} @click=${() => this.#hop(-1)}>
          ${icon('chevron-left')}
        </button>
        <div class="field grow">
          <label for="time-range">${formatDay(this.at)} <span class="number">${formatTime(this.at)}</span></label>
          <input
            id="time-range"
            type="range"
            min=${startAt}
            max=${endAt}
            step=${STEP}
            .value=${String(this.at)}
            aria-valuetext=${formatMoment(this.at)}
            @input=${(event: Event) => this.#turnTo(Number((event.target as HTMLInputElement).value))}
          />
        </div>
        <button type="button" class="button square" aria-label=${t('app:timeline.after')} title=${t('app:timeline.after')} @click=${() => this.#hop(1)}>
          ${icon('chevron-right')}
        </button>
        ${this.#renderPlayOn()}
      </div>
    </div>`;
  }

  /** A practice can be gone on with from any moment of it. */
  #renderPlayOn(): TemplateResult | typeof nothing {
    const { mode, kept } = this.host.info;
    if (mode !== 'practice' || !kept) return nothing;
    return html`<button type="button" class="button" @click=${() => void sayNoAnswer(() => branchFrom(this.host, this.at))}>
      ${icon('play')} ${t('app:rewind.play-on')}
    </button>`;
  }

  #renderWaiting(): TemplateResult {
    return html`<section class="floor-frame" aria-label=${t('app:floor.label')}>
      <div class="floor-wait" role="status">
        ${icon(this.failed ? 'alert' : 'clock')}
        <p>${t(this.failed ? 'rules:sitting/no-answer' : 'app:common.loading')}</p>
      </div>
    </section>`;
  }

  #renderGroups(): TemplateResult {
    const groups = [...new Set(this.#told.map(({ kind }) => kind.split('/')[0] ?? kind))].sort();
    return html`<label class="row small">
      ${t('app:timeline.about')}
      <select class="input" @change=${(event: Event) => this.#show((event.target as HTMLSelectElement).value)}>
        <option value="">${t('app:timeline.everything')}</option>
        ${groups.map((group) => html`<option value=${group}>${t(`app:timeline.groups.${group}`, { defaultValue: group })}</option>`)}
      </select>
    </label>`;
  }

  #show(group: string): void {
    this.group = group;
  }

  #turnTo(at: number): void {
    this.at = at;
  }

  /** Moves to the previous or the next happening. */
  #hop(direction: 1 | -1): void {
    const next =
      direction === 1 ? this.#told.find(({ at }) => at > this.at) : this.#told.findLast(({ at }) => at < this.at);
    if (next !== undefined) this.#turnTo(next.at);
  }
}

customElements.define('wb-time-line', TimeLine);
