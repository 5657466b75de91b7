/** Whose vocabulary a channel speaks. Names are invented, words are real. */
export type Dialect = 'amazon-like' | 'shopee-like' | 'rakuten-like' | 'own-store';

/** Time of day in Taipei, `HH:MM`. */
export type ClockTime = string;

/** A sales channel with the rules its platform sets. */
export interface Channel {
  readonly id: string;
  readonly dialect: Dialect;
  readonly markets: readonly string[];
  /** Modes the platform accepts; left out: any. */
  readonly modes?: readonly string[];
  /** When the handbook wants the order list opened, every working day. */
  readonly checkIns: readonly { readonly from: ClockTime; readonly to: ClockTime }[];
  /** Working days from order to ship-by, at the close of the last one. */
  readonly handlingDays: number;
  /** By market: days from the order in which delivery is promised, usual and express. */
  readonly promiseDays: Readonly<Record<string, { readonly usual: number; readonly express: number }>>;
  /** Freight the buyer is charged, minor units, by market. */
  readonly shippingFees: Readonly<Record<string, number>>;
  /** Hours in which a buyer's question wants an answer. */
  readonly answerHours: number;
  /** Days after delivery in which the buyer may look at the goods and object. */
  readonly acceptanceDays: number;
  /** Whether the platform lets a seller change the address of a paid order. */
  readonly addressChange: boolean;
  /** Whether several orders may go in one parcel. */
  readonly combining: boolean;
  /** Days after delivery between which one review request may be sent. */
  readonly reviewDays: { readonly from: number; readonly to: number };
  /** The platform bills the freight label it issues, one a parcel, at the freight the buyer paid. */
  readonly billsLabels: boolean;
  /** By market: the platform's own tax number, where the platform collects the tax of low-value parcels; left out: the seller does. */
  readonly taxNumbers?: Readonly<Record<string, string>>;
  readonly commissionPermille: number;
  readonly paymentPermille: number;
  /** The least the seller is told by the platform to keep to, per-mille; shown beside the live figures. */
  readonly targets: {
    readonly lateShipment: number;
    readonly cancellation: number;
    readonly validTracking: number;
    readonly onTime: number;
  };
  /** Marks an order number of this channel: `#` a digit, `@` a capital letter, else itself. */
  readonly numberPattern: string;
}

/** Whether the platform takes and screens the payments itself, as marketplaces do. */
export const takesPayments = ({ dialect }: Pick<Channel, 'dialect'>): boolean => dialect !== 'own-store';
