/**
 * Why a post did not go out. `not-pressed`: a post that has to be published by hand, and nobody did. The others come from the platform,
 * and the trainee can do nothing against their coming.
 */
export const POST_TROUBLES = ['outage', 'media-refused', 'link-blocked', 'sound-rights', 'not-pressed'] as const;
export type PostTrouble = (typeof POST_TROUBLES)[number];

/** Troubles of the platform's making. */
export type PlatformTrouble = Exclude<PostTrouble, 'not-pressed'>;

/** What is done to a post before it goes out again. */
export const POST_MENDS = ['as-is', 'recut', 'full-link', 'licensed-sound'] as const;
export type PostMend = (typeof POST_MENDS)[number];

/** What mends each trouble. Anything else leaves it as it is, and the post fails again. */
export const MEND_OF: Readonly<Record<PostTrouble, PostMend>> = {
  outage: 'as-is',
  'media-refused': 'recut',
  'link-blocked': 'full-link',
  'sound-rights': 'licensed-sound',
  'not-pressed': 'as-is',
};

/** Whether what was done mends a trouble: where trying again is enough, nothing else does harm. */
export const mends = (mend: PostMend, trouble: PostTrouble): boolean =>
  MEND_OF[trouble] === 'as-is' || MEND_OF[trouble] === mend;
