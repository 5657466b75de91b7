import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { knownName } from '../parts/names.ts';
import { nextInLine } from './next-in-line.ts';
import { openHandbook, openPaper, type PaperKind, type PaperRef, type PaperStep, type Waiting } from './paper.ts';
import { paperKind } from './papers.ts';

/** How many open steps are named; the others are counted. */
const MOST_NAMED = 4;

/** The action buttons of a part that can be seen, without those that already stay at the foot of the paper. */
function actsIn(sheet: Element | null, part: string): readonly HTMLButtonElement[] {
  const place = sheet?.querySelector(`[data-part="${CSS.escape(part)}"]`);
  const all = [...(place?.querySelectorAll<HTMLButtonElement>('button[data-act]') ?? [])];
  return all.filter((button) => button.checkVisibility() && button.closest('.paper-foot') === null);
}

/** Presses a button of the paper as if it had been pressed there, so that what follows is seen where it is. */
function press(button: HTMLButtonElement): void {
  button.focus({ preventScroll: true });
  button.scrollIntoView({ block: 'nearest' });
  button.click();
}

/** The bar below a paper: the present step with its buttons, what is still open, and the next record that waits. */
export class PaperFoot extends SittingElement {
  static override properties = { host: { attribute: false }, paper: { attribute: false } };

  declare paper: PaperRef;

  get #sheet(): Element | null {
    return this.parentElement?.querySelector('#dock-sheet') ?? null;
  }

  override render(): TemplateResult {
    const kind = paperKind(this.paper.kind);
    const steps = kind?.steps?.(this.host, this.paper.id) ?? [];
    const [now] = steps;
    return html`<div class="work-foot" role="group" aria-label=${t('papers:foot.label')}>
      <div class="work-foot-step">${now === undefined ? this.#renderDone() : this.#renderStep(now, steps)}</div>
      <div class="work-foot-acts">
        ${now === undefined ? nothing : actsIn(this.#sheet, now.part).map((button) => this.#renderAct(button))}
        <button
          type="button"
          class="button"
          aria-keyshortcuts="H"
          aria-label=${t('papers:foot.handbook')}
          title=${t('papers:foot.handbookHint')}
          @click=${(event: Event) => event.target && openHandbook(event.target)}
        >
          ${icon('book')}<span class="work-foot-word">${t('papers:foot.handbook')}</span>
        </button>
        ${kind === undefined ? nothing : this.#renderNext(kind)}
      </div>
    </div>`;
  }

  #renderStep(now: PaperStep, steps: readonly PaperStep[]): TemplateResult {
    const later = steps.slice(1);
    const named = later.slice(0, MOST_NAMED).map(({ words }) => words);
    const list = [...named, ...(later.length > MOST_NAMED ? ['…'] : [])].join(t('papers:listSign'));
    return html`<button type="button" class="button link" @click=${() => openPaper(this, { ...this.paper, part: now.part })}>
        ${icon('arrow-right')}<strong>${t('papers:foot.now', { step: now.words })}</strong>
      </button>
      <span class="sub">${later.length === 0 ? t('papers:foot.last') : t('papers:foot.left', { count: later.length, steps: list })}</span>`;
  }

  #renderDone(): TemplateResult {
    return html`<span class="work-foot-done">${icon('check-circle')}${t('papers:foot.nothing')}</span>`;
  }

  #renderAct(button: HTMLButtonElement): TemplateResult {
    const words = button.textContent?.trim() ?? '';
    const waits = button.getAttribute('aria-disabled') === 'true';
    return html`<button
      type="button"
      class="button ${button.classList.contains('primary') ? 'primary' : ''}"
      aria-disabled=${waits ? 'true' : nothing}
      ?disabled=${button.disabled}
      @click=${() => press(button)}
    >
      ${words}
    </button>`;
  }

  #renderNext(kind: PaperKind): TemplateResult {
    const next = nextInLine(kind.waits?.(this.host) ?? [], this.paper.id);
    const words = next === undefined ? t('papers:foot.noNext') : this.#nextWords(next);
    return html`<button
      type="button"
      class="button"
      data-next-paper
      title=${words}
      aria-label=${next === undefined ? words : t('papers:foot.nextOf', { name: words })}
      ?disabled=${next === undefined}
      @click=${() => next && openPaper(this, { kind: this.paper.kind, id: next.id })}
    >
      ${t('papers:foot.next')} ${icon('arrow-right')}
    </button>`;
  }

  #nextWords({ id, why, dueAt }: Waiting): string {
    const name = knownName(this.host, this.paper.kind, id) ?? paperKind(this.paper.kind)?.title(this.host, id) ?? id;
    const words = `${name} · ${t(`papers:why.${why}`)}`;
    return dueAt === undefined ? words : `${words} · ${formatMoment(dueAt)}`;
  }
}

customElements.define('wb-paper-foot', PaperFoot);
