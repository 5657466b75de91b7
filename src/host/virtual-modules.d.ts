declare module 'virtual:pack-cards' {
  const cards: readonly import('./pack-card.ts').PackCard[];

  // Made by vite-pack-cards.ts.
  export { cards };
}
