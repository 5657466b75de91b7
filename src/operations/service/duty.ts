import { type Duty, named, namedById } from '../duty.ts';
import type { Name } from '../shop/name.ts';
import { SALE } from '../shop/sale.ts';
import { serviceActions } from './actions/index.ts';
import { afterSalesMachine } from './after-sales.machine.ts';
import { CASE } from './case.ts';
import { serviceConsequences } from './consequences.ts';
import { FAQ_ENTRY, type FaqEntry, NEWS, POLICY } from './faq.ts';
import { type ServiceHappenings, serviceHappenings } from './happenings.ts';
import type { ServiceHouse, TicketTopic } from './house.ts';
import { lookAtService } from './look.ts';
import { serviceOutputs } from './outputs.ts';
import { ticketMachine } from './ticket.machine.ts';
import { TICKET } from './ticket.ts';
import type { ServiceTruth } from './truth.ts';
import type { ServiceView } from './view.ts';

/** What the service duty begins with: the policies on the topics of the FAQ, and the published entries. */
export interface ServiceForm {
  readonly policies: readonly { readonly topic: TicketTopic; readonly values: Readonly<Record<string, string>> }[];
  readonly faq: readonly FaqEntry[];
}

/** The types of the service duty. */
export interface ServicePart {
  readonly house: ServiceHouse;
  readonly form: ServiceForm;
  readonly truth: ServiceTruth;
  readonly view: ServiceView;
  readonly happens: ServiceHappenings;
}

const TOPIC: Name = { term: ['ticketTopic', '*'] };

/** Duty T4: service before and after a sale. */
export const service: Duty<ServicePart> = {
  code: 'T4',
  actions: serviceActions,
  lifecycles: { [TICKET]: ticketMachine, [CASE]: afterSalesMachine },
  names: [
    named(TICKET, { name: ({ number }) => number, number: ({ number }) => number }),
    named(CASE, { name: ({ number }) => number, number: ({ number }) => number }),
    named(NEWS, { name: ({ key }) => ({ text: `${key}.title` }) }),
    namedById(FAQ_ENTRY, TOPIC),
    namedById(POLICY, TOPIC),
    namedById('faqChoice', { text: 'choices.*' }),
    namedById('basis', { text: 'afterSales.*.name' }),
  ],
  shows: { tickets: TICKET, cases: CASE, sales: SALE, news: NEWS },
  happenings: serviceHappenings,
  looksUp: false,
  begin: (step, own) => {
    for (const { topic, values } of own?.policies ?? []) step.put(POLICY, { id: topic, values, since: step.now });
    for (const entry of own?.faq ?? []) step.put(FAQ_ENTRY, entry);
  },
  look: lookAtService,
  outputs: serviceOutputs,
  consequences: serviceConsequences,
};
