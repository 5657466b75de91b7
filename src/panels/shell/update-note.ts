import { html, render } from 'lit';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';

/** Offers a new version. It waits for the trainee to agree, because it reloads the page. */
export function offerUpdate(update: () => void): void {
  const place = document.createElement('div');
  place.className = 'update-note';
  place.setAttribute('role', 'status');
  document.body.append(place);
  render(
    html`<div class="note">
      ${icon('refresh')}
      <div class="row">
        <span class="grow">${t('app:update.ready')}</span>
        <button type="button" class="button small" @click=${() => place.remove()}>${t('app:update.later')}</button>
        <button type="button" class="button small primary" @click=${update}>${t('app:update.now')}</button>
      </div>
    </div>`,
    place,
  );
}
