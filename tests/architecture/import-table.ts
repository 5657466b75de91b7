/** What rooms may import, by room. */
export type Table = Readonly<Record<string, readonly string[]>>;

/** What the folder of a duty may import: never another duty, and never the market where duties meet. */
const DUTY = ['kernel', 'zod', 'xstate', 'operations/shop', 'operations/duty'];
/** A wide duty is put together of subjects. */
const WIDE_DUTY = [...DUTY, 'operations/subject'];

/**
 * The import table of the house: by room, the rooms and packages it may import besides itself.
 * `type:` allows `import type` only. The longest name that fits a file is its room.
 * What no import needs is not given: a room that comes to need more asks for it here.
 */
export const TABLE: Table = {
  standard: [],
  kernel: ['immer', 'xstate', 'pure-rand', '@noble/hashes'],
  operations: ['type:standard', 'kernel'],
  'operations/shop': ['type:standard', 'kernel', 'zod'],
  'operations/duty': ['type:standard', 'kernel', 'xstate', 'operations/shop'],
  'operations/orders': DUTY,
  'operations/service': DUTY,
  'operations/social': WIDE_DUTY,
  'operations/store': WIDE_DUTY,
  'operations/market': ['kernel', 'zod', 'operations'],
  scoring: ['standard', 'operations', 'type:kernel'],
  scenario: [
    'pace',
    'standard',
    'operations',
    'kernel',
    'zod',
    'yaml',
    '@faker-js/faker',
    'fastest-levenshtein',
    'temporal-polyfill',
    'intl-messageformat',
  ],
  sitting: ['standard', 'kernel', 'operations', 'scoring', 'zod'],
  coach: ['sitting', 'bots', 'type:operations', 'type:scoring', 'type:kernel'],
  pace: [],
  session: [
    'pace',
    'sitting',
    'coach',
    'kernel/rows',
    'type:operations',
    'operations/market/form',
    'operations/market/injects',
    'zod',
  ],
  bots: ['operations', 'type:sitting', 'type:kernel', 'kernel/random'],
  // The hall: sittings of a class or an examination on one machine, behind HTTP. Node lives only here and in the command line.
  server: [
    ...['session', 'sitting', 'kernel', 'type:operations', 'operations/market/injects', 'records/roster'],
    ...['scenario', 'bots', 'type:scoring', 'piscina', 'pg-boss'],
    ...['node:', 'libsql', 'kysely', 'pg', 'fastify', '@fastify/static', 'read-excel-file', 'zod'],
  ],
  // What a page loads of a host; the engine is in its worker.
  host: [
    ...['session', 'operations', 'type:sitting', 'type:coach', 'type:scoring', 'type:kernel'],
    ...['idb', 'intl-messageformat', 'virtual:pack-cards'],
  ],
  'host/remote': ['host', 'session', 'zod'],
  'host/local': ['host', 'session', 'sitting', 'coach', 'scenario', 'operations', 'virtual:packs'],
  game: ['host', 'phaser', 'd3-geo', 'topojson-client', 'world-atlas'],
  panels: ['host', 'standard', 'records', 'lit', '@tanstack', 'i18next', 'echarts', 'uqr'],
  records: ['write-excel-file', 'standard', 'type:scoring', 'type:sitting'],
  cli: [
    ...[
      'standard',
      'kernel',
      'operations',
      'scoring',
      'scenario',
      'sitting',
      'pace',
      'bots',
      'coach',
      'type:session',
      'host',
      'records',
      'server',
      'write-excel-file',
    ],
    ...['node:', 'commander', 'i18next', 'zod', 'vite', 'playwright-core', 'tests/support'],
  ],
  main: ['host/local', 'game', 'panels', '@fontsource-variable', 'virtual:pwa-register'],
};

/** The rooms that make a sitting a pure function of its form and its log. */
export const ENGINE_ROOMS = [
  'standard',
  'kernel',
  'operations',
  'scoring',
  'scenario',
  'sitting',
  'pace',
  'bots',
  'coach',
];
