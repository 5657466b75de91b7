/** The elements of the papers, registered when this is loaded. */
export {};
