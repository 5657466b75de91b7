import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { taipeiDate } from '../../shop/calendar.ts';
import { EVIDENCE_CLIPPING, type EvidenceClipping } from '../listening/clipping.ts';
import { socialHouseOf } from '../look-ups.ts';
import { type CampaignPlan, PLAN, planState } from './campaign-plan.ts';
import { BUDGET_POSTS, type Grounds, type PlanContents, type PlanPart, quoteText, sumOf } from './plan-parts.ts';

const COLUMNS = ['plan-part', 'plan-item', 'plan-content', 'plan-number', 'plan-day', 'plan-grounds'];

/** A line of the document: what it is about, what is decided, how much, when, and on which evidence. */
type Line = readonly [item: string, content: OutputCell, number?: OutputCell, day?: OutputCell, grounds?: string];

const day = (date: string): OutputCell => ({ day: date });
const money = (amount: number): OutputCell => ({ amount, currency: 'TWD' });

/** The clippings of a choice, each with its number and what it holds. */
function groundsText(clippings: readonly EvidenceClipping[], { clippings: ids }: Grounds): string {
  return ids
    .map((id) => {
      const clipping = clippings.find((each) => each.id === id);
      if (clipping === undefined) return id;
      return `${id} (${clipping.kind === 'posts' ? clipping.posts.length : quoteText(clipping.figure, clipping.value)})`;
    })
    .join(', ');
}

type Writers = {
  readonly [P in PlanPart]: (content: PlanContents[P], clippings: readonly EvidenceClipping[]) => readonly Line[];
};

const quoted = ({ quote }: Grounds): readonly Line[] =>
  quote === null ? [] : [[`figure-${quote.figure}`, '', quote.figure === 'mentions' ? quote.value : quote.value / 10]];

const WRITERS: Writers = {
  objective: ({ objective }) => [['objective', { of: 'planObjective', id: objective }]],
  audience: (content, clippings) => [
    ['audience', { of: 'planAudience', id: content.audience }, '', '', groundsText(clippings, content)],
    ...quoted(content),
  ],
  message: (content, clippings) => [
    ['message', { of: 'planTopic', id: content.topic }, '', '', groundsText(clippings, content)],
    ...quoted(content),
  ],
  places: (content, clippings) => [
    ...content.accounts.map(
      (id): Line => ['account', { of: 'planAccount', id }, '', '', groundsText(clippings, content)],
    ),
    ...quoted(content),
  ],
  mechanic: ({ mechanic }) => [['mechanic', { of: 'planMechanic', id: mechanic }]],
  budget: ({ amounts }) => [
    ...BUDGET_POSTS.map((post): Line => ['post', { of: 'budgetPost', id: post }, money(amounts[post])]),
    ['sum', '', money(sumOf(amounts))],
  ],
  schedule: ({ from, check, until, winners }) => [
    ['from', '', '', day(from)],
    ['check', '', '', day(check)],
    ['until', '', '', day(until)],
    ['winners', '', '', day(winners)],
  ],
  targets: ({ targets }) =>
    targets.map(({ figure, number, date }): Line => ['target', { of: 'planFigure', id: figure }, number, day(date)]),
};

/** What the client asked for, by which the plan is read. */
function askedFor(reader: RecordReader): readonly Line[] {
  const { commission } = socialHouseOf(reader).plans;
  return [
    ['asked', { of: 'planObjective', id: commission.goal }, commission.wanted.number],
    ['budget', '', money(commission.budget)],
    ['window', '', '', day(commission.from)],
    ['window-end', '', '', day(commission.until)],
  ];
}

/** When it was handed in and what the approver said, round by round. */
function approval({ rounds, ...plan }: CampaignPlan): readonly Line[] {
  const asked = rounds.flatMap(({ at, answeredAt, reasons = [] }): Line[] => [
    ['handed-in', '', '', day(taipeiDate(at))],
    ...(answeredAt === undefined
      ? []
      : [
          [
            reasons.length === 0 ? 'signed' : 'returned',
            { of: 'planApprover', id: 'approver' },
            reasons.length === 0 ? '' : reasons.length,
            day(taipeiDate(answeredAt)),
          ] satisfies Line,
        ]),
  ]);
  return [...asked, ['state', { of: 'planState', id: planState(plan) }]];
}

function linesOf(reader: RecordReader, plan: CampaignPlan): readonly (readonly OutputCell[])[] {
  const clippings = reader.all(EVIDENCE_CLIPPING);
  const written = Object.entries(plan.parts).flatMap(([part, content]) => {
    const write = WRITERS[part as PlanPart] as (content: unknown, all: typeof clippings) => readonly Line[];
    return write(content, clippings).map((line) => [part, line] as const);
  });
  const sequence = Object.keys(WRITERS);
  written.sort(([a], [b]) => sequence.indexOf(a) - sequence.indexOf(b));
  const all: readonly (readonly [string, Line])[] = [
    ...askedFor(reader).map((line) => ['brief', line] as const),
    ...written,
    ...approval(plan).map((line) => ['approval', line] as const),
  ];
  return all.map(([part, [item, content, number = '', when = '', grounds = '']]) => [
    ...[part, item, content, number, when, grounds],
  ]);
}

/** O1.1.1 campaign plan: what the client asked for, each decision with its evidence, money, days, targets, and who approved it when. */
export const planOutputs = (reader: RecordReader): readonly OutputTable[] => [
  {
    code: 'O1.1.1',
    columns: COLUMNS.map((name) => `@${name}`),
    rows: reader
      .all(PLAN)
      .filter(({ parts }) => Object.keys(parts).length > 0)
      .flatMap((plan) => linesOf(reader, plan)),
  },
];
