import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Me } from '../../../host/remote/staff-shapes.ts';
import { formatDate } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { confirmAct } from '../../shell/confirm-dialog.ts';
import { makeHash } from '../../shell/route.ts';
import { qrPicture } from './qr-picture.ts';
import { onSend, StaffElement } from './staff-element.ts';
import { roleWords } from './staff-words.ts';
import { addressFor } from './way-in.ts';

const ROLES = [
  'administrator',
  'manager',
  'proctor',
  'marker',
  'moderator',
  'auditor',
  'teacher',
  'author',
  'reviewer',
] as const;

/** A key that was just made: it is told this once. */
interface NewKey {
  readonly name: string;
  readonly key: string;
}

/** Who works in the hall: made, given a new key, and closed by an administrator. */
export class AccountsPart extends StaffElement {
  static override properties = {
    me: { attribute: false },
    accounts: { state: true },
    newKey: { state: true },
    address: { state: true },
  };

  declare me: Me;
  accounts: readonly Account[] | null = null;
  newKey: NewKey | null = null;
  address = location.origin;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
    void this.api.addresses().then(([first]) => {
      this.address = addressFor(first);
    });
  }

  override render(): TemplateResult {
    const mayChange = this.me.may.includes('accounts/change');
    return html`<div class=${mayChange ? 'hall-columns' : ''}>
      <section class="card stack" aria-labelledby="accounts-heading">
        <h2 id="accounts-heading">${t('staff:accounts.heading')}</h2>
        ${this.renderError()}
        ${this.newKey === null ? nothing : this.#renderKey(this.newKey)}
        <ul class="hall-accounts">${(this.accounts ?? []).map((account) => this.#renderAccount(account, mayChange))}</ul>
      </section>
      ${mayChange ? this.#renderForm() : nothing}
    </div>`;
  }

  #renderKey({ name, key }: NewKey): TemplateResult {
    const link = `${this.address}/${makeHash({ screen: 'hall', secret: key })}`;
    return html`<div class="note now hall-key" role="status">${icon('lock')}
      <div class="stack tight">
        <p><strong>${t('staff:accounts.key-of', { name })}</strong></p>
        <p>${t('staff:accounts.once')}</p>
        <p class="hall-words" translate="no">${key}</p>
        <p class="small hall-address-small" translate="no">${link}</p>
        <div class="row">
          <button type="button" class="button small" @click=${() => void navigator.clipboard.writeText(link)}>${icon('copy')} ${t('staff:accounts.copy')}</button>
          <button type="button" class="button small quiet" @click=${this.#putAway}>${t('hall:receipt.put-away')}</button>
        </div>
        ${qrPicture(link, t('staff:accounts.qr', { name }))}
      </div>
    </div>`;
  }

  #renderAccount(account: Account, mayChange: boolean): TemplateResult {
    const { id, name, roles, createdAt, closedAt } = account;
    return html`<li class="row apart">
      <span><strong><bdi>${name}</bdi></strong> ${id === this.me.id ? html`<span class="chip">${t('staff:accounts.own')}</span>` : nothing}
        ${closedAt === undefined ? nothing : html`<span class="chip">${icon('lock')} ${t('staff:accounts.closed', { date: formatDate(closedAt) })}</span>`}<br />
        <span class="muted small">${roles.map(roleWords).join(t('app:common.comma'))} · ${t('staff:accounts.since', { date: formatDate(createdAt) })}</span></span>
      ${
        mayChange && closedAt === undefined
          ? html`<span class="row">
              <button type="button" class="button small" aria-label=${`${t('staff:accounts.renew')}: ${name}`} @click=${() => void this.#renew(account)}>${icon('refresh')} ${t('staff:accounts.renew')}</button>
              ${id === this.me.id ? nothing : html`<button type="button" class="button small" aria-label=${`${t('staff:accounts.close')}: ${name}`} @click=${() => void this.#close(account)}>${icon('lock')} ${t('staff:accounts.close')}</button>`}
            </span>`
          : nothing
      }
    </li>`;
  }

  #renderForm(): TemplateResult {
    return html`<form class="card stack" aria-labelledby="account-new" @submit=${this.#make}>
      <h2 id="account-new">${t('staff:accounts.new')}</h2>
      <div class="field"><label for="account-name">${t('staff:accounts.name')}</label>
        <input id="account-name" name="name" required maxlength="60" autocomplete="off" /></div>
      <fieldset class="field"><legend>${t('staff:accounts.roles')}</legend>
        ${ROLES.map((role) => html`<label class="choice hall-choice"><input type="checkbox" name="roles" value=${role} /> <span><strong>${roleWords(role)}</strong><br /><span class="muted small">${t(`staff:role-note.${role}`)}</span></span></label>`)}
      </fieldset>
      <div><button class="button primary" ?disabled=${this.busy}>${icon('add')} ${t('staff:accounts.make')}</button></div>
    </form>`;
  }

  readonly #putAway = (): void => {
    this.newKey = null;
  };

  readonly #make = onSend(async (typed) => {
    const roles = typed.all('roles');
    if (roles.length === 0) {
      this.error = t('staff:accounts.no-role');
      return false;
    }
    const made = await this.attempt(() => this.api.makeAccount(typed.text('name'), roles));
    if (made === null) return false;
    this.newKey = { name: made.account.name, key: made.key };
    await this.#read();
    return true;
  });

  async #renew({ id, name }: Account): Promise<void> {
    const words = t('staff:accounts.renew-sure', { name });
    if (!(await confirmAct({ heading: t('staff:accounts.renew'), words, yes: t('staff:accounts.renew') }))) return;
    const key = await this.attempt(() => this.api.renewKey(id));
    if (key !== null) this.newKey = { name, key };
  }

  async #close({ id, name }: Account): Promise<void> {
    const question = { heading: t('staff:accounts.close'), words: t('staff:accounts.close-sure', { name }) };
    if (!(await confirmAct({ ...question, yes: t('staff:accounts.close'), danger: true }))) return;
    await this.attempt(() => this.api.closeAccount(id));
    await this.#read();
  }

  async #read(): Promise<void> {
    this.accounts = (await this.attempt(() => this.api.accounts())) ?? this.accounts;
  }
}

customElements.define('wb-accounts-part', AccountsPart);
