import { type Money, makeAmountText } from '../../host/index.ts';

/** An amount as a number of major units, for a spreadsheet. */
export const fileMoney = (money: Money): number => Number(makeAmountText(money));
