import { html, nothing, type TemplateResult } from 'lit';
import type { ClockKind, ClockView, SittingHost, TicketView } from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueTone, openHours } from '../../parts/due.ts';
import { nameOf } from '../../parts/names.ts';
import { ticketOf } from './service-view.ts';
import { say } from './service-words.ts';
import { type ClockHost, holidayMarketOf, nextOf, readingOf } from './ticket-clocks.ts';

type Tone = '' | 'now' | 'late';

const ENDED_WELL: ReadonlySet<string> = new Set(['answered', 'solved']);

/** The state of a clock as text: open time left, overdue, paused, or stopped. */
function wordsOf(ticket: TicketView, kind: ClockKind, { state, left }: ClockView): string {
  const span = openHours(left);
  if (left < 0) return t('papers:due.over', { span });
  if (state === 'stopped') {
    const why = ticket.clocks[kind]?.at(-1)?.why ?? '';
    return t(ENDED_WELL.has(why) ? 'papers:service.clock.kept' : 'papers:service.clock.stopped');
  }
  return t(state === 'paused' ? 'papers:service.clock.paused' : 'papers:due.left', { span });
}

function toneOf({ left, state, dueAt }: ClockView, now: number): Tone {
  if (left < 0) return 'late';
  return state === 'running' && dueAt !== null ? (dueTone(dueAt, now) ?? '') : '';
}

/** Share of the limit that is left, per cent. */
const leftOf = ({ left, limit }: ClockView): number => Math.round((100 * Math.max(0, left)) / Math.max(1, limit));

const signOf = ({ state, left }: ClockView): 'alert' | 'pause' | 'check' | 'clock' => {
  if (left < 0) return 'alert';
  return state === 'paused' ? 'pause' : state === 'stopped' ? 'check' : 'clock';
};

/** The clock that a list shows: the running one that ends first, else a paused one, else the resolution clock. */
function clockShown(host: ClockHost, ticket: TicketView): ClockKind {
  const next = nextOf(host, ticket);
  if (next !== null) return next.clock;
  return readingOf(host, ticket)['first-response']?.state === 'paused' ? 'first-response' : 'resolution';
}

/** A clock of a ticket as a bar that gets shorter, with the time left as text. */
export class WbClock extends WaybillElement {
  static override properties = {
    host: { attribute: false },
    ticket: { attribute: false },
    clock: { attribute: false },
    named: { attribute: false },
  };

  declare host: SittingHost;
  declare ticket: string;
  /** Which clock; by default the one that ends first. */
  declare clock: ClockKind | undefined;
  /** Whether to show the name of the clock. */
  declare named: boolean;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(this.host.subscribe(() => this.requestUpdate()));
  }

  /** When it runs out, and where a public holiday comes between: without that the list looks unsorted. */
  #due(ticket: TicketView, { dueAt }: ClockView): TemplateResult | typeof nothing {
    if (dueAt === null) return nothing;
    const market = holidayMarketOf(this.host, ticket);
    const holiday =
      market === undefined ? '' : t('papers:service.clock.holiday', { market: nameOf(this.host, 'market', market) });
    return html`<span class="sub">${formatMoment(dueAt)} ${holiday}</span>`;
  }

  protected override render(): TemplateResult {
    const ticket = ticketOf(this.host, this.ticket);
    const kind = this.clock ?? (ticket === undefined ? 'resolution' : clockShown(this.host, ticket));
    const reading = ticket === undefined ? undefined : readingOf(this.host, ticket)[kind];
    if (ticket === undefined || reading === undefined)
      return html`<span class="sub">${t('papers:service.clock.none')}</span>`;
    const tone = toneOf(reading, this.host.clock());
    const until = reading.dueAt === null ? '' : t('papers:service.clock.until', { at: formatMoment(reading.dueAt) });
    const due = this.named && reading.left >= 0 ? this.#due(ticket, reading) : nothing;
    return html`<span class="burning ${tone}" title=${until || nothing}>
      <span class="burning-words"
        >${icon(signOf(reading))}<span>${this.named ? html`${say('clock', kind)}<br />` : nothing}${wordsOf(ticket, kind, reading)}</span></span
      >
      ${due}
      ${reading.state === 'stopped' ? nothing : html`<span class="burn" aria-hidden="true"><i style="inline-size:${leftOf(reading)}%"></i></span>`}
    </span>`;
  }
}

customElements.define('wb-clock', WbClock);

/** A clock of a ticket: the one given, or by default the one that ends first, with its name. */
export const clockOf = (host: SittingHost, ticket: string, clock?: ClockKind): TemplateResult =>
  html`<wb-clock .host=${host} .ticket=${ticket} .clock=${clock} .named=${clock === undefined}></wb-clock>`;

/** The clock as plain text, for search and files. */
export function clockText(host: ClockHost, ticket: TicketView): string {
  const kind = clockShown(host, ticket);
  const reading = readingOf(host, ticket)[kind];
  return reading === undefined
    ? t('papers:service.clock.none')
    : `${say('clock', kind)} ${wordsOf(ticket, kind, reading)}`;
}
