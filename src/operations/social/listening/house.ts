/** The part of the social desk's handbook that the subject goes by. */
export type ListeningHouse = object;

/** The numbers of the procedure. The handbook says each of them in words. */
export interface ListeningRules {
  /** Working days after the one on which a batch comes, at whose close it has to be tagged. */
  readonly tagDays: number;
  /** So many per cent of a batch have to have a topic and a sentiment. */
  readonly tagPercent: number;
  /** A figure of fewer posts is a small sample: nothing to plan with. */
  readonly leastPosts: number;
}
