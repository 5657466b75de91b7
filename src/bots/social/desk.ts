import type { SocialHouse, SocialView } from '../../operations/social/parts.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { WholeCatalogue } from '../../operations/whole-catalogue.ts';
import type { Intent, Read } from '../bot.ts';

/** The social desk as whoever works there sees it, with its handbook. */
export interface SocialDesk {
  readonly now: number;
  readonly social: SocialView;
  readonly house: SocialHouse;
  readonly catalogue: WholeCatalogue;
  readonly view: TraineeView;
  readonly read: Read;
}

/** A part of the work: what it wants to do now. */
export type SocialPolicy = (desk: SocialDesk) => readonly Intent[];

/** The social desk of a view, or null in packs that train other duties. */
export function socialDeskOf(view: TraineeView, catalogue: WholeCatalogue, read: Read): SocialDesk | null {
  const { social, now } = view;
  const { social: house } = catalogue;
  return social === undefined || house === undefined ? null : { now, social, house, catalogue, view, read };
}
