declare module 'virtual:pack-cards' {
  const cards: readonly import('./pack-cards.ts').PackCard[];
  export default cards;
}
