import type { DutyName } from '../host/index.ts';
import type { FloorRoom } from './floor-room.ts';
import { ORDERS_ROOM } from './orders/orders-room.ts';
import { SERVICE_ROOM } from './service/service-room.ts';
import { SOCIAL_ROOM } from './social/social-room.ts';
import { STORE_ROOM } from './store/store-room.ts';

const ROOMS = {
  social: SOCIAL_ROOM,
  store: STORE_ROOM,
  orders: ORDERS_ROOM,
  service: SERVICE_ROOM,
} as const satisfies Readonly<Record<DutyName, FloorRoom>>;

/** The rooms of duties, in the sequence of the duties. */
export const roomsOf = (
  duties: readonly string[],
  registry: Readonly<Record<string, FloorRoom>> = ROOMS,
): readonly FloorRoom[] => duties.flatMap((name) => registry[name] ?? []);
