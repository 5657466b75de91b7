import { html, nothing, type TemplateResult } from 'lit';
import {
  clockOf,
  isByHand,
  localMoment,
  peakDaysOf,
  platformOf,
  type SittingHost,
  type SocialAccount,
} from '../../../host/index.ts';
import { WaybillElement } from '../../element.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { fact } from '../../parts/fold.ts';
import { nameOf } from '../../parts/names.ts';
import { term, words } from '../../parts/words.ts';
import { formatName, languageName, MINUTE, markName, socialHouse } from './calendar-view.ts';
import { isCustom } from './week-grid.ts';

/** The clock of an account's market, as it goes. */
export class WbAccountClock extends WaybillElement {
  static override properties = { host: { attribute: false }, market: { attribute: false } };

  declare host: SittingHost;
  declare market: string;
  #minute = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.keep(
      this.host.subscribe(() => {
        const minute = Math.floor(this.host.clock() / MINUTE);
        if (minute === this.#minute) return;
        this.#minute = minute;
        this.requestUpdate();
      }),
    );
  }

  protected override render(): TemplateResult {
    const { offsets } = socialHouse(this.host).audiences;
    const { minutes, weekday } = localMoment(offsets, this.market, this.host.clock());
    return html`<span class="account-clock">${icon('clock')}${words(`papers:posting.weekday.${weekday}`)} <span class="number">${clockOf(minutes)}</span></span>`;
  }
}

customElements.define('wb-account-clock', WbAccountClock);

/** What the brief says of an account: when its people are there, what they read, how often to post; and the clock of its market. */
export function accountHead(host: SittingHost, account: SocialAccount): TemplateResult {
  const house = socialHouse(host);
  const comma = t('app:common.comma');
  const { band, market, languages, peaks } = account;
  const customs = house.occasions.filter((each) => isCustom(each) && each.markets.includes(market));
  return html`<dl class="facts account-facts">
    ${fact(t('papers:posting.localNow'), html`<wb-account-clock .host=${host} .market=${market}></wb-account-clock>`)}
    ${fact(t('papers:posting.band'), t('papers:posting.bandOf', { least: band.least, most: band.most }))}
    ${fact(t('papers:posting.peaks'), html`<ul class="peaks">${peaks.map(({ weekdays, from, to }) => html`<li>${term('peakDays', peakDaysOf(weekdays))} <span class="number">${from}–${to}</span></li>`)}</ul>`)}
    ${fact(t('papers:posting.reads'), languages.map(languageName).join(comma))}
    ${fact(t('papers:posting.takes'), (platformOf(house, account)?.formats ?? []).map(formatName).join(comma))}
    ${
      customs.length === 0
        ? nothing
        : fact(
            t('papers:posting.customs'),
            customs
              .map((each) =>
                t('papers:posting.customOf', {
                  custom: nameOf(host, 'marketOccasion', each.id),
                  marks: each.unfit.map((mark) => markName(host, mark)).join(comma),
                }),
              )
              .join(comma),
          )
    }
    ${isByHand(house, account.id) ? fact(t('papers:posting.going'), t('papers:posting.byHand')) : nothing}
  </dl>`;
}
