/** The elements of the papers of the subject. */
export {};
