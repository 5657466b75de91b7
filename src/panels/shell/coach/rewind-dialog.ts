import { html, nothing, type TemplateResult } from 'lit';
import type { PastAct, SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import { happeningWords } from '../../parts/words.ts';
import { DialogElement } from '../dialog.ts';
import { branchFrom } from '../open-sitting.ts';

const MINUTE = 60_000;
/** Steps back from now, minutes of the working day. */
const STEPS_BACK = [15, 60] as const;

interface Choice {
  readonly words: string;
  readonly at: number;
  readonly entries: number | null;
}

/** Goes back in a practice: to before one of the last acts, or to an earlier time. What was done stays, in a sitting of its own. */
export class RewindDialog extends DialogElement {
  static override properties = { acts: { state: true }, failed: { state: true } };

  declare host: SittingHost;
  acts: readonly PastAct[] = [];
  failed = false;

  override show(): void {
    this.failed = false;
    super.show();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.acts = await this.host.coach.acts().catch(() => []);
  }

  protected override heading(): string {
    return t('app:rewind.title');
  }

  protected override body(): TemplateResult {
    const { acts } = this;
    return html`<p>${t('app:rewind.words')}</p>
      ${this.failed ? html`<p role="alert">${icon('alert')} ${t('rules:sitting/failed-to-open')}</p>` : nothing}
      <ul class="rewind-list">${this.#times().map((choice) => this.#renderChoice(choice))}</ul>
      ${acts.length === 0 ? nothing : html`<h3>${t('app:rewind.before')}</h3>`}
      <ul class="rewind-list">${acts.map((act) => this.#renderChoice(this.#before(act)))}</ul>`;
  }

  #before({ entries, at, kind, subject }: PastAct): Choice {
    const words = `${nameOf(this.host, subject.kind, subject.id)} · ${happeningWords(kind)}`;
    return { words, at, entries };
  }

  /** The beginning, the opening of the day, and so many minutes ago, as far as they lie in the past. */
  #times(): readonly Choice[] {
    const { host } = this;
    const now = host.clock();
    const { open } = host.view().day;
    const { startAt } = host.info;
    const back = STEPS_BACK.map((minutes) => ({
      words: t('app:rewind.minutes', { minutes }),
      at: now - minutes * MINUTE,
      least: open,
    }));
    const start = { words: t('app:rewind.start'), at: startAt, least: startAt };
    const morning = { words: t('app:rewind.morning'), at: open, least: startAt + 1 };
    return [...back, morning, start]
      .filter(({ at, least }) => at >= least && at < now)
      .map(({ words, at }) => ({ words, at, entries: null }));
  }

  #renderChoice(choice: Choice): TemplateResult {
    return html`<li>
      <button type="button" class="button" @click=${() => void this.#go(choice)}>
        ${icon('history')} <span class="grow">${choice.words}</span> <span class="number small muted">${formatMoment(choice.at)}</span>
      </button>
    </li>`;
  }

  async #go({ at, entries }: Choice): Promise<void> {
    try {
      await branchFrom(this.host, at, entries);
      this.hide();
    } catch {
      this.failed = true;
    }
  }
}

customElements.define('wb-rewind', RewindDialog);
