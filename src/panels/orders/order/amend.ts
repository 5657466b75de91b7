import { html, type TemplateResult } from 'lit';
import type { Address, OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { actButton } from '../../parts/act-button.ts';
import { textField } from '../../parts/fields.ts';
import type { Form } from '../../parts/form.ts';
import type { Work } from '../../parts/paper.ts';
import { countryWords } from '../../parts/words.ts';

const PARTS = ['name', 'street', 'unit', 'district', 'city', 'state', 'postcode', 'phone'] as const;
const NEEDED: ReadonlySet<string> = new Set(['name', 'street', 'city', 'postcode']);

function typedAddress(form: Form, now: Address): Address {
  const part = (name: (typeof PARTS)[number]): string => form.text(name, now[name] ?? '').trim();
  const [unit, district, state, phone] = [part('unit'), part('district'), part('state'), part('phone')];
  return {
    name: part('name'),
    street: part('street'),
    ...(unit === '' ? {} : { unit }),
    ...(district === '' ? {} : { district }),
    city: part('city'),
    ...(state === '' ? {} : { state }),
    postcode: part('postcode'),
    country: now.country,
    ...(phone === '' ? {} : { phone }),
  };
}

/** The address form of an order, filled with the address it has now. */
export function amendForm(work: Work, order: OrderView): TemplateResult {
  const form = work.form(`${order.id}/amend`);
  const faulty = (name: string): string =>
    NEEDED.has(name) && form.text(name, order.address[name as 'name'] ?? '').trim() === ''
      ? t('papers:field.required')
      : '';
  const send = (): unknown =>
    PARTS.some((name) => faulty(name) !== '')
      ? work.refuse(form)
      : work.act('amend', 'order/amend', { order: order.id, address: typedAddress(form, order.address) }, { form });
  return html`<div class="form-grid">
      ${PARTS.map((name) =>
        textField(form, {
          name,
          label: t(`papers:address.${name}`),
          first: order.address[name] ?? '',
          error: faulty(name),
          wide: name === 'street',
        }),
      )}
    </div>
    <p class="field-note">${t('papers:address.country', { country: countryWords(order.address.country) })}</p>
    <div class="acts">
      ${actButton(work, { name: form.key, icon: 'check', words: t('papers:act.amend'), look: 'primary', does: send })}
      <button type="button" class="button quiet" @click=${() => form.clear()}>${icon('undo')}${t('papers:act.reset')}</button>
    </div>
    ${work.outcome('amend')}`;
}
