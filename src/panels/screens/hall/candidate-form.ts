import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { onSend, StaffElement } from './staff-element.ts';

/** One more seat, for somebody whom no roster names. */
export class CandidateForm extends StaffElement {
  static override properties = { session: { attribute: false }, made: { state: true } };

  declare session: HallSession;
  /** The place of the seat that was made last. */
  made: number | null = null;

  override render(): TemplateResult {
    return html`<form class="card stack" aria-labelledby="candidate-heading" @submit=${this.#add}>
      <h2 id="candidate-heading">${t('staff:candidate.heading')}</h2>
      <p class="muted">${t('staff:candidate.note')}</p>
      <div class="form-grid">
        ${this.#renderText('name', 60, true)} ${this.#renderText('number', 30)} ${this.#renderText('room', 60)}
        ${this.#renderText('row', 30)} ${this.#renderText('seat', 30)}
        <div class="field"><label for="candidate-percent">${t('staff:field.percent')}</label>
          <input id="candidate-percent" name="percent" type="number" min="100" max="300" step="5" value="100" required /></div>
        <div class="field"><label for="candidate-breaks">${t('staff:field.breaks')}</label>
          <input id="candidate-breaks" name="breaks" type="number" min="0" max="240" value="0" required /></div>
      </div>
      <label class="choice"><input type="checkbox" name="largeText" /> <span>${t('staff:field.large-text')}</span></label>
      ${this.renderError()}
      ${this.made === null ? nothing : html`<p class="note good" role="status">${icon('check-circle')} <span>${t('staff:candidate.made', { place: this.made })}</span></p>`}
      <div><button class="button" ?disabled=${this.busy}>${icon('add')} ${t('staff:candidate.add')}</button></div>
    </form>`;
  }

  #renderText(name: 'name' | 'number' | 'room' | 'row' | 'seat', most: number, isNeeded = false): TemplateResult {
    return html`<div class="field"><label for="candidate-${name}">${t(`roster:column.${name}`)}</label>
      <input id="candidate-${name}" name=${name} maxlength=${most} autocomplete="off" ?required=${isNeeded} /></div>`;
  }

  readonly #add = onSend(async (typed) => {
    const candidate = {
      ...{ name: typed.text('name'), ...typed.some('number'), ...typed.some('room'), ...typed.some('row') },
      ...typed.some('seat'),
      needs: {
        ...{ percent: typed.number('percent'), largeText: typed.isTicked('largeText') },
        breaks: typed.number('breaks'),
      },
    };
    const made = await this.attempt(() => this.api.addSeat(this.session.id, candidate));
    this.made = made?.place ?? null;
    if (made === null) return false;
    this.dispatchEvent(new CustomEvent('wb-changed', { bubbles: true }));
    return true;
  });
}

customElements.define('wb-candidate-form', CandidateForm);
