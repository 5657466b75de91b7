import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import type { Form } from '../../operations/market/form.ts';
import { SKILLS, type Skill } from '../../pace/people.ts';
import { timesOf } from '../../pace/work.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { worksOf } from './work-of.ts';

const MINUTE = 60_000;
/** Real minutes of a working day at ×1 where a pack says nothing. */
const USUAL_DAY = 10;

/** How long a form takes people, and how long its clock gives them at ×1: real minutes. */
export interface Minutes extends Readonly<Record<Skill, number>> {
  readonly clock: number;
}

/** The minutes of a sitting in which all that is asked for was done. Of the two languages the slower one counts. */
export function minutesOf(sitting: Pick<Sitting, 'form' | 'log'>): Minutes {
  const { catalogue, days } = sitting.form;
  const times = worksOf(sitting, ['zh-TW', 'en']).map((work) => timesOf(work, catalogue.pace));
  const most = (skill: Skill): number => Math.ceil(Math.max(...times.map((time) => time[skill])) / MINUTE);
  const [practised, newcomer] = SKILLS.map(most) as [number, number];
  return { practised, newcomer, clock: days.length * (catalogue.dayMinutes ?? USUAL_DAY) };
}

/** The minutes of a form, as the expert works it. */
export const minutesFor = (form: Form): Minutes =>
  minutesOf(play(Sitting.begin(form, 'practice', 'pace'), makeBot('expert', form.seed)));

/** Of the clock's minutes, how many per-mille a practised person may need: nobody works without a pause. */
const ROOM = 900;

/** Whether the clock gives a practised person the time that is needed, with a little to spare. */
export const isInTime = ({ practised, clock }: Minutes): boolean => practised * 1000 <= clock * ROOM;
