/** What a unit measures. Amounts of different dimensions never agree. */
export type Dimension =
  | 'mass'
  | 'volume'
  | 'length'
  | 'temperature'
  | 'money'
  | 'time'
  | 'percent'
  | 'charge'
  | 'energy'
  | 'power'
  | 'light'
  | 'day'
  | 'working-day'
  | 'month'
  | 'year'
  | 'count';

export interface Unit {
  readonly id: string;
  readonly dimension: Dimension;
  /** How many of the smallest step of its dimension it is: mg, µl, µm, seconds. */
  readonly size: number;
  /** Readers of which system know it; left out: all of them. */
  readonly system?: 'metric' | 'us-customary';
  /** How it is written right behind a number, in the five languages: the source of a regular expression. */
  readonly written: string;
}

/**
 * Units of product pages. Sizes: international avoirdupois pound and inch (exact), US fluid ounce of 29.5735 ml (NIST Handbook 44,
 * appendix C). The longer spelling comes before the shorter one that it begins with.
 */
export const UNITS: readonly Unit[] = [
  { id: 'mAh', dimension: 'charge', size: 1, written: 'mAh' },
  { id: 'Wh', dimension: 'energy', size: 1, written: 'Wh|瓦時' },
  { id: 'lm', dimension: 'light', size: 1, written: 'lm|lumens?|流明|ルーメン' },
  {
    id: 'fl oz',
    dimension: 'volume',
    size: 29_574,
    system: 'us-customary',
    written: 'fl\\.? ?oz|fluid ounces?|液量盎司|液量オンス',
  },
  { id: 'ml', dimension: 'volume', size: 1_000, system: 'metric', written: 'ml|millilit(?:er|re)s?|毫升|ミリリットル' },
  {
    id: 'l',
    dimension: 'volume',
    size: 1_000_000,
    system: 'metric',
    written: 'lit(?:er|re)s?|Liter|liter|公升|リットル|l(?![a-z])|L(?![a-z])',
  },
  { id: 'kg', dimension: 'mass', size: 1_000_000, system: 'metric', written: 'kg|kilograms?|公斤|キロ' },
  { id: 'mg', dimension: 'mass', size: 1, system: 'metric', written: 'mg|毫克|ミリグラム' },
  { id: 'oz', dimension: 'mass', size: 28_350, system: 'us-customary', written: 'oz|ounces?|盎司|オンス|Unzen?|auns' },
  { id: 'lb', dimension: 'mass', size: 453_592, system: 'us-customary', written: 'lbs?|pounds?|磅|ポンド|Pfund|paun' },
  { id: 'g', dimension: 'mass', size: 1_000, system: 'metric', written: 'grams?|Gramm|gram|公克|克|グラム|g(?![a-z])' },
  { id: 'mm', dimension: 'length', size: 1_000, system: 'metric', written: 'mm|millimet(?:er|re)s?|公釐|毫米|ミリ' },
  {
    id: 'cm',
    dimension: 'length',
    size: 10_000,
    system: 'metric',
    written: 'cm|centimet(?:er|re)s?|Zentimeter|公分|センチ',
  },
  {
    id: 'in',
    dimension: 'length',
    size: 25_400,
    system: 'us-customary',
    written: 'inch(?:es)?|吋|英吋|インチ|Zoll|inci|″|"|in\\.?(?= ?[×x(),;.]|$)',
  },
  {
    id: 'm',
    dimension: 'length',
    size: 1_000_000,
    system: 'metric',
    written: 'met(?:er|re)s?|公尺|メートル|m(?![a-z])',
  },
  { id: 'ft', dimension: 'length', size: 304_800, system: 'us-customary', written: 'ft|feet|foot|英尺|フィート' },
  { id: '°C', dimension: 'temperature', size: 1, system: 'metric', written: '° ?C|℃|度C' },
  { id: '°F', dimension: 'temperature', size: 1, system: 'us-customary', written: '° ?F|℉' },
  { id: '%', dimension: 'percent', size: 1, written: '%|percent|Prozent|peratus' },
  { id: 'W', dimension: 'power', size: 1, written: 'W(?![a-z])|watts?|瓦' },
  {
    id: 'working day',
    dimension: 'working-day',
    size: 1,
    written:
      '個?工作天|個?工作日|(?:business|working) days?|営業日|Werktag(?:en?)?|Arbeitstag(?:en?)?|hari (?:bekerja|kerja)',
  },
  { id: 'h', dimension: 'time', size: 3_600, written: '個?小時|hours?|hrs?|時間|Stunden?|Std\\.?|jam|h(?![a-z])' },
  { id: 'min', dimension: 'time', size: 60, written: '分鐘|minutes?|minit|Minuten?|分間?|min\\.?(?![a-z])' },
  { id: 's', dimension: 'time', size: 1, written: '秒鐘?|seconds?|saat|Sekunden?|sec\\.?(?![a-z])' },
  { id: 'month', dimension: 'month', size: 1, written: '個月|months?|[かヶカヵ]月|Monaten?|Monate?|bulan' },
  { id: 'year', dimension: 'year', size: 1, written: '年|years?|Jahren?|Jahre?|tahun' },
  { id: 'day', dimension: 'day', size: 1, written: '天|日間?|days?|Tagen?|Tage?|hari' },
];

/** How money is written: before the number or behind it. */
export const MONEY: readonly { readonly currency: string; readonly before: string; readonly behind: string }[] = [
  { currency: 'TWD', before: 'NT\\$|TWD', behind: '元|台幣|TWD|NTD' },
  { currency: 'USD', before: 'US\\$|USD|\\$', behind: 'US dollars?|USD|dollars?' },
  { currency: 'JPY', before: 'JPY|¥|￥', behind: '円|JPY|yen' },
  { currency: 'EUR', before: 'EUR|€', behind: '€|EUR|Euro' },
  { currency: 'MYR', before: 'RM|MYR', behind: 'ringgit|MYR' },
];
