import { roomsFor } from './layout.ts';

const ORDER_ROOMS = ['app:floor.rooms.1', 'app:floor.rooms.2', 'app:floor.rooms.3'] as const;
const SERVICE_ROOMS = ['floor:room.counter', 'floor:room.desk', 'floor:room.aside'] as const;
const BOTH = ['floor:room.orders', 'floor:room.service'] as const;

/** The words for what the camera can look at, in the order of `Layout.rooms`: keys of `locales/`. */
export function roomNames(duties: readonly string[]): readonly string[] {
  const { orders, service } = roomsFor(duties);
  const rooms = orders && service ? BOTH : service ? SERVICE_ROOMS : ORDER_ROOMS;
  return ['app:floor.rooms.0', ...rooms, 'app:floor.rooms.4'];
}
