import type { TraineeView } from '../../host/index.ts';
import type { FloorRoom, Furniture } from '../floor-room.ts';
import type { Stage } from '../stage.ts';
import { CARD_ART } from './art-cards.ts';
import { PHONE_ART } from './art-phones.ts';
import { STREET_ART } from './art-street.ts';
import { TALK_ART } from './art-talk.ts';
import { IdeaTray } from './idea-tray.ts';
import { paintFrame } from './paint-street.ts';
import { paintStudio } from './paint-studio.ts';
import { Phones } from './phones.ts';
import { PinBoard } from './pin-board.ts';
import { Street } from './street.ts';
import { layStudio, type StudioPlan } from './studio-layout.ts';
import { readStudio, type StudioModel } from './studio-model.ts';
import { summariseStudio } from './studio-summary.ts';
import { TalkGauge } from './talk-gauge.ts';

/** Places on the papers of which somebody in this room speaks, by the beginning of their names. */
const PLACES = ['post', 'heard', 'plan', 'wordCampaign', 'figure'];

function furnish(stage: Stage): Furniture {
  const { catalogue } = stage.host;
  let [plan, model, seen]: [StudioPlan | undefined, StudioModel | null, TraineeView | undefined] = [
    undefined,
    null,
    undefined,
  ];
  let turned = 0;
  const show = (view: TraineeView): void => {
    seen = view;
    model = readStudio(view, catalogue, turned);
    if (model !== null) for (const part of all) part.sync(model);
  };
  const board = new PinBoard(stage, (by) => {
    turned += by;
    if (seen !== undefined) show(seen);
  });
  const [phones, gauge, tray, street] = [
    new Phones(stage),
    new TalkGauge(stage),
    new IdeaTray(stage),
    new Street(stage),
  ];
  const all = [phones, board, tray, gauge, street];
  return {
    parts: all,
    lay: (ground) => {
      plan = layStudio(ground, catalogue);
      for (const part of all) part.lay(plan);
    },
    paint: (ink) => {
      if (plan !== undefined) paintStudio(ink, plan);
    },
    hang: (ink) => {
      if (plan?.board !== undefined) paintFrame(ink, plan.board);
    },
    sync: show,
    update: (now, elapsed) => {
      phones.update(elapsed);
      gauge.update(elapsed);
      street.update(now, elapsed);
    },
    spot: (place) =>
      plan === undefined || !PLACES.some((each) => place.startsWith(each))
        ? null
        : { x: plan.calendar.x + plan.calendar.w - 24, y: plan.calendar.y + plan.calendar.h - 4 },
    // On the panel of the phones, and on the instrument.
    perches: () =>
      plan === undefined
        ? []
        : [
            { x: plan.wall.x + plan.wall.w - 30, y: plan.wall.y + 1 },
            { x: plan.gauge.x + plan.gauge.w * 0.3, y: plan.gauge.y + 1 },
          ],
    say: () => (model === null ? '' : summariseStudio(model, stage)),
    parcels: () => null,
  };
}

/** The studio: a wall of phones with live posts, the calendar of the week, the needle of talk, and the street outside. */
export const SOCIAL_ROOM: FloorRoom = {
  name: 'floor:room.social',
  wide: 50,
  hangs: 0.5,
  art: { ...PHONE_ART, ...CARD_ART, ...TALK_ART, ...STREET_ART },
  lay: layStudio,
  furnish,
};
