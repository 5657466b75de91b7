import { html, nothing, type TemplateResult } from 'lit';
import type { MarkingApi } from '../../../host/remote/marking-api.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { errorWords } from '../hall/error-words.ts';

/** Why the hall did not do something, in words. */
export function markingErrorWords(error: unknown): string {
  const key = error instanceof Error && 'key' in error ? String(error.key) : '';
  const values = error instanceof Error && 'values' in error ? (error.values as object) : {};
  const [, group = '', name = ''] = /^marking:(refused|not)\.(.+)$/.exec(key) ?? [];
  if (group === 'refused') return t(`marking:refused.${name}`);
  return group === 'not' ? t(`marking:not.${name}`, { ...values }) : errorWords(error);
}

/** Base of what shows marking: asks the hall, and says why where something was not done. */
export class MarkingElement extends WaybillElement {
  static override properties = { api: { attribute: false }, error: { state: true }, busy: { state: true } };

  declare api: MarkingApi;
  error: string | null = null;
  busy = false;

  /** Does something that the hall may refuse; undefined where it did. */
  protected async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    try {
      const done = await act();
      this.error = null;
      return done;
    } catch (error) {
      this.error = markingErrorWords(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  protected renderError(): TemplateResult | typeof nothing {
    return this.error === null ? nothing : html`<p class="note late" role="alert">${icon('alert')} ${this.error}</p>`;
  }

  protected renderWaiting(): TemplateResult {
    return html`<p class="opening" role="status">${icon('clock')} ${t('app:common.loading')}</p>`;
  }
}
