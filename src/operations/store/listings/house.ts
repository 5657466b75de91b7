/** The part of the store's handbook that the subject goes by. */
export type ListingsHouse = object;

/** The numbers of the procedure for listings. The handbook says each of them in words. */
export type ListingRules = object;
