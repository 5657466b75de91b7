/** A point of the globe, degrees: longitude, latitude. */
export type Place = readonly [number, number];

/** Taoyuan, where every parcel starts. */
export const HOME: Place = [121.2, 25];

/** Where parcels to a market are drawn to arrive: its largest port or hub, by ISO 3166 code. */
const MARKETS: Readonly<Record<string, Place>> = {
  AE: [55.3, 25.2],
  AU: [151.2, -33.9],
  BR: [-46.6, -23.5],
  CA: [-123.1, 49.3],
  CL: [-70.7, -33.4],
  CN: [121.5, 31.2],
  DE: [9.9, 53.5],
  ES: [-3.7, 40.4],
  FR: [2.3, 48.9],
  GB: [-0.1, 51.5],
  HK: [114.2, 22.3],
  ID: [106.8, -6.2],
  IN: [72.9, 19.1],
  IT: [9.2, 45.5],
  JP: [139.8, 35.7],
  KR: [126.6, 37.5],
  MX: [-99.1, 19.4],
  MY: [101.7, 3.1],
  NL: [4.5, 51.9],
  NZ: [174.8, -36.8],
  PH: [121, 14.6],
  PL: [21, 52.2],
  SA: [46.7, 24.7],
  SE: [18.1, 59.3],
  SG: [103.9, 1.3],
  TH: [100.5, 13.8],
  TW: [120.3, 22.6],
  US: [-118.2, 34],
  VN: [106.7, 10.8],
  ZA: [18.4, -33.9],
};

/** Where a market's parcels arrive; a point in the Pacific for an unknown market. */
export const placeOf = (market: string): Place => MARKETS[market] ?? [170, 5];

const MALACCA: readonly Place[] = [
  [118, 20],
  [110, 10],
  [104.6, 1.6],
  [100, 3.5],
  [95, 6],
];
const SUEZ: readonly Place[] = [
  [80, 5],
  [60, 11],
  [46, 12],
  [43, 13],
  [38, 20],
  [32.6, 29.8],
  [31, 32.6],
];
const GIBRALTAR: readonly Place[] = [
  [18, 35],
  [10, 38],
  [-5.8, 35.9],
  [-10, 37.5],
  [-10, 44],
  [-5, 48.6],
  [1.4, 50.9],
];

/** The points between the two ends of a sea route, around the land, about as ships really go. */
export function seaWay([longitude, latitude]: Place): readonly Place[] {
  if (longitude > -30 && longitude < 35 && latitude > 35) return [...MALACCA, ...SUEZ, ...GIBRALTAR];
  if (longitude > 35 && longitude < 80) return MALACCA;
  if (longitude >= 80 && longitude < 106 && latitude < 16) return MALACCA.slice(0, latitude < 2 ? 2 : 3);
  if (latitude < -8 && longitude > 110)
    return [
      [126, 16],
      [131, 2],
      [148, -4],
      [156, -12],
      [155, -26],
    ];
  return [];
}
