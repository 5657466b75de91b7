import { html, nothing, svg, type TemplateResult } from 'lit';
import { channelRules, type ListingView, pixelsOn, type SheetImage, sheetOf } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { termsNow } from './listings-view.ts';

/** The thing on a picture: a plain shape, so that only the background and the words on it differ. */
const thing = svg`<path d="M34 30h32l6 12v28H28V42z" fill="#c98d55" /><path d="M34 30h32l6 12H28z" fill="#a86f3c" /><path d="M44 50h12v12H44z" fill="#f4e4c8" />`;
const scene = svg`<path d="M0 0h100v66H0z" fill="#9db8c4" /><path d="M0 66h100v24H0z" fill="#8a6a4c" /><circle cx="82" cy="18" r="9" fill="#f2d98c" /><path d="M8 66c2-20 6-30 12-34 4 8 4 20 2 34z" fill="#55795c" />`;
const badge = svg`<path d="M4 6h44v18H4z" fill="#b3261e" /><text x="26" y="20" text-anchor="middle" font-size="12" font-weight="700" fill="#fff">SALE</text><path d="M54 74h42v14H54z" fill="#173f55" /><text x="75" y="85" text-anchor="middle" font-size="9" fill="#fff">-20%</text>`;

/** A picture of the sheet as it looks: on white or in a scene, with words on it or without. */
const picture = ({ background, overlay }: SheetImage): TemplateResult =>
  html`<svg class="listing-picture" viewBox="0 0 100 90" aria-hidden="true">
    ${background === 'white' ? svg`<path d="M0 0h100v90H0z" fill="#fff" />` : scene}${thing}${overlay ? badge : nothing}
  </svg>`;

/** What a picture shows that sighted people see: its background, and words on it. */
function described({ background, overlay }: SheetImage): string {
  const parts = [t(`papers:listings.image.${background}`), ...(overlay ? [t('papers:listings.image.overlay')] : [])];
  return parts.join(t('papers:listSign'));
}

/** The pictures to choose from. They stand on the listing in the sequence in which they are chosen; the first one is the main one. */
export function imageChoice(work: Work, form: Form, listing: ListingView, error: string): TemplateResult {
  const terms = termsNow(work.host);
  const { images } = sheetOf(terms, listing.product);
  const { imagesLeast, imagesMost } = channelRules(terms, listing.channel);
  const first = listing.content?.images ?? [];
  const chosen = form.list('images', first);
  const one = (image: SheetImage): TemplateResult => {
    const place = chosen.indexOf(image.id);
    return html`<button
      type="button"
      class="listing-image"
      data-image=${image.id}
      aria-pressed=${String(place >= 0)}
      @click=${() => form.toggle('images', image.id, first)}
    >
      ${picture(image)}
      <span class="sub">${work.host.text(`listingImages.${image.id}`)} · <span class="number">${formatNumber(image.pixels)} px</span></span>
      <span class="visually-hidden">${described(image)}</span>
      ${place < 0 ? nothing : html`<span class="chip small blue place">${place === 0 ? t('papers:listings.image.main') : place + 1}</span>`}
    </button>`;
  };
  return html`<fieldset class="field is-wide">
    <legend>${t('papers:listings.field.images')}</legend>
    <p class="sub">
      ${t('papers:listings.image.rule', { least: imagesLeast, most: imagesMost, pixels: formatNumber(pixelsOn(terms, listing.channel)) })}
    </p>
    <div class="listing-images">${images.map(one)}</div>
    <span class="field-error" role="alert">${error === '' ? nothing : html`${icon('alert')}${error}`}</span>
  </fieldset>`;
}
