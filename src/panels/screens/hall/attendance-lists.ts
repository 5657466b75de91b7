import { html, nothing, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { printAlone } from './print-alone.ts';
import { inSeatSequence, type Seating, seatWords } from './seating.ts';

/** A candidate to be ticked and to sign. */
export interface Attendee extends Seating {
  readonly number: string;
  readonly name: string;
  /** Time to work in per cent of everybody's. */
  readonly percent: number;
  /** Minutes. */
  readonly breaks: number;
  readonly largeText: boolean;
}

/** Candidates of one round in one room, by seat. */
function byRoom(attendees: readonly Attendee[]): Attendee[][] {
  const rooms = new Map<string, Attendee[]>();
  for (const each of inSeatSequence(attendees)) {
    const key = JSON.stringify([each.round, each.room]);
    rooms.set(key, [...(rooms.get(key) ?? []), each]);
  }
  return [...rooms.values()];
}

const COLUMNS = ['place', 'number', 'name', 'accommodations', 'signature', 'remarks'] as const;

/** What was granted to a candidate, in words; empty where nothing was. */
const accommodationWords = ({ percent, breaks, largeText }: Attendee): string =>
  [
    percent === 100 ? [] : t('roster:attendance.percent', { percent }),
    breaks === 0 ? [] : t('roster:attendance.breaks', { count: breaks }),
    largeText ? t('roster:attendance.large-text') : [],
  ]
    .flat()
    .join(' · ');

/** A list for each room, to be printed and signed. */
export class AttendanceLists extends WaybillElement {
  static override properties = { attendees: { attribute: false }, heading: { attribute: false } };

  declare attendees: readonly Attendee[];
  /** The session as its manager calls it. */
  declare heading: string;

  override render(): TemplateResult {
    const rooms = byRoom(this.attendees);
    return html`<div class="row apart">
        <div>
          <h2>${t('roster:attendance.heading')}</h2>
          <p class="muted">${t('roster:attendance.note')}</p>
        </div>
        <button type="button" class="button primary" ?disabled=${rooms.length === 0} @click=${this.#print}>${icon('print')} ${t('roster:attendance.print')}</button>
      </div>
      <div class="attendance">${rooms.map((room) => this.#renderRoom(room))}</div>`;
  }

  #renderRoom(attendees: readonly Attendee[]): TemplateResult {
    const { round = '', room = '' } = attendees[0] ?? {};
    return html`<section class="attendance-room">
      <header class="row apart">
        <h3>
          <bdi>${this.heading}</bdi><br />
          <bdi>${room === '' ? t('roster:attendance.no-room') : t('roster:attendance.room', { room })}</bdi>
        </h3>
        <p>
          ${round === '' ? nothing : html`<bdi>${t('roster:attendance.round', { round })}</bdi> · `}${t('roster:attendance.count', { count: attendees.length })}
        </p>
      </header>
      <table class="table">
        <thead><tr>${COLUMNS.map((column) => html`<th scope="col" data-column=${column}>${t(`roster:attendance.${column}`)}</th>`)}</tr></thead>
        <tbody>
          ${attendees.map(
            (each) => html`<tr>
              <td><bdi>${seatWords(each)}</bdi></td>
              <td><bdi>${each.number}</bdi></td>
              <th scope="row"><bdi>${each.name}</bdi></th>
              <td>${accommodationWords(each)}</td>
              <td></td>
              <td></td>
            </tr>`,
          )}
        </tbody>
      </table>
      <footer class="attendance-end">
        ${(['present', 'absent', 'proctor'] as const).map((name) => html`<span>${t(`roster:attendance.${name}`)}</span>`)}
      </footer>
    </section>`;
  }

  readonly #print = (): void => {
    const lists = this.querySelector('.attendance');
    if (lists !== null) printAlone(lists);
  };
}

customElements.define('wb-attendance-lists', AttendanceLists);
