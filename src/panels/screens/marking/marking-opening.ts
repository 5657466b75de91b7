import { html, nothing, type TemplateResult } from 'lit';
import type { MarkingOverview } from '../../../host/remote/marking-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { MarkingElement } from './marking-element.ts';

/** Letters of each sitting that are marked, where nobody says otherwise. */
const USUAL_SAMPLE = 6;

/** How marking is opened, who does it, and how far it has come. Tells of changes by `wb-overview`. */
export class MarkingOpening extends MarkingElement {
  static override properties = {
    ...MarkingElement.properties,
    overview: { attribute: false },
    may: { attribute: false },
    isClass: {},
  };

  declare overview: MarkingOverview;
  declare may: readonly string[];
  /** Whether one mark of a letter is enough. */
  isClass = false;

  override render(): TemplateResult {
    const { opened, handedIn, uncollected } = this.overview;
    const isOwn = this.may.includes('results/propose');
    return html`<section class="card stack" aria-labelledby="opening-heading">
      <h2 id="opening-heading">${t('marking:opening.heading')}</h2>
      ${this.renderError()}
      <p>${t('marking:opening.handed-in', { count: handedIn })} ${uncollected === 0 || opened === null ? nothing : t('marking:opening.uncollected', { count: uncollected })}</p>
      ${opened === null ? this.#renderForm(isOwn) : this.#renderProgress(opened, isOwn && uncollected > 0)}
      ${this.may.includes('act/assign') ? this.#renderPeople() : nothing}
    </section>`;
  }

  #renderForm(isOwn: boolean): TemplateResult {
    if (!isOwn) return html`<p class="muted">${t('marking:opening.not-yet')}</p>`;
    return html`<form class="stack tight" @submit=${this.#open}>
        <div class="field marking-short-field">
          <label for="marking-sample">${t('marking:opening.sample')}</label>
          <input id="marking-sample" name="sample" type="number" min="4" max="1000" required .value=${String(USUAL_SAMPLE)} aria-describedby="marking-sample-note" />
          <p class="field-note" id="marking-sample-note">${t('marking:opening.sample-note')}</p>
        </div>
        <label class="choice"><input type="checkbox" name="controls" checked /> <span>${t('marking:opening.controls')}</span></label>
        <div class="row">
          <button class="button primary" ?disabled=${this.busy}>${icon('play')} ${t('marking:opening.open')}</button>
          <button type="button" class="button quiet" ?disabled=${this.busy} @click=${this.#collect}>${t('marking:opening.without')}</button>
        </div>
        <p class="small muted">${t(this.isClass ? 'marking:opening.without-note-class' : 'marking:opening.without-note')}</p>
      </form>`;
  }

  #renderProgress({ sample, controls }: NonNullable<MarkingOverview['opened']>, canCollect: boolean): TemplateResult {
    const { letters, unmarked, once, disputed, whole, onTables } = this.overview.progress;
    const counts = { unmarked, once, disputed, whole, 'on-tables': onTables };
    return html`<p class="small muted">${t(this.isClass ? 'marking:opening.class-rule' : 'marking:opening.rule', { sample })} ${controls ? t('marking:opening.with-controls') : nothing}</p>
      <p class="row" role="status">
        <strong>${t('marking:desk.letters', { count: letters })}</strong>
        ${Object.entries(counts).map(([name, count]) => html`<span class="chip ${name === 'disputed' && count > 0 ? 'now' : name === 'whole' ? 'good' : ''}">${t(`marking:progress.${name}`)} <span class="number">${count}</span></span>`)}
      </p>
      ${canCollect ? html`<div><button type="button" class="button primary" ?disabled=${this.busy} @click=${this.#collect}>${icon('archive')} ${t('marking:opening.collect')}</button></div>` : nothing}`;
  }

  #renderPeople(): TemplateResult {
    const { people } = this.overview;
    const fit = people.filter(({ roles }) => roles.includes('marker') || roles.includes('moderator'));
    return html`<details class="unfold" ?open=${this.overview.progress.whole === 0}>
      <summary>${t('marking:opening.people')}</summary>
      ${
        fit.length === 0
          ? html`<p class="muted">${t('marking:opening.nobody')}</p>`
          : html`<ul class="plain-list">${fit.map(
              ({ id, name, roles, here }) => html`<li class="row apart"><bdi>${name}</bdi>
                <span class="row">${(['marker', 'moderator'] as const)
                  .filter((role) => roles.includes(role))
                  .map(
                    (
                      role,
                    ) => html`<label class="choice"><input type="checkbox" .checked=${here.includes(role)} ?disabled=${this.busy} @change=${() => void this.#assign(id, role, !here.includes(role))} />
                      <span>${t(`marking:opening.role.${role}`)}</span></label>`,
                  )}</span></li>`,
            )}</ul>`
      }
    </details>`;
  }

  readonly #open = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    void this.#tell(() => this.api.open(Number(form.get('sample')), form.get('controls') !== null));
  };

  readonly #collect = (): Promise<void> => this.#tell(() => this.api.collect());

  #assign(account: string, role: 'marker' | 'moderator', isAssigned: boolean): Promise<void> {
    return this.#tell(() => this.api.assign(account, role, isAssigned));
  }

  async #tell(act: () => Promise<MarkingOverview>): Promise<void> {
    const overview = await this.attempt(act);
    if (overview !== undefined) this.dispatchEvent(new CustomEvent('wb-overview', { detail: overview }));
  }
}

customElements.define('wb-marking-opening', MarkingOpening);
