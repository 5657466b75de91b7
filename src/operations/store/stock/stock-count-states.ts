/** The states of a count, as they are shown: while others are asked, what each of them has said so far. */
export type CountState =
  | 'scheduled'
  | 'overdue'
  | 'counting'
  | 'counted'
  | 'matched'
  | 'varied'
  | 'investigating'
  | 'explained'
  | 'adjusting'
  | 'awaiting-approval'
  | 'posted'
  | 'syncing'
  | 'closed';
