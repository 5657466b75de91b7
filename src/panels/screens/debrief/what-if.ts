import { html, nothing, type TemplateResult } from 'lit';
import type { Consequence, SittingHost, WhatIf } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';

const COURSES = ['yours', 'mended', 'reference'] as const;
type Course = (typeof COURSES)[number];

const figureWords = ({ value, unit }: Pick<Consequence, 'value' | 'unit'>): string => {
  if (unit === 'stars') return (value / 100).toFixed(1);
  return unit === 'money' ? t('app:what-if.twd', { amount: formatNumber(value) }) : formatNumber(value);
};

/** What would have happened at one of the costliest moments: three courses of the same week, figure by figure. */
export class WhatIfElement extends WaybillElement {
  static override properties = { chance: {}, answer: { state: true }, state: { state: true } };

  declare host: SittingHost;
  /** The id of the chance. */
  chance = '';
  answer: WhatIf | null = null;
  state: 'idle' | 'asking' | 'failed' = 'idle';

  async #ask(): Promise<void> {
    this.state = 'asking';
    try {
      this.answer = await this.host.coach.whatIf(this.chance);
      this.state = 'idle';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): TemplateResult {
    const { answer } = this;
    // What stands in a live region from its beginning is not read: it is there before the answer.
    return html`<div role="status" class="visually-hidden">${answer === null ? '' : this.#heard(answer)}</div>
      ${answer === null ? this.#renderAsk() : this.#renderAnswer(answer)}`;
  }

  #renderAsk(): TemplateResult {
    const { state } = this;
    return html`<button type="button" class="button link small" ?disabled=${state === 'asking'} @click=${() => void this.#ask()}>
        ${icon('split')} ${t(state === 'asking' ? 'app:what-if.asking' : 'app:what-if.ask')}
      </button>
      ${state === 'failed' ? html`<p role="alert" class="small">${icon('alert')} ${t('rules:sitting/no-answer')}</p>` : nothing}`;
  }

  #renderAnswer(answer: WhatIf): TemplateResult {
    const keys = answer.yours.map(({ key }) => key);
    const same = keys.filter((key) => this.#isSame(answer, key));
    const shown = keys.filter((key) => !same.includes(key));
    return html`<div class="what-if">
      <p class="small">${t('app:what-if.from', { moment: formatMoment(answer.at) })}</p>
      ${
        shown.length === 0
          ? html`<p>${t('app:what-if.no-difference')}</p>`
          : html`<table class="small">
              <thead>
                <tr>
                  <th scope="col">${t('app:what-if.figure')}</th>
                  ${COURSES.map((course) => html`<th scope="col">${t(`app:what-if.course.${course}`)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${shown.map((key) => this.#renderRow(answer, key))}
              </tbody>
            </table>`
      }
      ${same.length === 0 || shown.length === 0 ? nothing : html`<p class="small muted">${t('app:what-if.same', { figures: same.map((key) => t(`app:what-if.figures.${key}`)).join(t('app:common.comma')) })}</p>`}
    </div>`;
  }

  /** The figures that differ, course by course, to be heard. */
  #heard(answer: WhatIf): string {
    const keys = answer.yours.map(({ key }) => key).filter((key) => !this.#isSame(answer, key));
    const rows = keys.map((key) => {
      const figures = COURSES.flatMap((course) => {
        const figure = this.#of(answer, course, key);
        return figure === undefined ? [] : [`${t(`app:what-if.course.${course}`)} ${figureWords(figure)}`];
      });
      return `${t(`app:what-if.figures.${key}`)}${t('app:common.comma')}${figures.join(t('app:common.comma'))}`;
    });
    const from = t('app:what-if.from', { moment: formatMoment(answer.at) });
    return [from, ...(rows.length === 0 ? [t('app:what-if.no-difference')] : rows)].join('\n');
  }

  #of(answer: WhatIf, course: Course, key: string): Consequence | undefined {
    return answer[course].find((each) => each.key === key);
  }

  #isSame(answer: WhatIf, key: string): boolean {
    return COURSES.every((course) => this.#of(answer, course, key)?.value === this.#of(answer, 'yours', key)?.value);
  }

  #renderRow(answer: WhatIf, key: string): TemplateResult {
    const figures = COURSES.map((course) => this.#of(answer, course, key));
    const most = Math.max(1, ...figures.map((figure) => figure?.value ?? 0));
    const yours = figures[0];
    return html`<tr>
      <th scope="row">${t(`app:what-if.figures.${key}`)}</th>
      ${figures.map((figure) => (figure === undefined ? html`<td>–</td>` : this.#renderCell(figure, yours, most)))}
    </tr>`;
  }

  /** A figure with a bar; better and worse than what came of it are said in words too. */
  #renderCell(figure: Consequence, yours: Consequence | undefined, most: number): TemplateResult {
    const gain = figure.value - (yours?.value ?? figure.value);
    const better = figure.good === 'more' ? gain > 0 : gain < 0;
    const look = gain === 0 || figure.good === 'depends' ? '' : better ? 'better' : 'worse';
    return html`<td class=${look}>
      <span class="number">${figureWords(figure)}</span>
      ${look === '' ? nothing : html`<span class="visually-hidden">${t(`app:what-if.${look}`)}</span>${icon(better ? 'check' : 'alert')}`}
      <span class="what-if-bar" style="--part:${Math.round((Math.max(0, figure.value) * 100) / most)}%"></span>
    </td>`;
  }
}

customElements.define('wb-what-if', WhatIfElement);
