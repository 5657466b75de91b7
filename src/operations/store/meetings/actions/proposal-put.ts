import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { tellMeeting } from '../happenings.ts';
import { adChannelOf } from '../house.ts';
import { meetingRef, objectTo, refuse, refuseFigure, refuseUnless, sceneOf, shown } from '../look-ups.ts';
import { AD_CHANGES, MEETING } from '../meeting.ts';
import { judgeProposal } from '../proposal.ts';
import { figureInput } from './figure-input.ts';

const input = z
  .object({
    meeting: idInput,
    from: idInput,
    to: idInput,
    amount: z.number().int().min(0).max(10_000_000),
    change: z.enum(AD_CHANGES),
    figure: figureInput.nullable(),
  })
  .strict();

/** Money moves between two channels; everything else is changed within one. */
function refuseChannels(world: RecordReader, { from, to, change }: z.output<typeof input>): Refusal | null {
  const { meetings } = storeHouseOf(world);
  const unknown = [from, to].find((id) => adChannelOf(meetings, id) === undefined);
  if (unknown !== undefined) return refuse('proposal/no-channel', { channel: unknown });
  if (change === 'channel') return from === to ? refuse('proposal/same-channel') : null;
  return from === to ? null : refuse('proposal/two-channels');
}

/** Proposes to marketing what should be done with the money, and shows the figure that argues for it. */
export const proposalPut = makeAction({
  kind: 'proposal/put',
  indicators: ['P2.3.2'],
  input,
  check: (world, given) => {
    const refusal = refuseUnless(world, given.meeting, 'talking');
    if (refusal !== null) return refusal;
    const meeting = world.get(MEETING, given.meeting);
    if (meeting === undefined) return null;
    return refuseChannels(world, given) ?? refuseFigure(world, meeting, given.figure);
  },
  apply: (step, { meeting: id, figure, ...rest }) => {
    const scene = sceneOf(step, step.need(MEETING, id));
    const proposal = { ...rest, amount: rest.change === 'channel' ? rest.amount : 0, figure: shown(scene, figure) };
    step.update(MEETING, id, (meeting) => {
      meeting.proposal = proposal;
    });
    step.send(meetingRef(id), { type: 'PROPOSE' });
    const { figure: _shown, ...told } = proposal;
    const { matter } = scene.meeting;
    tellMeeting(step, 'marketing-meeting/proposed', id, { ...told, matter, verdict: judgeProposal(scene, proposal) });
    objectTo(step, id);
  },
});
