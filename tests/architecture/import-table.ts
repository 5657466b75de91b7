const BUSINESS = ['type:standard', 'kernel', 'zod', 'xstate'];
const TRAINER = ['standard', 'kernel', 'operations', 'scoring', 'scenario', 'sitting', 'bots', 'host', 'records'];

/**
 * The import table of the house: by room, the rooms and packages it may import besides itself.
 * `type:` allows `import type` only. The longest name that fits a file is its room.
 */
export const TABLE: Readonly<Record<string, readonly string[]>> = {
  standard: [],
  kernel: ['immer', 'xstate', 'pure-rand', '@noble/hashes'],
  operations: BUSINESS,
  'operations/shop': BUSINESS,
  'operations/duty': [...BUSINESS, 'operations/shop'],
  'operations/social': [...BUSINESS, 'operations/shop', 'operations/duty'],
  'operations/store': [...BUSINESS, 'operations/shop', 'operations/duty'],
  'operations/orders': [...BUSINESS, 'operations/shop', 'operations/duty'],
  'operations/service': [...BUSINESS, 'operations/shop', 'operations/duty'],
  'operations/market': [...BUSINESS, 'operations'],
  scoring: ['standard', 'operations', 'type:kernel'],
  scenario: ['operations', 'kernel', 'zod', 'yaml', '@faker-js/faker', 'fastest-levenshtein', 'temporal-polyfill'],
  sitting: ['standard', 'kernel', 'operations', 'scoring', 'zod'],
  session: ['sitting', 'type:operations', 'operations/market/form', 'zod'],
  bots: ['operations', 'type:sitting', 'kernel/random'],
  // What a page loads of a host; the engine is in its worker.
  host: [
    ...['session', 'operations', 'type:sitting', 'type:scoring', 'type:kernel'],
    ...['idb', 'intl-messageformat', 'virtual:pack-cards'],
  ],
  'host/local': ['host', 'session', 'sitting', 'scenario', 'operations'],
  game: ['host', 'standard', 'locales', 'assets', 'phaser', 'd3-geo', 'topojson-client', 'world-atlas'],
  panels: [
    ...['host', 'standard', 'records', 'locales', 'assets', 'lit', '@tanstack', 'i18next', 'intl-messageformat'],
    ...['temporal-polyfill', 'echarts'],
  ],
  records: ['standard', 'sitting', 'write-excel-file', 'fflate'],
  cli: [...TRAINER, 'locales', 'node:', 'commander', 'i18next', 'zod', 'vite', 'playwright-core', 'tests/support'],
  main: ['host', 'game', 'panels', 'locales', 'assets', 'i18next', '@fontsource-variable', 'virtual:pwa-register'],
};

/** The rooms that make a sitting a pure function of its form and its log. */
export const ENGINE_ROOMS = ['standard', 'kernel', 'operations', 'scoring', 'scenario', 'sitting', 'bots'];
