import { html, nothing, type TemplateResult } from 'lit';
import { SittingElement } from '../element.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { type IconName, icon } from '../icons.ts';
import { announcedWords } from './announced.ts';
import { confirmAct } from './confirm-dialog.ts';
import { downloadOpenSitting } from './download.ts';
import { sayNoAnswer } from './no-answer.ts';
import { closePopoverAround, placeBelow } from './popover.ts';
import { go } from './route.ts';

/** A dialog that the menu asks the shift screen to open. */
export type MenuWish = 'settings' | 'shortcuts' | 'rewind';

/** The menu of a shift: settings, file, leave, hand in. */
export class ShiftMenu extends SittingElement {
  override render(): TemplateResult {
    const { mode, governed } = this.host.info;
    const assessment = mode === 'assessment';
    return html`<button type="button" class="button quiet square" popovertarget="strip-menu" aria-label=${t('app:menu.title')} title=${t('app:menu.title')}>
        ${icon('menu')}
      </button>
      <div class="popover narrow" id="strip-menu" popover @beforetoggle=${placeBelow}>
        <div class="menu">
          ${this.#renderItem('gear', t('app:settings.title'), () => this.#wish('settings'))}
          ${this.#renderItem('keyboard', t('app:shortcuts.title'), () => this.#wish('shortcuts'))}
          <hr />
          ${assessment || governed ? nothing : this.#renderItem('undo', t('app:rewind.title'), () => this.#wish('rewind'))}
          ${assessment ? nothing : this.#renderItem('download', t('app:sitting.download'), () => void downloadOpenSitting(this.host))}
          ${this.#renderItem('home', t('app:menu.leave'), () => go({ screen: 'home' }))}
          <hr />
          ${this.#renderItem('flag', t(assessment ? 'app:menu.hand-in' : 'app:menu.finish'), () => void this.#finish(assessment))}
        </div>
      </div>`;
  }

  #renderItem(name: IconName, words: string, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button"
      @click=${(event: Event) => {
        closePopoverAround(event.currentTarget as Element);
        act();
      }}
    >
      ${icon(name)} ${words}
    </button>`;
  }

  #wish(wish: MenuWish): void {
    this.dispatchEvent(new CustomEvent<MenuWish>('wb-menu', { detail: wish, bubbles: true }));
  }

  async #finish(assessment: boolean): Promise<void> {
    const kind = assessment ? 'hand-in' : 'finish';
    const yes = await confirmAct({
      heading: t(`app:menu.${kind}`),
      words: t(`app:menu.${kind}-words`, {
        end: formatMoment(this.host.info.endAt),
        announced: announcedWords(this.host),
      }),
      yes: t(`app:menu.${kind}-yes`),
    });
    if (yes) await sayNoAnswer(() => this.host.finish(), this);
  }
}

customElements.define('wb-shift-menu', ShiftMenu);
