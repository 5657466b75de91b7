/**
 * Files that know duties by name, each with its reason. All else outside the wings asks them. The list may only shrink:
 * a file that speaks of no duty any more has to leave it, and there are never more than twelve.
 */
export const REGISTRIES: Readonly<Record<string, string>> = {
  'src/operations/parts.ts': 'the names of the duties, their codes, and the types of their parts',
  'src/operations/duties.ts': "the engine's wings",
  'src/scoring/duties.ts': 'the wings by which duties are judged',
  'src/scenario/duties.ts': 'the wings of packs',
  'src/bots/duties.ts': 'the wings of bots',
  'src/panels/duties.ts': 'the wings of the screens',
  'src/game/rooms.ts': 'the rooms of the floor',
  'src/host/value-groups.ts': 'the words for codes, by the duty whose codes they are',
  'src/host/index.ts': 'the door through which the wings of screens and floor get the types of their own duty',
  'src/scenario/schema.ts': 'pack files say with which trouble, questions and reviews the sales of a week come',
  'src/cli/bench/engine.ts': 'the benchmark measures one desk against the other',
};

/** What rooms speak of that is a part of a duty, and is theirs as well: by the beginning of the path, words and reasons. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/operations/shop/': {
    order: 'a sale, as every duty sees it',
    shipment: 'the parcel of a sale',
    delivery: 'until when a sale was promised, and when it came',
    'check in': 'when a channel wants its list opened',
    claim: 'until when a way of sending answers for its parcels',
    review: 'when a channel lets buyers be asked',
  },
  'src/scenario/compile/': {
    order: 'sales are written for every pack, whoever ships them: as the order desk keeps them',
    ...{ shipment: 'of a sale', delivery: 'of a sale', exception: 'of a parcel', review: 'of a sale' },
    ...{ payout: 'of a channel', 'check in': 'of a channel', gate: 'of a way of sending', refund: 'of a sale' },
  },
  'src/session/': { store: 'the port to where sittings are kept' },
  'src/host/': { store: 'where a browser keeps sittings' },
  'src/server/': {
    store: 'the port to where sittings and sessions are kept',
    service: 'a sitting behind messages',
    policy: 'what a header tells browsers',
    order: 'in which a database gives rows',
  },
  'src/cli/serve/': { store: 'where a hall keeps its sittings' },
  'src/cli/commands/prove.ts': { order: 'the pack it proves with' },
  'src/cli/prove/': {
    order: 'what a proof tells the hall it kills, and the pack it proves with',
    store: 'where a hall keeps its sittings',
  },
  'src/bots/': { policy: 'what a bot plays by' },
};
