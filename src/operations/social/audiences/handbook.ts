/** The pages of the handbook on the figures that platforms show. */
export const AUDIENCE_PAGES = ['platform-figures'] as const;
