/** The colours of the floor. Only the two accents carry a meaning. */
export const PALETTE = {
  paper: '#f6efe2',
  paperDeep: '#ecdfc6',
  paperLine: '#d3c19c',
  wall: '#e9e6da',
  wallShade: '#d9d8cb',
  floor: '#ead8b6',
  floorLine: '#dcc59c',
  wood: '#c8995f',
  woodLight: '#deb581',
  woodDark: '#9a6d3f',
  card: '#cfa874',
  cardDark: '#ae8450',
  cardLight: '#e2c396',
  sea: '#bfdbe2',
  seaDeep: '#a6ccd8',
  land: '#f4e8cb',
  coast: '#8fb7c4',
  harbour: '#1f5673',
  harbourMid: '#3b86ab',
  harbourDark: '#153d53',
  metal: '#8c99a0',
  metalDark: '#5d6b73',
  ink: '#22323b',
  white: '#fffdf8',
  /** Accent: to be done now. */
  now: '#e07a3f',
  /** Accent: too late, or stopped. */
  late: '#b3262e',
  good: '#3f7f55',
  leaf: '#6f9a4a',
} as const;

/** A colour of the palette as Phaser counts them. */
export const number = (colour: string): number => Number.parseInt(colour.slice(1), 16);

/** One for each channel, in the catalogue's order; none of them close to an accent. */
export const CHANNEL_COLOURS = ['#2f8f83', '#c5962f', '#7a5391', '#4671b0', '#6f9a3d', '#8b6a52'] as const;

export const channelColour = (index: number): string =>
  CHANNEL_COLOURS[index % CHANNEL_COLOURS.length] ?? CHANNEL_COLOURS[0];

/** The CJK-capable fonts of the page: the system's own first. */
export const FONTS =
  '"Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC Variable", sans-serif';
