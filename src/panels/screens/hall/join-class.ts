import { html, nothing, type TemplateResult } from 'lit';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { go, makeHash } from '../../shell/route.ts';
import { keptSeat } from './kept-seat.ts';

/** On the home screen of a hall: how to join a class. Nothing where the page comes from a plain web server. */
export class JoinClass extends WaybillElement {
  override render(): TemplateResult | typeof nothing {
    // A hall says so in the page that it serves; a plain web server has nobody to ask.
    if (document.querySelector('meta[name="waybill-hall"]') === null) return nothing;
    const seat = keptSeat();
    return html`<section class="card hall-join" aria-labelledby="join-class">
      <h3 id="join-class">${icon('user')} ${t('hall:join.heading')}</h3>
      <p class="muted">${t('hall:join.note')}</p>
      <div class="row">
        <button type="button" class="button primary" @click=${() => go({ screen: 'seat', code: '' })}>
          ${icon('arrow-right')} ${t(seat === null ? 'hall:join.open' : 'hall:join.back')}
        </button>
        <a class="button quiet" href=${makeHash({ screen: 'hall', secret: '' })}>${t('hall:join.teacher')}</a>
      </div>
    </section>`;
  }
}

customElements.define('wb-join-class', JoinClass);
