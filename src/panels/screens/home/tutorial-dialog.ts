import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { PanelDuties, PanelDuty } from '../../panel-duty.ts';
import { DialogElement } from '../../shell/dialog.ts';
import { packCover } from './pack-cover.ts';

const frame = (inside: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="pack-cover" viewBox="0 0 320 160" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
    <rect width="320" height="160" fill="#d3e4eb" />${inside}</svg>`;

const place = (): SVGTemplateResult =>
  frame(svg`<rect x="24" y="22" width="272" height="116" rx="8" fill="#fffdf8" /><path d="M24 30a8 8 0 0 1 8-8h256a8 8 0 0 1 8 8v10H24z" fill="#173f55" />
    <path d="M34 50h120v78H34z" fill="#9cc3d4" /><path d="M46 96h26v20H46zm34-8h26v28H80zm36 12h24v16h-24z" fill="#d9b98a" /><path d="M46 62h92" stroke="#e07a3f" stroke-width="8" stroke-linecap="round" />
    <path d="M166 50h18v78h-18z" fill="#f3ead8" /><path d="M196 60h44m-44 16h82m-82 14h82m-82 14h60" stroke="#3b86ab" stroke-width="6" stroke-linecap="round" />`);

const time = (): SVGTemplateResult =>
  frame(svg`<circle cx="110" cy="82" r="50" fill="#fffdf8" /><circle cx="110" cy="82" r="50" fill="none" stroke="#1f5673" stroke-width="6" />
    <path d="M110 52v32l22 14" stroke="#1b2a33" stroke-width="6" stroke-linecap="round" fill="none" /><path d="M110 32a50 50 0 0 1 50 50" fill="none" stroke="#e07a3f" stroke-width="10" />
    <path d="M196 58h18v48h-18zm30 0h18v48h-18z" fill="#1f5673" /><path d="M262 58l34 24-34 24z" fill="#e07a3f" />`);

const marks = (): SVGTemplateResult =>
  frame(svg`<rect x="40" y="24" width="240" height="114" rx="8" fill="#fffdf8" />
    ${[44, 74, 104].map((y, at) => svg`<path d="M60 ${y}h200" stroke="#e8dcc3" stroke-width="12" stroke-linecap="round" /><path d="M60 ${y}h${[150, 186, 96][at]}" stroke=${['#1f5673', '#2f7d5b', '#a3271f'][at]} stroke-width="12" stroke-linecap="round" />`)}
    <path d="M180 30v96M230 30v96" stroke="#857654" stroke-width="2" stroke-dasharray="4 4" />`);

/** The steps of the tutorial. Two of them show the pictures of the first and the last duty. */
const STEPS: readonly { readonly id: string; readonly picture: (duties: readonly PanelDuty[]) => SVGTemplateResult }[] =
  [
    { id: 'work', picture: (duties) => packCover(duties[0]) },
    { id: 'place', picture: place },
    { id: 'time', picture: time },
    { id: 'rules', picture: (duties) => packCover(duties.at(-1)) },
    { id: 'marks', picture: marks },
  ];

/** The tutorial: how it works, in five pictures. */
export class TutorialDialog extends DialogElement {
  declare duties: PanelDuties;
  protected override readonly look = 'wide';
  #at = 0;

  protected override heading(): string {
    return t('app:tutorial.heading');
  }

  protected override body(): TemplateResult {
    const step = STEPS[this.#at] ?? STEPS[0];
    return html`<div class="tutorial-step">
      ${step?.picture(Object.values(this.duties))}
      <div class="prose" role="group" aria-live="polite">
        <p class="eyebrow">${t('app:tutorial.step', { step: this.#at + 1, steps: STEPS.length })}</p>
        <h3>${t(`app:tutorial.${step?.id}.title`)}</h3>
        <p>${t(`app:tutorial.${step?.id}.words`)}</p>
        <p class="muted">${t(`app:tutorial.${step?.id}.tip`)}</p>
      </div>
    </div>`;
  }

  protected override foot(): TemplateResult {
    const last = this.#at === STEPS.length - 1;
    return html`<footer class="dialog-foot">
      <button type="button" class="button" ?disabled=${this.#at === 0} @click=${() => this.#turn(-1)}>
        ${icon('arrow-left')} ${t('app:common.back')}
      </button>
      <button type="button" class="button primary" @click=${() => (last ? this.hide() : this.#turn(1))}>
        ${last ? t('app:tutorial.done') : t('app:common.next')} ${icon(last ? 'check' : 'arrow-right')}
      </button>
    </footer>`;
  }

  protected override closed(): void {
    this.#at = 0;
  }

  #turn(steps: number): void {
    this.#at += steps;
    this.requestUpdate();
  }
}

customElements.define('wb-tutorial', TutorialDialog);
