import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { t } from '../i18n.ts';
import { icon } from '../icons.ts';
import { downloadOpenSitting } from './download.ts';

/** Says that the sitting is not being saved, why, and what to do. It goes away when saving works again. */
class StorageBanner extends SittingElement {
  override render(): TemplateResult | typeof nothing {
    const { host } = this;
    const state = host.storage();
    if (state === 'ok') return nothing;
    // The file of an assessment is sealed until hand-in: then only keeping the page open keeps what is done.
    const sealed = host.info.mode === 'assessment' && !host.view().over;
    return html`<div class="banner late" role="alert">
      ${icon('alert')}<span class="grow">${t(`app:banner.storage-${state}`)} ${t(sealed ? 'app:banner.storage-advice-sealed' : 'app:banner.storage-advice')}</span>
      ${
        sealed
          ? nothing
          : html`<button type="button" class="button small" @click=${() => downloadOpenSitting(host)}>
              ${icon('download')} ${t('app:sitting.download')}
            </button>`
      }
    </div>`;
  }
}

customElements.define('wb-storage-banner', StorageBanner);
