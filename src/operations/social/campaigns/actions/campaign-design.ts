import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, offered, refuse, refuseStage, sceneOf } from '../look-ups.ts';
import { DESIGN_PARTS, type DesignPart, PART_OPTIONS, PARTS_OF } from '../mechanics.ts';
import { campaignStage, isToDesign, WORD_CAMPAIGN } from '../word-campaign.ts';

const wholeTwd = z.number().int().min(1).max(10_000_000);

const input = z
  .object({
    campaign: idInput,
    value: wholeTwd,
    cap: z.number().int().min(1).max(1000),
    budget: wholeTwd,
    from: z.iso.date(),
    until: z.iso.date(),
    choices: z.partialRecord(z.enum(DESIGN_PARTS), z.string().max(64)),
  })
  .strict();

type Choices = z.output<typeof input>['choices'];

/** Every part that its mechanic has, and no other, with a choice of its list. */
function refuseChoices(world: RecordReader, id: string, choices: Choices): Refusal | null {
  const parts = PARTS_OF[sceneOf(world, id).offer.mechanic];
  const options = (part: DesignPart): readonly string[] => PART_OPTIONS[part];
  const missing = parts.find((part) => !options(part).includes(choices[part] ?? ''));
  if (missing !== undefined) return refuse('word-campaign/part-missing', { designPart: missing });
  const strange = DESIGN_PARTS.find((part) => choices[part] !== undefined && !parts.includes(part));
  return strange === undefined ? null : refuse('word-campaign/no-such-part', { designPart: strange });
}

/** Writes down how a campaign is to run. It can be written anew until it is submitted, and again when it comes back. */
export const campaignDesign = makeAction({
  kind: 'campaign/design',
  indicators: ['P1.1.3'],
  input,
  check: (world, { campaign: id, from, until, choices }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id });
    if (!isToDesign(campaignStage(campaign))) return refuseStage(campaign);
    return from > until ? refuse('word-campaign/dates-turned') : refuseChoices(world, id, choices);
  },
  apply: (step, { campaign: id, ...design }) => {
    step.send(campaignRef(id), { type: 'DRAFT' });
    step.update(WORD_CAMPAIGN, id, (campaign) => {
      campaign.design = design;
    });
    tellCampaign(step, 'word-campaign/designed', id, {});
  },
});
