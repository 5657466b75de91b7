import type { SittingHost } from '../../../host/index.ts';

/** Whether a market has a public holiday between two moments, as far as the calendars of the handbook tell. */
export function hasHoliday(
  { catalogue }: Pick<SittingHost, 'catalogue'>,
  market: string,
  from: number,
  to: number,
): boolean {
  const zone = catalogue.markets.find(({ id }) => id === market)?.zone;
  const calendars = (catalogue.service?.calendars ?? []).filter((calendar) => calendar.zone === zone);
  return calendars.some(({ periods, until }) =>
    periods.some((period, at) => {
      const end = periods[at + 1]?.from ?? until;
      return period.kind === 'holiday' && period.from < to && end > from;
    }),
  );
}
