import { html, nothing, type TemplateResult } from 'lit';
import { CRITERIA, type Criterion, type Marks } from '../../../host/remote/marking-shapes.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
/** Marks for which a letter of each criterion is shown. */
const EXAMPLES = [0, 2, 4] as const;

/** Marks that are being given: those chosen so far. */
export type ChosenMarks = Partial<Marks>;

/** The marks where all criteria have one. */
export const wholeMarks = ({ tone, clarity, care }: ChosenMarks): Marks | null =>
  tone === undefined || clarity === undefined || care === undefined ? null : { tone, clarity, care };

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');

/**
 * The rubric with a mark to choose in each criterion, what each mark means, and letters to compare with. The digits 0 to 4 mark the
 * criterion that has the focus, else the first without a mark, and go on to the next.
 */
export class RubricMarks extends WaybillElement {
  static override properties = { marks: { attribute: false }, named: {} };

  marks: ChosenMarks = {};
  /** Begins the ids, where a page has several. */
  named = 'rubric';

  override connectedCallback(): void {
    super.connectedCallback();
    const listen = (event: KeyboardEvent): void => this.#onKey(event);
    addEventListener('keydown', listen);
    this.keep(() => removeEventListener('keydown', listen));
  }

  override render(): TemplateResult {
    return html`${CRITERIA.map((criterion) => this.#renderCriterion(criterion))}
      <p class="small muted">${icon('keyboard')} ${t('marking:desk.keys')}</p>`;
  }

  #renderCriterion(criterion: Criterion): TemplateResult {
    const chosen = this.marks[criterion];
    return html`<fieldset class="rubric-criterion" data-criterion=${criterion}>
      <legend>${t(`marking:rubric.${criterion}.name`)}</legend>
      <p class="small muted">${t(`marking:rubric.${criterion}.asks`)}</p>
      <div class="rubric-levels">
        ${LEVELS.map(
          (level) => html`<label class="rubric-level" data-chosen=${chosen === level}>
            <input type="radio" name="${this.named}-${criterion}" value=${level} .checked=${chosen === level} @change=${() => this.#choose(criterion, level)} />
            <span><strong class="number">${level}</strong> ${t(`marking:rubric.${criterion}.levels.${level}`)}</span>
          </label>`,
        )}
      </div>
      <details class="rubric-examples">
        <summary>${t('marking:desk.examples')}</summary>
        <dl>${EXAMPLES.map((level) => html`<div><dt class="number">${level}</dt><dd>${t(`marking:rubric.${criterion}.examples.${level}`)}</dd></div>`)}</dl>
      </details>
    </fieldset>`;
  }

  #choose(criterion: Criterion, level: number): void {
    this.marks = { ...this.marks, [criterion]: level };
    this.dispatchEvent(new CustomEvent<ChosenMarks>('wb-marks', { detail: this.marks, bubbles: true }));
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !/^[0-4]$/.test(key)) return;
    if (isTypedInto(target)) return;
    const focused =
      target instanceof Element ? target.closest<HTMLElement>('[data-criterion]')?.dataset.criterion : undefined;
    const criterion =
      CRITERIA.find((each) => each === focused) ?? CRITERIA.find((each) => this.marks[each] === undefined);
    if (criterion === undefined) return;
    event.preventDefault();
    this.#choose(criterion, Number(key));
    const next = CRITERIA[CRITERIA.indexOf(criterion) + 1];
    if (next !== undefined) void this.updateComplete.then(() => this.#focus(next));
  }

  #focus(criterion: Criterion): void {
    const place = this.querySelector<HTMLElement>(`[data-criterion="${criterion}"]`);
    const radio =
      place?.querySelector<HTMLInputElement>('input:checked') ?? place?.querySelector<HTMLInputElement>('input');
    radio?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('wb-rubric-marks', RubricMarks);

/** Marks in a few signs: one for each criterion, and the points. Hundredths of a mark where `isSettled`. */
export function marksWords(marks: Marks | null, isSettled = false): TemplateResult | typeof nothing {
  if (marks === null) return nothing;
  const shown = (value: number): string => (isSettled ? String(value / 100) : String(value));
  const whole = CRITERIA.reduce((sum, criterion) => sum + marks[criterion], 0);
  return html`<span class="marks-words">${CRITERIA.map(
    (criterion) =>
      html`<span title=${t(`marking:rubric.${criterion}.name`)}><span class="muted">${t(`marking:short.${criterion}`)}</span> <strong class="number">${shown(marks[criterion])}</strong></span>`,
  )}<span class="number muted">${shown(whole)} / 12</span></span>`;
}
