import { darkness, dayOf, hourOf, mix, monthOf, skyAt } from './daylight.ts';
import { scatter } from './scatter.ts';

export type Weather = 'sun' | 'cloud' | 'rain';

/**
 * By month from January: of a hundred days about how many are wet in Taipei, and how many are grey without rain. Scenery: nothing depends
 * on it, so it is only about right (wet days after the Central Weather Administration's averages; grey ones are an estimate).
 */
const MONTHS: readonly (readonly [wet: number, grey: number])[] = [
  [45, 30],
  [50, 28],
  [50, 24],
  [50, 20],
  [48, 18],
  [50, 14],
  [40, 10],
  [45, 10],
  [45, 16],
  [38, 26],
  [41, 32],
  [39, 34],
];

/** From May to September it rains in thunderstorms, which come after noon. */
const STORMS = { from: 4, to: 8, hour: 14 } as const;
/** Hours after which the weather of a day may turn. */
const SPELL = 3;

const EASED: Readonly<Record<Weather, Weather>> = { sun: 'cloud', cloud: 'sun', rain: 'cloud' };

/** The weather of the house at a simulated time, by the date and the hour alone: the same moment looks the same. */
export function weatherAt(now: number): Weather {
  const [day, month, hour] = [dayOf(now), monthOf(now), hourOf(now)];
  const [wet, grey] = MONTHS[month] ?? [40, 25];
  const luck = scatter(day) * 100;
  const kind: Weather = luck < wet ? 'rain' : luck < wet + grey ? 'cloud' : 'sun';
  if (kind === 'rain' && month >= STORMS.from && month <= STORMS.to && hour < STORMS.hour) return 'sun';
  const turns = scatter(day * 8 + Math.floor(hour / SPELL) + 500_000) < 0.3;
  return turns ? EASED[kind] : kind;
}

/** Under clouds the sky is grey, and by day a little darker: the two colours of the sky in that weather. */
export function skyIn(weather: Weather, hour: number): readonly [string, string] {
  const [top, low] = skyAt(hour);
  if (weather === 'sun') return [top, low];
  const [cover, grey] = weather === 'cloud' ? [0.55, '#aab7bd'] : [0.78, '#8b989f'];
  const share = cover * (1 - 0.75 * darkness(hour));
  return [mix(top, grey, share), mix(low, weather === 'cloud' ? '#d3d9d6' : '#b4bfc2', share)];
}
