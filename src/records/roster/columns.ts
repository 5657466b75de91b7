/** The columns of a roster. Only the number and the name must be there. */
export const ROSTER_COLUMNS = [
  'number',
  'name',
  'round',
  'room',
  'row',
  'seat',
  'percent',
  'breaks',
  'largeText',
  'note',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Titles under which offices keep these columns, as `plainTitle` leaves them. */
const TITLES: Readonly<Record<RosterColumn, readonly string[]>> = {
  number: [
    ...['考生編號', '准考證號', '准考證號碼', '准考證編號', '應檢編號', '應試編號', '學號', '編號'],
    ...['number', 'no', 'candidatenumber', 'candidateno', 'examnumber', 'admissionnumber', 'studentnumber'],
  ],
  name: [
    ...['姓名', '考生姓名', '應檢人', '應檢人姓名', '學生姓名', '中文姓名'],
    ...['name', 'fullname', 'candidate', 'candidatename', 'studentname'],
  ],
  round: ['梯次', '場次', '節次', 'round', 'batch', 'session'],
  room: ['試場', '試場編號', '考場', '教室', 'room', 'roomnumber', 'examroom', 'classroom'],
  row: ['排', '排別', '排號', 'row'],
  seat: ['座號', '座位', '座位號', '座位號碼', '座位編號', 'seat', 'seatnumber', 'seatno'],
  percent: [
    ...['作答時間', '時間', '時間比例', '加時', '延長時間'],
    ...['time', 'percent', 'timepercent', 'workingtime', 'extratime', 'extendedtime'],
  ],
  breaks: [
    ...['休息', '休息時間', '休息分鐘', '休息分', '休息時間分', '休息時間分鐘'],
    ...['breaks', 'break', 'breaksmin', 'breaksminutes', 'breakminutes', 'breaktime'],
  ],
  largeText: ['大字', '大字體', '大字版', '放大字體', '字體放大', 'largetext', 'largeprint', 'largetype'],
  note: ['備註', '附註', '註記', '說明', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments'],
};

const COLUMN_OF: ReadonlyMap<string, RosterColumn> = new Map(
  ROSTER_COLUMNS.flatMap((column) => TITLES[column].map((title) => [title, column] as const)),
);

/** A title without what people write differently: width, capitals, spaces and punctuation. */
const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Which column a title stands for; undefined where the roster knows none of this name. */
export const columnOf = (title: string): RosterColumn | undefined => COLUMN_OF.get(plainTitle(title));

/** Titles that promise time *added*, where the roster counts the whole: 125 and not 25. */
export const isAddedTime = (title: string): boolean =>
  ['加時', '延長時間', 'extratime', 'extendedtime'].includes(plainTitle(title));
