/** A kind of happening, and the id of the record it is about. */
export interface GuideMark {
  readonly happening: string;
  readonly of: string;
}

/** Where on the screen a step is done: the name of a place, and the record whose paper it stands on. */
export interface GuidePlace {
  readonly place: string;
  readonly of?: string;
}

/**
 * A step of a guide: what a colleague asks for next. Its words are texts of the pack: `guide.<id>.title`, `.do` and `.why`.
 * Whether it is done is read off what has happened.
 */
export interface GuideStep {
  readonly id: string;
  /** The colleague who speaks: `speakers.<speaker>.name`. */
  readonly speaker: string;
  /** The page of the handbook that is there from this step on. */
  readonly unlocks?: string;
  readonly at: GuidePlace;
  /** What has to have come before the step begins; left out: nothing. */
  readonly comes?: GuideMark;
  /** It is done when one of these has happened since. */
  readonly until: readonly GuideMark[];
  /** It is left out when one of these has happened. */
  readonly unless?: readonly GuideMark[];
}

export type Guide = readonly GuideStep[];
