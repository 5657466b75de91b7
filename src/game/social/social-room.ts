import type { FloorRoom, Furniture } from '../floor-room.ts';

const furnish = (): Furniture => ({
  parts: [],
  lay: () => {},
  paint: () => {},
  sync: () => {},
  say: () => '',
  parcels: () => null,
});

/** The studio: a wall of phones with live posts, the calendar of the week, the needle of talk, and the street outside. */
export const SOCIAL_ROOM: FloorRoom = {
  name: 'floor:room.social',
  wide: 44,
  hangs: 0,
  art: {},
  lay: () => ({ places: [] }),
  furnish,
};
