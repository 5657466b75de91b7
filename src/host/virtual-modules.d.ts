declare module 'virtual:pack-cards' {
  const cards: readonly import('./pack-cards.ts').PackCard[];

  // A virtual module has one value to give; its maker is vite-pack-cards.ts.
  export { cards };
}
