import { html, nothing, type TemplateResult } from 'lit';
import type { Difficulty, Mode } from '../../../host/index.ts';
import type { PackCard } from '../../../host/pack-card.ts';
import { listPacks } from '../../../host/pack-cards.ts';
import type { StaffApi } from '../../../host/remote/staff-api.ts';
import type { HallPlan, HallSession } from '../../../host/remote/staff-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { language, t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { anySeed } from '../home/pack-card.ts';
import { errorWords } from './error-words.ts';

/** What is decided before a class or an examination begins: which pack, how hard, one form or many; how a class counts, and who may come late to an examination. */
export class SessionForm extends WaybillElement {
  static override properties = {
    api: { attribute: false },
    packs: { state: true },
    pack: { state: true },
    may: { attribute: false },
    kind: { state: true },
    busy: { state: true },
    error: { state: true },
  };

  declare api: StaffApi;
  /** What whoever opens it may do in the hall. */
  may: readonly string[] = [];
  kind: HallPlan['kind'] = 'class';
  packs: readonly PackCard[] = [];
  pack = '';
  busy = false;
  error: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.may.includes('class/open')) this.kind = 'examination';
    void listPacks().then((packs) => {
      this.packs = packs.filter(({ errors, guided }) => errors === 0 && !guided);
      this.pack = this.packs.find(({ difficulties }) => difficulties.length > 1)?.id ?? this.packs[0]?.id ?? '';
    });
  }

  override render(): TemplateResult {
    const chosen = this.packs.find(({ id }) => id === this.pack);
    const isClass = this.kind === 'class';
    return html`<form class="card lifted stack" aria-labelledby="hall-new" @submit=${this.#open}>
      <h2 id="hall-new">${t('hall:plan.heading')}</h2>
      ${this.may.includes('class/open') && this.may.includes('examination/open') ? this.#renderKinds() : nothing}
      <div class="field">
        <label for="plan-title">${t(isClass ? 'hall:plan.title' : 'staff:plan.title')}</label>
        <input id="plan-title" name="title" required maxlength="120" autocomplete="off" placeholder=${t(isClass ? 'hall:plan.title-example' : 'staff:plan.title-example')} />
      </div>
      <div class="field">
        <label for="plan-pack">${t('hall:plan.pack')}</label>
        <select id="plan-pack" name="pack" .value=${this.pack} @change=${this.#choose}>
          ${this.packs.map((pack) => html`<option value=${pack.id} ?selected=${pack.id === this.pack}>${pack.title[language()]}</option>`)}
        </select>
        <p class="field-note">${chosen?.summary[language()] ?? ''}</p>
      </div>
      ${chosen === undefined || chosen.difficulties.length < 2 ? nothing : this.#renderDifficulties(chosen)}
      ${isClass ? this.#renderChoice('mode', ['practice', 'assessment']) : nothing}
      ${this.#renderChoice('forms', isClass ? ['same', 'own'] : ['neighbours', 'own', 'same'])}
      ${isClass ? this.#renderPlaces() : this.#renderLimits()}
      ${this.error === null ? nothing : html`<p class="field-error" role="alert">${icon('alert')} ${this.error}</p>`}
      <div><button class="button primary large" ?disabled=${this.busy}>${icon('arrow-right')} ${t(isClass ? 'hall:plan.open' : 'staff:plan.open')}</button></div>
    </form>`;
  }

  #renderKinds(): TemplateResult {
    return html`<fieldset class="field">
      <legend>${t('staff:plan.kind')}</legend>
      ${(['class', 'examination'] as const).map(
        (
          kind,
        ) => html`<label class="choice hall-choice"><input type="radio" name="kind" value=${kind} .checked=${kind === this.kind} @change=${() => this.#turn(kind)} />
          <span><strong>${t(`staff:kind.${kind}`)}</strong><br /><span class="muted small">${t(`staff:plan.${kind}-note`)}</span></span></label>`,
      )}
    </fieldset>`;
  }

  /** How many seats can be taken by the code. */
  #renderPlaces(): TemplateResult {
    return html`<div class="field">
      <label for="plan-places">${t('hall:plan.places')}</label>
      <input id="plan-places" name="places" type="number" min="1" max="2000" value="60" required aria-describedby="plan-places-note" />
      <p class="field-note" id="plan-places-note">${t('hall:plan.places-note')}</p>
    </div>`;
  }

  /** Who may come late, and how often a seat that was cut off goes on by itself. */
  #renderLimits(): TemplateResult {
    return html`<div class="form-grid">
        <div class="field"><label for="plan-late">${t('staff:plan.late')}</label>
          <input id="plan-late" name="late" type="number" min="0" max="240" value="15" required /></div>
        <div class="field"><label for="plan-times">${t('staff:plan.times')}</label>
          <input id="plan-times" name="times" type="number" min="0" max="100" value="3" required /></div>
        <div class="field"><label for="plan-seconds">${t('staff:plan.seconds')}</label>
          <input id="plan-seconds" name="seconds" type="number" min="0" max="36000" value="120" required /></div>
      </div>
      <p class="field-note">${t('staff:plan.limits-note')}</p>`;
  }

  #renderDifficulties({ difficulties }: PackCard): TemplateResult {
    return html`<div class="field">
      <label for="plan-difficulty">${t('app:difficulty.label')}</label>
      <select id="plan-difficulty" name="difficulty">
        ${difficulties.map(({ id, minutes }) => html`<option value=${id} ?selected=${id === 'normal'}>${t(`app:difficulty.${id}`)} · ${t('app:pack.minutes', { minutes })}</option>`)}
      </select>
    </div>`;
  }

  /** Ways of which the first is the usual one. */
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

  #turn(kind: HallPlan['kind']): void {
    this.kind = kind;
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
        ...{ title: said('title'), pack: said('pack'), seed: anySeed(), forms: said('forms') as HallPlan['forms'] },
        ...(this.kind === 'class'
          ? { mode: said('mode') as Mode, places: Number(said('places')) }
          : {
              ...{ kind: 'examination', mode: 'assessment', lateMinutes: Number(said('late')) },
              quota: { times: Number(said('times')), seconds: Number(said('seconds')) },
            }),
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
