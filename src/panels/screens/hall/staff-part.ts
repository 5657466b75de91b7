import { html, type TemplateResult } from 'lit';
import type { Account, HallSession, Overview } from '../../../host/remote/staff-shapes.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { StaffElement } from './staff-element.ts';
import { personWords, roleWords } from './staff-words.ts';

/** Roles that somebody has in a session because they were assigned to it. */
const ASSIGNED = ['manager', 'proctor', 'marker', 'moderator', 'teacher'] as const;

/** Who works in a session: everybody with a role for it is listed, and assigned or dismissed. */
export class StaffPart extends StaffElement {
  static override properties = {
    session: { attribute: false },
    overview: { attribute: false },
    accounts: { state: true },
  };

  declare session: HallSession;
  declare overview: Overview;
  accounts: readonly Account[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.api.accounts()).then((accounts) => {
      this.accounts = accounts ?? [];
    });
  }

  override render(): TemplateResult {
    const roles = ASSIGNED.filter((role) => (this.session.plan.kind === 'class') === (role === 'teacher'));
    return html`<section class="card stack" aria-labelledby="staff-heading">
      <h2 id="staff-heading">${t('staff:staff.heading')}</h2>
      <p class="muted">${t('staff:staff.note')}</p>
      ${this.renderError()}
      <div class="hall-roles">${roles.map((role) => this.#renderRole(role))}</div>
    </section>`;
  }

  #renderRole(role: string): TemplateResult {
    const here = this.overview.staff.filter(({ roles }) => roles.includes(role));
    const others = this.accounts.filter(
      ({ id, roles, closedAt }) =>
        closedAt === undefined && roles.includes(role) && !here.some((each) => each.id === id),
    );
    return html`<section class="stack tight" aria-labelledby="staff-${role}">
      <h3 id="staff-${role}">${roleWords(role)}</h3>
      <p class="muted small">${t(`staff:role-note.${role}`)}</p>
      ${here.length === 0 ? html`<p class="small">${t('staff:staff.nobody')}</p>` : html`<ul class="hall-people">${here.map(({ id }) => this.#renderPerson(role, id))}</ul>`}
      ${
        others.length === 0
          ? html`<p class="muted small">${t('staff:staff.no-others')}</p>`
          : html`<div class="row">
              <label class="visually-hidden" for="assign-${role}">${t('staff:staff.choose', { role: roleWords(role) })}</label>
              <select class="input hall-find" id="assign-${role}">${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>
              <button type="button" class="button small" aria-label=${`${t('staff:staff.assign')}: ${roleWords(role)}`} @click=${() => void this.#assign(role)}>${icon('add')} ${t('staff:staff.assign')}</button>
            </div>`
      }
    </section>`;
  }

  #renderPerson(role: string, id: string): TemplateResult {
    const name = personWords(this.overview.people, id);
    return html`<li class="row apart"><bdi>${name}</bdi>
      <button type="button" class="button small quiet" aria-label=${`${t('staff:staff.dismiss')}: ${name}, ${roleWords(role)}`} @click=${() => void this.#change('dismiss', id, role)}>${icon('close')} ${t('staff:staff.dismiss')}</button></li>`;
  }

  async #assign(role: string): Promise<void> {
    const account = this.querySelector<HTMLSelectElement>(`#assign-${role}`)?.value ?? '';
    await this.#change('assign', account, role);
  }

  async #change(what: 'assign' | 'dismiss', account: string, role: string): Promise<void> {
    const done = await this.attempt(() => this.api.act(this.session.id, { do: what, account, role }));
    if (done !== null) this.dispatchEvent(new CustomEvent('wb-changed', { bubbles: true }));
  }
}

customElements.define('wb-staff-part', StaffPart);
