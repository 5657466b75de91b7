/** The papers that things of the studio open, by their kinds. */
export const PAPERS = {
  /** The calendar of posts, and a post on it. */
  calendar: 'posting',
  post: 'social-post',
  campaigns: 'wordCampaigns',
  /** What people write and wait for an answer to. */
  answers: 'buyerPosts',
  figures: 'figures',
} as const;
