import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Ms before a deadline from which it counts as near. */
const NEAR = 2 * HOUR;

/** A duration as text: `1 天 3 小時`, `2 小時 05 分`, `45 分`. */
function spanWords(span: number): string {
  const whole = Math.floor(Math.abs(span) / MINUTE) * MINUTE;
  const [days, hours, minutes] = [Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR), (whole % HOUR) / MINUTE];
  if (days > 0) return t('papers:span.days', { days, hours });
  return hours > 0 ? t('papers:span.hours', { hours, minutes }) : t('papers:span.minutes', { minutes });
}

/** A duration in open hours as text, without days. */
export function openHours(span: number): string {
  const whole = Math.floor(Math.abs(span) / MINUTE);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  return hours > 0 ? t('papers:span.hours', { hours, minutes }) : t('papers:span.minutes', { minutes });
}

export const dueTone = (at: number, now: number): 'now' | 'late' | undefined =>
  now > at ? 'late' : at - now < NEAR ? 'now' : undefined;

/** A deadline with the time left, which counts down, and its moment. */
export class WbDue extends WaybillElement {
  static override properties = { host: { attribute: false }, at: { attribute: false }, brief: { attribute: false } };

  declare host: SittingHost;
  declare at: number;
  /** Shows only the time left. */
  declare brief: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.host.subscribe(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const left = this.at - this.host.clock();
    const tone = dueTone(this.at, this.host.clock()) ?? '';
    const words = t(left < 0 ? 'papers:due.over' : 'papers:due.left', { span: spanWords(left) });
    return html`<span class="due ${tone}" title=${formatMoment(this.at)}>
      ${icon(tone === 'late' ? 'alert' : 'clock')}<span>${this.brief ? '' : `${formatMoment(this.at)} · `}${words}</span>
    </span>`;
  }
}

customElements.define('wb-due', WbDue);

/** A deadline with the time left, and the moment in front unless `brief`. */
export const dueOf = (host: SittingHost, at: number, brief = false): TemplateResult =>
  html`<wb-due .host=${host} .at=${at} .brief=${brief}></wb-due>`;
