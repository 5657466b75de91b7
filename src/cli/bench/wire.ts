import { weighTraffic } from '../../../tests/support/wire-traffic.ts';
import { PACKS } from '../../../tests/support/world.ts';
import type { Figure } from './figure.ts';

/** Bytes that a page is told of an act, and of a minute in which nothing happens, on average over the expert's week. */
export async function measureWire(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pack of PACKS) {
    const { perAct, perQuietMinute, hello } = await weighTraffic(pack);
    figures.push(
      { name: `on the wire, ${pack}: an act`, value: perAct, unit: 'B', atMost: 6_000 },
      { name: `on the wire, ${pack}: a quiet minute`, value: perQuietMinute, unit: 'B', atMost: 200 },
      { name: `on the wire, ${pack}: the first message`, value: hello / 1_000, unit: 'kB' },
    );
  }
  return figures;
}
