import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Outlines on a 24 × 24 grid, drawn for Waybill; stroked with the colour of the text beside them. */
const OUTLINES = {
  add: 'M12 5v14M5 12h14',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17.4v.1',
  archive: 'M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM3 4h18v4H3zM10 12h4',
  'arrow-left': 'M19 12H5M11 6l-6 6 6 6',
  'arrow-right': 'M5 12h14M13 6l6 6-6 6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0M12 5V3',
  book: 'M12 6c-2-1.6-4.7-2-8-2v14c3.3 0 6 .4 8 2 2-1.6 4.7-2 8-2V4c-3.3 0-6 .4-8 2zM12 6v14',
  box: 'M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10M8 5l8 4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 14h3',
  cancel: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.7 5.7l12.6 12.6',
  chart: 'M4 4v16h16M8 16v-4M12 16V8M16 16v-6',
  chat: 'M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5',
  check: 'M4.5 12.5 10 18 19.5 6.5',
  'check-circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.3l3 3 5-6',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-left': 'M15 6l-6 6 6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-up': 'M6 15l6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.3l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  coins:
    'M9 4c3 0 5.5 1 5.5 2.5S12 9 9 9 3.5 8 3.5 6.5 6 4 9 4zM3.5 6.5V16C3.5 17.5 6 18.5 9 18.5M14.5 6.5v2M3.5 11.2c0 1.5 2.5 2.5 5.5 2.5M15 11c3 0 5.5 1 5.5 2.5S18 16 15 16s-5.5-1-5.5-2.5S12 11 15 11zM9.5 13.5v4C9.5 19 12 20 15 20s5.5-1 5.5-2.5v-4',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  customs: 'M12 3 4 6v6c0 4.5 3.4 7.7 8 9 4.6-1.3 8-4.5 8-9V6zM8.5 12h7M12 8.5v7',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  expand: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  fast: 'M4 6l7 6-7 6zM13 6l7 6-7 6z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  filter: 'M4 5h16l-6 7.5V19l-4 1.5v-8z',
  flag: 'M5 21V4c4-2 7 2 14 0v9c-7 2-10-2-14 0',
  floor: 'M3 20V9l5 3V9l5 3V5h8v15zM7 16h2M12 16h2M17 16h1M17 9h1',
  gear: 'M12 8.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM12 3v2.8M12 18.2V21M3 12h2.8M18.2 12H21M5.6 5.6l2 2M16.4 16.4l2 2M18.4 5.6l-2 2M7.6 16.4l-2 2',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.3 9.5c.2-3.4 5.6-3.2 5.4.1-.1 2-2.7 2-2.7 4.2M12 16.9v.1',
  history: 'M4 5v4h4M4.6 9A8.5 8.5 0 1 1 3.5 13M12 8v4.5l3 2',
  hold: 'M8 3v18M16 3v18M4 3h16M4 21h16',
  home: 'M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.1',
  keyboard: 'M3 6h18v12H3zM7 10v.1M10.5 10v.1M14 10v.1M17.5 10v.1M8 14.5h8',
  leaf: 'M5 19C4 10 9 4.5 20 4c.5 11-5 16-13 14.5M5 21c1-5 4-8.5 9-11',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.5-1.5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2.5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  minus: 'M5 12h14',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  more: 'M5 12v.1M12 12v.1M19 12v.1',
  mute: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5M21 9.5l-5 5',
  pause: 'M8 5v14M16 5v14',
  pin: 'M12 21c-4-4.5-6.5-7.5-6.5-11a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.5-6.5 11zM12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  plane: 'M3 11.5 21 4l-5 17-4-7zM12 14l9-10',
  play: 'M7 4.5v15l12-7.5z',
  print: 'M7 8V3h10v5M7 17H3V8h18v9h-4M7 13h10v8H7z',
  receipt: 'M5 3h14v18l-2.3-1.5L14.3 21 12 19.5 9.7 21l-2.4-1.5L5 21zM9 8h6M9 12h6',
  refresh: 'M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5.5 7.5M4.5 14a8 8 0 0 0 14 2.5',
  route:
    'M6 16.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM18 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.5 19H16a3.5 3.5 0 0 0 0-7H8a3.5 3.5 0 0 1 0-7h7.5',
  save: 'M4 4h13l3 3v13H4zM8 4v5h8V4M8 20v-7h8v7',
  scale: 'M4 20h16l-2-11H6zM12 9V5M7 5h10M12 13v3',
  seal: 'M12 3l2.5 2 3.2-.2.7 3.1 2.6 1.9-1.3 2.9 1.3 2.9-2.6 1.9-.7 3.1-3.2-.2L12 22l-2.5-1.6-3.2.2-.7-3.1L3 15.6l1.3-2.9L3 9.8l2.6-1.9.7-3.1 3.2.2zM8.5 12.6l2.5 2.5 4.5-5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5',
  send: 'M4 12l16-8-6 17-3-7z',
  ship: 'M4 14h16l-2.5 6h-11zM7 14V9h10v5M10 9V5h4v4',
  skip: 'M5 5l9 7-9 7zM18 5v14',
  slip: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  sort: 'M8 5v14M4.5 15.5 8 19l3.5-3.5M16 19V5M12.5 8.5 16 5l3.5 3.5',
  sound: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  split: 'M3 5h18v14H3zM13 5v14',
  star: 'M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6L3.4 9.8l6-.8z',
  stock: 'M3 21V5l9-3 9 3v16M3 10h18M3 15.5h18M7 10V7h4v3M13 15.5V12h4v3.5M7 21v-3h4v3',
  sun: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  target: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 12v.1',
  text: 'M3 19 8.5 5 14 19M5 14.5h7M15 19l3.3-8.5L21.5 19M16 16h4.5',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
  truck:
    'M2.5 6H14v11H2.5zM14 10h4l3.5 3.5V17H14M7 15.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17.5 15.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  upload: 'M12 16V5M7 9.5l5-5 5 5M4 20h16',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c.5-5 3.5-7 8-7s7.5 2 8 7',
  weight: 'M12 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM7 8.5h10l3 12H4z',
} as const;

export type IconName = keyof typeof OUTLINES;

const drawn = (name: IconName): SVGTemplateResult => svg`<path d=${OUTLINES[name]}></path>`;

/** An icon. Without a label it is hidden from screen readers, because the text beside it has the meaning. */
export function icon(name: IconName, label?: string): TemplateResult {
  return label === undefined
    ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawn(name)}</svg>`
    : html`<svg class="icon" viewBox="0 0 24 24" role="img" aria-label=${label}>${drawn(name)}</svg>`;
}
