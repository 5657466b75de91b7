import { DESIGN_PARTS, type DesignPart } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import type { ToldAct, ToldField } from '../../panel-duty.ts';
import { called, coded, told, typed } from '../../parts/told-act.ts';
import { term } from '../../parts/words.ts';
import { dayAt } from './campaigns-view.ts';

const date = (label: string): ToldField => told(label, (_host, value) => formatDay(dayAt(String(value))));

/** A choice of a design by the name of its part. */
const choice = (part: DesignPart): readonly [string, ToldField] => [
  `choices.${part}`,
  { label: `terms:designPart.${part}`, words: (_host, value) => term('designChoice', String(value)) },
];

const campaign = called('papers:campaigns.name', 'campaign');

/** The acts in campaigns, as the papers name them. */
export const toldCampaignActs: Readonly<Record<string, ToldAct>> = {
  'campaign/design': {
    name: 'papers:campaigns.act.save',
    fields: {
      value: typed('papers:campaigns.field.value', 'TWD'),
      cap: typed('papers:campaigns.field.cap'),
      budget: typed('papers:campaigns.field.budget', 'TWD'),
      from: date('papers:campaigns.field.from'),
      until: date('papers:campaigns.field.until'),
      ...Object.fromEntries(DESIGN_PARTS.map(choice)),
    },
  },
  'campaign/submit': { name: 'papers:campaigns.act.submit', fields: { campaign } },
  'campaign/launch': { name: 'papers:campaigns.act.launch', fields: { campaign } },
  'campaign/pause': {
    name: 'papers:campaigns.act.pauseOrResume',
    fields: {
      paused: told('papers:campaigns.spendState', (_host, value) =>
        term('word-campaign.spend', value === true ? 'paused' : 'running'),
      ),
    },
  },
  'campaign/moderate': {
    name: 'papers:campaigns.act.decide',
    fields: {
      decision: told('papers:campaigns.decision', (_host, value) =>
        term(['pay', 'hold', 'deny'].includes(String(value)) ? 'claimDecision' : 'postDecision', String(value)),
      ),
    },
  },
  'campaign/answer': {
    name: 'papers:campaigns.act.answer',
    fields: {
      fact: called('papers:campaigns.answer.fact', 'sourFact'),
      remedy: coded('papers:campaigns.answer.remedy', 'sourRemedy'),
      blocks: coded('papers:campaigns.answer.blocks', 'sourBlock'),
    },
  },
  'campaign/close': {
    name: 'papers:campaigns.act.close',
    fields: { winners: typed('papers:campaigns.winnersAre'), codes: coded('papers:campaigns.codes', 'codeWay') },
  },
  'campaign/conclude': {
    name: 'papers:campaigns.act.conclude',
    fields: { conclusion: coded('papers:campaigns.conclusion', 'wordConclusion') },
  },
};
