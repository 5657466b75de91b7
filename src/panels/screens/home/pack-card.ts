import { html, nothing, type TemplateResult } from 'lit';
import type { Difficulty, Mode } from '../../../host/index.ts';
import type { CardDifficulty, PackCard } from '../../../host/pack-card.ts';
import { type DutyCode, dutyOf, type IndicatorCode, indicatorOf } from '../../../standard/index.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties } from '../../panel-duty.ts';
import { gauge, scoreOf } from '../score-parts.ts';
import { packCover } from './pack-cover.ts';

/** The sitting that a card asks for when one of its buttons is pressed. */
export interface StartWish {
  readonly pack: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly difficulty: Difficulty;
}

const LARGEST_SEED = 999_999;

/** A form number by chance. */
export function anySeed(): number {
  const [drawn = 1] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (drawn % 9_999);
}

/** A card for a pack: what it trains, how long it takes, the best result so far, and buttons to begin. */
export class PackCardElement extends WaybillElement {
  static override properties = {
    pack: { attribute: false },
    duties: { attribute: false },
    best: { attribute: false },
    busy: { type: Boolean },
  };

  declare pack: PackCard;
  declare duties: PanelDuties;
  best: number | null = null;
  busy = false;
  #difficulty: Difficulty = 'normal';
  #seed = '';
  #seedWrong = false;

  override render(): TemplateResult {
    const { pack } = this;
    const { minutes, needs } = this.#chosen();
    const [first] = Object.values(this.duties).filter(({ code }) => pack.duties.includes(code));
    return html`<article class="card pack-card lifted" aria-labelledby="pack-${pack.id}">
      ${packCover(first)}
      <div class="stack tight">
        <div class="row">
          ${pack.duties.map((code) => html`<span class="chip blue">${code} ${dutyOf(code as DutyCode).name[language()]}</span>`)}
        </div>
        <h3 id="pack-${pack.id}">${pack.title[language()]}</h3>
        <p class="muted">${pack.summary[language()]}</p>
      </div>
      <dl class="facts">
        <div><dt>${t('app:pack.length')}</dt><dd>${t(pack.guided ? 'app:pack.guided-minutes' : 'app:pack.minutes', { minutes })}</dd></div>
        ${
          needs === null
            ? nothing
            : html`<div><dt>${t('app:pack.needs')}</dt><dd>${t('app:pack.practised', needs)}<br />${t('app:pack.newcomer', needs)}</dd></div>`
        }
        <div>
          <dt>${t('app:pack.best')}</dt>
          <dd>${this.best === null ? html`<span class="muted">${t('app:pack.none-yet')}</span>` : html`${scoreOf(this.best)}${gauge(this.best)}`}</dd>
        </div>
      </dl>
      ${this.#renderIndicators()} ${pack.errors > 0 ? this.#renderErrors() : this.#renderStart()}
    </article>`;
  }

  #renderIndicators(): TemplateResult {
    const { indicators } = this.pack;
    return html`<details class="unfold">
      <summary>
        ${t('app:pack.indicators', { number: indicators.length })}
        <span class="codes">${indicators.map((code) => html`<span class="chip code">${code}</span>`)}</span>
      </summary>
      <ul class="stack tight small">
        ${indicators.map((code) => html`<li><strong>${code}</strong> ${indicatorOf(code as IndicatorCode).text[language()]}</li>`)}
      </ul>
    </details>`;
  }

  /** What stands in place of the buttons where the check of the pack found errors. */
  #renderErrors(): TemplateResult {
    const { id, errors } = this.pack;
    return html`<p class="field-error pack-errors">
      ${icon('alert')} <span>${t('app:pack.errors', { count: errors })} <code>npm run -s waybill -- check scenarios/${id}</code></span>
    </p>`;
  }

  #renderStart(): TemplateResult {
    return html`<div class="pack-start">
      ${this.pack.difficulties.length > 1 ? this.#renderDifficulties() : nothing}
      <button type="button" class="button primary" ?disabled=${this.busy} @click=${() => this.#start('practice')}>
        ${icon('play')} ${t('app:mode.practice')}
      </button>
      ${this.pack.guided ? nothing : this.#renderAssessment()}
      <details class="unfold">
        <summary>${t('app:pack.more')}</summary>
        <div class="field">
          <label for="seed-${this.pack.id}">${t('app:pack.form-number')}</label>
          <input
            id="seed-${this.pack.id}"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby="seed-note-${this.pack.id} seed-error-${this.pack.id}"
            aria-invalid=${String(this.#seedWrong)}
            .value=${this.#seed}
            @input=${(event: Event) => this.#typeSeed((event.target as HTMLInputElement).value)}
          />
          <p class="field-note" id="seed-note-${this.pack.id}">${t('app:pack.form-number-note')}</p>
          <p class="field-error" id="seed-error-${this.pack.id}">
            ${this.#seedWrong ? html`${icon('alert')} ${t('app:pack.form-number-wrong', { largest: LARGEST_SEED })}` : nothing}
          </p>
        </div>
      </details>
      <p class="field-note" id="proof-${this.pack.id}">${t(this.pack.guided ? 'app:mode.practice-only' : 'app:mode.assessment-proof')}</p>
    </div>`;
  }

  #renderAssessment(): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-describedby="proof-${this.pack.id}"
      ?disabled=${this.busy}
      @click=${() => this.#start('assessment')}
    >
      ${icon('seal')} ${t('app:mode.assessment')}
    </button>`;
  }

  /** One switch for three groups of a class. */
  #renderDifficulties(): TemplateResult {
    return html`<div class="field pack-difficulty">
      <span class="field-label">${t('app:difficulty.label')}</span>
      <div class="segments" role="group" aria-label=${t('app:difficulty.label')} aria-describedby="difficulty-${this.pack.id}">
        ${this.pack.difficulties.map(
          ({ id }) => html`<button
            type="button"
            class="button small"
            aria-pressed=${String(this.#difficulty === id)}
            @click=${() => this.#choose(id)}
          >
            ${t(`app:difficulty.${id}`)}
          </button>`,
        )}
      </div>
      <p class="field-note" id="difficulty-${this.pack.id}">${t(`app:difficulty-note.${this.#difficulty}`)}</p>
    </div>`;
  }

  #chosen(): CardDifficulty {
    const { difficulties } = this.pack;
    const chosen = difficulties.find(({ id }) => id === this.#difficulty);
    if (chosen === undefined) throw new Error(`${this.pack.id} has no difficulty ${this.#difficulty}`);
    return chosen;
  }

  #choose(difficulty: Difficulty): void {
    this.#difficulty = difficulty;
    this.requestUpdate();
  }

  #typeSeed(text: string): void {
    this.#seed = text.trim();
    const number = Number(this.#seed);
    this.#seedWrong = this.#seed !== '' && !(Number.isInteger(number) && number >= 1 && number <= LARGEST_SEED);
    this.requestUpdate();
  }

  #start(mode: Mode): void {
    if (this.#seedWrong) {
      this.querySelector<HTMLInputElement>('input')?.focus();
      return;
    }
    const seed = this.#seed === '' ? anySeed() : Number(this.#seed);
    this.dispatchEvent(
      new CustomEvent<StartWish>('wb-start', {
        detail: { pack: this.pack.id, mode, seed, difficulty: this.#difficulty },
        bubbles: true,
      }),
    );
  }
}

customElements.define('wb-pack-card', PackCardElement);
