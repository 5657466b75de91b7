declare module 'virtual:pack-cards' {
  const cards: readonly import('./pack-card.ts').PackCard[];

  // Made by vite-pack-cards.ts.
  export { cards };
}

declare module 'virtual:packs' {
  const packs: Readonly<
    Record<string, () => Promise<{ readonly default: import('./local/pack-in-page.ts').PackInPage }>>
  >;

  // Made by vite-built-packs.ts.
  export { packs };
}
