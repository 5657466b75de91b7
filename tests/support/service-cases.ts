import { DESK } from '../../src/operations/orders/desk.ts';
import { amountsDue, bookingFor, channelFor, returnWayFor } from '../../src/operations/service/case-rules.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import { ServiceTestDesk } from './service-desk.ts';
import { type ContactWish, quietServiceForm, type ServiceWeek } from './service-week.ts';

type More = Readonly<Record<string, unknown>>;

/** A service desk with one case on it, C-1, worked step by step as the handbook says but for what is given. */
export class CaseDesk extends ServiceTestDesk {
  assess(changed: More = {}): this {
    this.do('case/assess', { case: 'C-1', ground: this.handling().ground, ...changed });
    return this;
  }

  decide(changed: More = {}): this {
    const { serviceCase, ground, entitlement } = this.handling();
    const [decision] = entitlement.decisions;
    const [basis] = entitlement.bases;
    const channel = channelFor(this.sitting.form.catalogue, serviceCase, ground);
    this.do('case/decide', { case: 'C-1', decision, basis, channel, ...changed });
    return this;
  }

  arrange(changed: More = {}): this {
    const { serviceCase, sale, entitlement } = this.handling();
    const way = returnWayFor(this.sitting.world, this.house, serviceCase, sale, entitlement);
    this.do('return/arrange', { case: 'C-1', way, ...changed });
    return this;
  }

  /** Lets time pass until the goods are back. */
  comeBack(): this {
    this.awaits('return/received');
    return this;
  }

  inspect(changed: More = {}): this {
    const { serviceCase, ground } = this.handling();
    const condition = serviceCase.return?.found ?? 'as-new';
    const product = find(this.sitting.form.catalogue.products, serviceCase.claim.product);
    const booking = bookingFor(product, condition, ground);
    this.do('return/inspect', { case: 'C-1', condition, booking, ...changed });
    return this;
  }

  /** What is to be paid, as an input. */
  refundDue(changed: More = {}): More {
    const { serviceCase, sale, entitlement } = this.handling();
    return { case: 'C-1', ...amountsDue(this.house, serviceCase, sale, entitlement), ...changed };
  }

  refund(changed: More = {}): this {
    this.do('refund/issue', this.refundDue(changed));
    return this;
  }

  send(changed: More = {}): this {
    const { product, quantity } = this.case().claim;
    this.do('replacement/send', { case: 'C-1', product, quantity, ...changed });
    return this;
  }

  record(changed: More = {}): this {
    const { ground } = this.handling();
    this.do('case/record', { case: 'C-1', ground, cost: this.house.costs[ground], ...changed });
    return this;
  }

  close(): this {
    this.do('case/close', { cases: ['C-1'] });
    return this;
  }

  /** Takes the case to where its goods have been looked at. */
  inspected(): this {
    return this.assess().decide().arrange().comeBack().inspect();
  }

  /** What has been paid back on the channel of the case, minor units of its currency. */
  paidBack(): number {
    const { channel, currency } = this.case();
    return this.sitting.world.get(DESK, channel)?.accounts[currency]?.refunded ?? 0;
  }
}

/** A desk on which the first contact's case has been opened. */
export function caseDeskWith(wish: ContactWish, week: Omit<ServiceWeek, 'contacts'> = {}): CaseDesk {
  const desk = new CaseDesk(quietServiceForm({ ...week, contacts: [{ claim: {}, ...wish }] }));
  desk.awaits('case/opened');
  return desk;
}
