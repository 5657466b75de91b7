import { html, type TemplateResult } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { WaybillElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a deadline needs you now. */
const NEAR = 2 * HOUR;

/** A span of time in words: `1 天 3 小時`, `2 小時 05 分`, `45 分`. */
function spanWords(span: number): string {
  const whole = Math.floor(Math.abs(span) / MINUTE) * MINUTE;
  const [days, hours, minutes] = [Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR), (whole % HOUR) / MINUTE];
  if (days > 0) return t('papers:span.days', { days, hours });
  return hours > 0 ? t('papers:span.hours', { hours, minutes }) : t('papers:span.minutes', { minutes });
}

/** The same of time counted in open hours, which make no days. */
export function openHours(span: number): string {
  const whole = Math.floor(Math.abs(span) / MINUTE);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  return hours > 0 ? t('papers:span.hours', { hours, minutes }) : t('papers:span.minutes', { minutes });
}

export const dueTone = (at: number, now: number): 'now' | 'late' | undefined =>
  now > at ? 'late' : at - now < NEAR ? 'now' : undefined;

/** A deadline that counts down by itself; also says when it is. */
export class WbDue extends WaybillElement {
  static override properties = { host: { attribute: false }, at: { attribute: false }, brief: { attribute: false } };

  declare host: SittingHost;
  declare at: number;
  /** Only what is left, where the moment stands beside it. */
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

/** A deadline: what is left of it, with the moment in front unless `brief`. */
export const dueOf = (host: SittingHost, at: number, brief = false): TemplateResult =>
  html`<wb-due .host=${host} .at=${at} .brief=${brief}></wb-due>`;
