import { html, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { chime } from './chime.ts';
import { isUrgent } from './notice-urgency.ts';
import { noticeWords } from './notice-words.ts';
import { settings } from './settings.ts';

const MOST_READ = 3;

/** Announces new notices to screen readers, urgent ones at once, and rings where sound is on. */
export class Announcer extends SittingElement {
  #seen = -1;
  #polite = '';
  #urgent = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#seen = this.host.view().notices.at(-1)?.seq ?? -1;
  }

  protected override willUpdate(): void {
    const fresh = this.host.view().notices.filter(({ seq }) => seq > this.#seen);
    this.#seen = fresh.at(-1)?.seq ?? this.#seen;
    if (fresh.length === 0) return;
    const read = (urgent: boolean): string => {
      const words = fresh
        .filter((notice) => isUrgent(this.host, notice) === urgent)
        .map((notice) => noticeWords(this.host, notice));
      const rest = words.length - MOST_READ;
      return rest > 0 ? [...words.slice(0, MOST_READ), t('app:alerts.and-more', { rest })].join(' ') : words.join(' ');
    };
    this.#polite = read(false);
    this.#urgent = read(true);
    if (settings().sound) chime(this.#urgent !== '');
  }

  override render(): TemplateResult {
    return html`<p class="visually-hidden" aria-live="polite">${this.#polite}</p>
      <p class="visually-hidden" aria-live="assertive">${this.#urgent}</p>`;
  }
}

customElements.define('wb-announcer', Announcer);
