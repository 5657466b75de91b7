import type { NoticeView, OrdersView } from './orders/view.ts';
import type { ServiceView } from './service/view.ts';

/** All a trainee, a bot or a screen may know of the world at one moment. Built in one place: `sitting/trainee-view.ts`. */
export interface TraineeView {
  /** Simulated time, ms since the epoch, UTC. */
  readonly now: number;
  /** The working day under way, or the next one. */
  readonly day: { readonly index: number; readonly date: string; readonly open: number; readonly close: number };
  readonly days: number;
  readonly over: boolean;
  /** Empty where the order desk is a colleague's. */
  readonly orders: OrdersView;
  /** There in packs that train the service desk. */
  readonly service?: ServiceView;
  /** Newest last. */
  readonly notices: readonly NoticeView[];
}
