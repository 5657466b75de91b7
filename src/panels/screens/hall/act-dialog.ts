import { html, nothing, type TemplateResult } from 'lit';
import type { StaffAct } from '../../../host/remote/staff-api.ts';
import type { Needs } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { DialogElement } from '../../shell/dialog.ts';
import { type ActField, ASKED_ACTS, type AskedAct, CAUSES, DECISIONS, SIDES } from './act-asked.ts';
import { renderRule } from './incident-rule.ts';
import { onSend } from './staff-element.ts';

/** Minutes that are offered where nothing says how many. */
const USUAL_MINUTES = 10;

/** What is asked, of which seats, and how it is done. */
export interface ActQuestion {
  /** Its words are under `staff:ask`. */
  readonly name: string;
  readonly asked: AskedAct;
  readonly seats: 'all' | readonly string[];
  /** The seats, or what it is about, in words. */
  readonly about: string;
  /** What the candidate has been granted so far. */
  readonly needs?: Needs;
  /** Minutes of breaks that are left to the candidate. */
  readonly breakLeft?: number;
  /** How many places a class has so far. */
  readonly places?: number;
  /** Does it; resolves to why not, in words, or null when it is done. */
  perform(act: StaffAct): Promise<string | null>;
}

/** Asks for what an act needs to be said, and stays open while the hall refuses it. */
export class ActDialog extends DialogElement {
  #question: ActQuestion = {
    ...{ name: 'message', asked: ASKED_ACTS.message, seats: [], about: '' },
    perform: async () => null,
  };
  #refused: string | null = null;
  #end: () => void = () => undefined;

  ask(question: ActQuestion): Promise<void> {
    this.#question = question;
    this.show();
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  protected override heading(): string {
    return t(`staff:ask.${this.#question.name}.heading`);
  }

  protected override closed(): void {
    this.#end();
  }

  protected override body(): TemplateResult {
    const { name, asked, about } = this.#question;
    return html`<form class="stack" id="act-form" @submit=${this.#send}>
      <p><span class="chip blue">${icon('user')} <bdi>${about}</bdi></span></p>
      <p class="muted">${t(`staff:ask.${name}.note`)}</p>
      ${asked.fields.map((field) => this.#renderField(field))}
      ${this.#refused === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} <span>${this.#refused}</span></p>`}
    </form>`;
  }

  protected override foot(): TemplateResult {
    const { name, asked } = this.#question;
    return html`<footer class="dialog-foot">
      <button type="button" class="button" @click=${() => this.hide()}>${t('app:common.cancel')}</button>
      <button class="button ${asked.danger === true ? 'danger' : 'primary'}" form="act-form">${t(`staff:ask.${name}.yes`)}</button>
    </footer>`;
  }

  #renderField(field: ActField): TemplateResult {
    switch (field) {
      case 'minutes':
        return html`<div class="field"><label for="act-minutes">${t('staff:field.minutes')}</label>
          <input id="act-minutes" name="minutes" type="number" min="1" max="240" value=${this.#question.breakLeft || USUAL_MINUTES} required />
          ${this.#question.breakLeft === undefined ? nothing : html`<p class="field-note">${t('staff:field.break-left', { count: this.#question.breakLeft })}</p>`}</div>`;
      case 'text':
        return html`<div class="field"><label for="act-text">${t('staff:field.text')}</label>
          <textarea id="act-text" name="text" required maxlength="500"></textarea></div>`;
      case 'reason':
      case 'reason?':
        return html`<div class="field"><label for="act-reason">${t(field === 'reason' ? 'staff:field.reason' : 'staff:field.reason-free')}</label>
          <input id="act-reason" name="reason" maxlength="500" autocomplete="off" ?required=${field === 'reason'} />
          <p class="field-note">${t('staff:field.no-names')}</p></div>`;
      case 'needs':
        return this.#renderNeeds(this.#question.needs ?? { percent: 100, largeText: false, breaks: 0 });
      case 'places':
        return html`<div class="field"><label for="act-places">${t('hall:plan.places')}</label>
          <input id="act-places" name="places" type="number" min="1" max="2000" value=${this.#question.places ?? ''} required /></div>`;
      case 'cause':
        return html`<div class="field"><label for="act-cause">${t('staff:field.cause')}</label>
          <select id="act-cause" name="cause">${CAUSES.map((cause) => html`<option value=${cause}>${t(`staff:cause.${cause}`)}</option>`)}</select></div>`;
      case 'whose':
        return html`<fieldset class="field"><legend>${t('staff:field.whose')}</legend>
          ${SIDES.map((side, i) => html`<label class="choice"><input type="radio" name="whose" value=${side} ?checked=${i === 0} /> <span>${t(`staff:whose.${side}`)}</span></label>`)}
          ${renderRule()}</fieldset>`;
      case 'decision':
        return html`<fieldset class="field"><legend>${t('staff:field.decision')}</legend>
          ${DECISIONS.map((each, i) => html`<label class="choice"><input type="radio" name="decision" value=${each} ?checked=${i === 0} /> <span>${t(`staff:decision.${each}`)}</span></label>`)}
          ${renderRule()}</fieldset>`;
    }
  }

  #renderNeeds({ percent, largeText, breaks }: Needs): TemplateResult {
    return html`<div class="field"><label for="act-percent">${t('staff:field.percent')}</label>
        <input id="act-percent" name="percent" type="number" min="100" max="300" step="5" value=${percent} required /></div>
      <div class="field"><label for="act-breaks">${t('staff:field.breaks')}</label>
        <input id="act-breaks" name="breaks" type="number" min="0" max="240" value=${breaks} required /></div>
      <label class="choice"><input type="checkbox" name="largeText" ?checked=${largeText} /> <span>${t('staff:field.large-text')}</span></label>`;
  }

  readonly #send = onSend(async (typed): Promise<void> => {
    const { asked, seats, perform } = this.#question;
    this.#refused = await perform(asked.make(typed, seats));
    if (this.#refused === null) this.hide();
    else this.requestUpdate();
  });
}

customElements.define('wb-act-dialog', ActDialog);

/** Asks in a dialog, and does what was said; resolves when the dialog is closed. */
export async function askAct(question: ActQuestion): Promise<void> {
  const dialog = new ActDialog();
  document.body.append(dialog);
  await dialog.ask(question);
  dialog.remove();
}
