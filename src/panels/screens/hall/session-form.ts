import { html, nothing, type TemplateResult } from 'lit';
import type { Difficulty, Mode } from '../../../host/index.ts';
import type { PackCard } from '../../../host/pack-card.ts';
import { listPacks } from '../../../host/pack-cards.ts';
import type { StaffApi } from '../../../host/remote/staff-api.ts';
import type { HallSession } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { anySeed } from '../home/pack-card.ts';
import { errorWords } from './error-words.ts';

/** What a teacher decides before a class begins: which pack, how hard, practice or assessment, one form or many. */
export class SessionForm extends WaybillElement {
  static override properties = {
    api: { attribute: false },
    packs: { state: true },
    pack: { state: true },
    busy: { state: true },
    error: { state: true },
  };

  declare api: StaffApi;
  packs: readonly PackCard[] = [];
  pack = '';
  busy = false;
  error: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void listPacks().then((packs) => {
      this.packs = packs.filter(({ errors, guided }) => errors === 0 && !guided);
      this.pack = this.packs.find(({ difficulties }) => difficulties.length > 1)?.id ?? this.packs[0]?.id ?? '';
    });
  }

  override render(): TemplateResult {
    const chosen = this.packs.find(({ id }) => id === this.pack);
    return html`<form class="card lifted stack" aria-labelledby="hall-new" @submit=${this.#open}>
      <h2 id="hall-new">${t('hall:plan.heading')}</h2>
      <div class="field">
        <label for="plan-title">${t('hall:plan.title')}</label>
        <input id="plan-title" name="title" required maxlength="120" autocomplete="off" placeholder=${t('hall:plan.title-example')} />
      </div>
      <div class="field">
        <label for="plan-pack">${t('hall:plan.pack')}</label>
        <select id="plan-pack" name="pack" .value=${this.pack} @change=${this.#choose}>
          ${this.packs.map((pack) => html`<option value=${pack.id} ?selected=${pack.id === this.pack}>${pack.title[language()]}</option>`)}
        </select>
        <p class="field-note">${chosen?.summary[language()] ?? ''}</p>
      </div>
      ${chosen === undefined || chosen.difficulties.length < 2 ? nothing : this.#renderDifficulties(chosen)}
      ${this.#renderChoice('mode', ['practice', 'assessment'])}
      ${this.#renderChoice('forms', ['same', 'own'])}
      ${this.error === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${this.error}</p>`}
      <div><button class="button primary large" ?disabled=${this.busy}>${icon('arrow-right')} ${t('hall:plan.open')}</button></div>
    </form>`;
  }

  #renderDifficulties({ difficulties }: PackCard): TemplateResult {
    return html`<div class="field">
      <label for="plan-difficulty">${t('app:difficulty.label')}</label>
      <select id="plan-difficulty" name="difficulty">
        ${difficulties.map(({ id, minutes }) => html`<option value=${id} ?selected=${id === 'normal'}>${t(`app:difficulty.${id}`)} · ${t('app:pack.minutes', { minutes })}</option>`)}
      </select>
    </div>`;
  }

  /** Two ways, of which the first is the usual one. */
  #renderChoice(name: 'mode' | 'forms', ways: readonly string[]): TemplateResult {
    return html`<fieldset class="field">
      <legend>${t(`hall:plan.${name}-label`)}</legend>
      ${ways.map(
        (
          way,
          i,
        ) => html`<label class="choice hall-choice"><input type="radio" name=${name} value=${way} ?checked=${i === 0} />
          <span><strong>${t(`hall:plan.${name}.${way}`)}</strong><br /><span class="muted small">${t(`hall:plan.${name}.${way}-note`)}</span></span></label>`,
      )}
    </fieldset>`;
  }

  readonly #choose = (event: Event): void => {
    this.pack = (event.target as HTMLSelectElement).value;
  };

  readonly #open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string): string => String(typed.get(name) ?? '');
    this.busy = true;
    this.error = null;
    try {
      const session = await this.api.open({
        ...{ title: said('title'), pack: said('pack'), mode: said('mode') as Mode, seed: anySeed() },
        ...{ forms: said('forms') as 'same' | 'own' },
        ...(typed.has('difficulty') ? { difficulty: said('difficulty') as Difficulty } : {}),
      });
      this.dispatchEvent(new CustomEvent<HallSession>('wb-opened', { detail: session }));
    } catch (error) {
      this.error = errorWords(error);
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('wb-session-form', SessionForm);
