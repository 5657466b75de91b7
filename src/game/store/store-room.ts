import type { FloorRoom, Furniture } from '../floor-room.ts';

const furnish = (): Furniture => ({
  parts: [],
  lay: () => {},
  paint: () => {},
  sync: () => {},
  say: () => '',
  parcels: () => null,
});

/** The room of the store: shelves with bins, a trolley of count sheets, shop windows, and the desk with the week's chart. */
export const STORE_ROOM: FloorRoom = {
  name: 'floor:room.store',
  wide: 44,
  hangs: 0,
  art: {},
  lay: () => ({ places: [] }),
  furnish,
};
