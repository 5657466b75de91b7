import { DUTY_CODES } from '../../operations/parts.ts';
import { SERVICE_PAGES } from '../../operations/service/handbook.ts';
import type { ScenarioDuty } from '../duty.ts';
import { scaleContacts } from './at-difficulty.ts';
import { makeContacts } from './contacts.ts';
import { makeServiceForm, makeServiceHouse } from './house.ts';
import { addNews } from './news.ts';
import { checkService } from './references.ts';
import { type ServiceData, serviceSchema } from './schema.ts';
import { checkServiceSense, checkServiceTrade } from './sense.ts';
import { answersSay, faqLanguages, filledTexts, serviceTexts } from './texts.ts';

/** Where on the desk's papers a guide can point. */
const SERVICE_PLACES = {
  'ticket/take': 'record',
  'ticket/answer': 'record',
  'ticket/record': 'record',
  'ticket/solve': 'record',
} as const;

/** The service desk: its handbook, its contacts and its news, in a file that only packs which train it have. */
export const service: ScenarioDuty<ServiceData> = {
  code: DUTY_CODES.service,
  pack: {},
  demand: {},
  files: [{ name: 'service.yaml', schema: serviceSchema }],
  pages: SERVICE_PAGES,
  numbers: {
    file: 'service.yaml',
    list: 'serviceRules',
    pages: {
      keepGoodsUpTo: 'returns',
      photoFrom: 'after-sales',
      frequentFrom: 'faq',
      newsHours: 'faq',
      partialPermille: 'refunds',
      reopenDays: 'tickets',
    } satisfies Partial<Record<keyof ServiceData['serviceRules'], string>>,
  },
  named: ['contacts'],
  places: SERVICE_PLACES,
  buyerTexts: ['tickets', 'faq', 'choices'],
  letters: ['tickets', 'news'],
  checkReferences: checkService,
  checkSense: checkServiceSense,
  checkTrade: checkServiceTrade,
  neededTexts: serviceTexts,
  filledIn: filledTexts,
  saying: answersSay,
  spokenIn: faqLanguages,
  scale: (own, shares) => ({ ...own, contacts: scaleContacts(own.contacts, shares) }),
  compile(c, own) {
    const truth = makeContacts(c, own, c.random.fork('contacts'));
    addNews(c, own);
    return { house: makeServiceHouse(own, c.monday), form: makeServiceForm(own, c.monday), truth };
  },
};
