/** What the subject begins with. */
export type ListingsForm = object;

/** What nobody in the store can know of it. */
export type ListingsTruth = object;
