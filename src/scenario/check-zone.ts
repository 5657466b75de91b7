import type { DataPath } from './data-path.ts';
import { nearMiss } from './problem.ts';
import type { References } from './references.ts';
import type { YamlFile } from './yaml-file.ts';

/** Whether the time-zone table has the name, as an area and a place: short names and offsets know nothing of daylight saving. */
function isZone(zone: string): boolean {
  if (zone !== 'UTC' && !/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Says so when the name of a zone leads nowhere. */
export function checkZone(refs: References, file: YamlFile | undefined, path: DataPath, zone: unknown): void {
  if (typeof zone !== 'string' || zone === '' || isZone(zone)) return;
  const hint = nearMiss(zone, Intl.supportedValuesOf('timeZone'));
  refs.error(file, path, 'unknown-time-zone', { name: zone }, { hint });
}
