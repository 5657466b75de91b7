import { html, nothing, type TemplateResult } from 'lit';
import type { HallSession } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { makeHash } from '../../shell/route.ts';
import { qrPicture } from './qr-picture.ts';

/** The address by which others reach the hall: on this computer itself the page is often opened by a name that they cannot use. */
export const addressFor = (first: string | undefined): string =>
  first !== undefined && /^(localhost|127\.|\[)/.test(location.hostname) ? first : location.origin;

/** How a class joins, large, for the projector. */
export function wayIn({ code }: HallSession, address: string): TemplateResult {
  const link = `${address}/${makeHash({ screen: 'seat', code })}`;
  return html`<section class="card lifted hall-way-in" aria-label=${t('hall:board.way-in')}>
    <div class="stack">
      <p class="eyebrow">${t('hall:board.open-page')}</p>
      <p class="hall-address" translate="no">${address}</p>
      <p class="eyebrow">${t('hall:board.type-code')}</p>
      <p class="hall-code" translate="no">${code}</p>
    </div>
    ${qrPicture(link, t('hall:board.qr', { link }))}
  </section>`;
}

/** How many places of a class are taken; pressed, it asks for another number. `places`: undefined before the board was read. */
export function placesButton(
  taken: number,
  places: number | undefined,
  ask: () => void,
): TemplateResult | typeof nothing {
  if (places === undefined) return nothing;
  const isFull = taken >= places;
  return html`<button type="button" class="button small ${isFull ? '' : 'quiet'}" @click=${ask}>${icon(isFull ? 'alert' : 'user')} ${t(isFull ? 'hall:board.full' : 'hall:board.places', { taken, places })}</button>`;
}
