import { readdirSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { BOT_KINDS, type BotKind } from '../../bots/kinds.ts';
import { HostError } from '../../host/host-error.ts';
import type { HallSession } from '../../host/remote/staff-shapes.ts';
import { MOST_PLACES } from '../../server/hall/plan.ts';
import { Failure } from '../failure.ts';
import { readText } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { needForm, needPack } from '../packs.ts';
import { inProject } from '../project.ts';
import type { CandidateParts } from '../rehearse/candidate.ts';
import { type Company, Crowd, type CrowdPlan } from '../rehearse/company.ts';
import { CompanyApart } from '../rehearse/company-apart.ts';
import { Costs } from '../rehearse/costs.ts';
import { OwnHall, type Usage } from '../rehearse/own-hall.ts';
import { Owner } from '../rehearse/owner.ts';
import { isKept, type Promised, promisesOf } from '../rehearse/promises.ts';
import { type Recording, record } from '../rehearse/recorded.ts';
import { rehearse } from '../rehearse/rehearsal.ts';
import { alignRows } from '../table.ts';
import { print, printJson } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface RehearseOptions extends LanguageOption {
  readonly code?: string;
  readonly key?: string;
  readonly pack?: string;
  readonly pupils: number;
  readonly seatCodes?: string;
  readonly bot?: BotKind;
  readonly recorded: boolean;
  readonly pace: '1' | '2' | '4';
  readonly seconds: number;
  readonly faults: boolean;
  readonly witnesses?: number;
  readonly json: boolean;
}

const parseCount = (text: string): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 10_000)
    throw new InvalidArgumentError('This is a whole number from 1 to 10000.');
  return count;
};

/** What the hall refuses, as a failure in words. */
function refusedWords(error: unknown, words: Words): unknown {
  if (!(error instanceof HostError)) return error;
  return new Failure(1, words.of(`hall:refused.${error.key.replace('hall/', '')}`, error.values));
}

/** The session of the code; with a pack and no code, one of its own. Null without the key. */
async function sessionFor(base: string, { key, code, pack, pupils }: RehearseOptions, words: Words) {
  if (key === undefined) return null;
  const hall = new Owner(base, key);
  if (code === undefined && pack === undefined) throw new Failure(2, words.of('cli:rehearse.no-code'));
  const session =
    pack === undefined || code !== undefined
      ? await hall.sessionOf(code ?? '')
      : await hall.open({
          ...{ title: words.of('cli:rehearse.title'), pack, mode: 'practice', forms: 'same', seed: 1 },
          places: Math.min(pupils, MOST_PLACES),
        });
  if (session === undefined) throw new Failure(1, words.of('hall:refused.no-such-code'));
  return { hall, session };
}

/** What the recorded bot did in the form that all seats of a session have. */
function recordingFor(session: HallSession | undefined, bot: BotKind, words: Words): Recording {
  if (session?.plan.forms !== 'same') throw new Failure(2, words.of('cli:rehearse.not-the-same'));
  const { pack, seed, difficulty } = session.plan;
  if (!readdirSync(inProject('scenarios')).includes(pack)) throw new Failure(2, words.of('hall:refused.no-such-pack'));
  const folder = inProject('scenarios', pack);
  return record(needForm(folder, needPack(folder, words), seed, words, difficulty), bot);
}

/** How each comes in: with a code of the file, one a line; without a file, by a name. */
function comersOf({ seatCodes, pupils }: RehearseOptions, words: Words): CandidateParts['comesWith'][] {
  if (seatCodes === undefined) return Array.from({ length: pupils }, (_, i) => ({ name: `Bot ${i + 1}` }));
  return readText(seatCodes, words)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, pupils)
    .map((seatCode) => ({ seatCode }));
}

/** From how many on some witness what a candidate sees, and how many do. */
const MANY = 500;
const WITNESSES = 50;

/** How many one process plays at most. */
const TOGETHER = 1_000;

const witnessesOf = ({ witnesses }: RehearseOptions, all: number): number =>
  Math.min(witnesses ?? (all < MANY ? 0 : WITNESSES), all);

/** All who come: those whose times are told, if not all's are, and the others, who stand back behind them and behind the hall. */
function companiesOf(
  plan: Omit<CrowdPlan, 'before'>,
  few: number,
): { readonly all: Company[]; readonly timed?: Company[] } {
  const { comers } = plan;
  if (few === 0) return { all: [new Crowd({ ...plan, before: 0 })] };
  const apart = (from: number, to: number, standsBack: boolean): Company =>
    new CompanyApart({ ...plan, comers: comers.slice(from, to), before: from, standsBack });
  const timed = [apart(0, few, false)];
  const others = comers.length - few;
  const [count, size] = [Math.ceil(others / TOGETHER), Math.ceil(others / Math.ceil(others / TOGETHER))];
  const crowds = Array.from({ length: count }, (_, i) => apart(few + i * size, few + (i + 1) * size, true));
  return { all: [...timed, ...crowds], timed };
}

function tell(promises: readonly Promised[], words: Words): void {
  const rows = promises.map((promised) => {
    const { name, value, atMost } = promised;
    const verdict =
      atMost === undefined ? '' : words.of(isKept(promised) ? 'cli:rehearse.kept' : 'cli:rehearse.broken');
    const bound = atMost === undefined ? '' : words.of('cli:rehearse.at-most', { atMost });
    return [verdict, words.of(`cli:rehearse.promise.${name}`), String(value), bound];
  });
  for (const line of alignRows(rows, 2)) print(line);
}

/** Megabytes that a hall of its own may fill: what is promised of two thousand seats. */
const MEMORY = 5_000;

/** Rehearses in a hall of its own, and says what that hall and this driver used while all worked. */
async function runAlone(options: RehearseOptions): Promise<void> {
  const hall = await OwnHall.open(MEMORY);
  try {
    await run(hall.base, { ...options, key: hall.key }, () => hall.usage);
  } finally {
    await hall.close();
  }
}

async function run(url: string, options: RehearseOptions, hallUsage: () => Usage | null = () => null): Promise<void> {
  const words = loadWords(options.lang);
  const base = url.replace(/\/+$/, '');
  const owner = await sessionFor(base, options, words);
  const code = options.code ?? owner?.session.code;
  if (code === undefined) throw new Failure(2, words.of('cli:rehearse.no-code'));
  const { recorded, faults, seconds } = options;
  const recording = recorded ? recordingFor(owner?.session, options.bot ?? 'expert', words) : null;
  const haste = Number(options.pace) as 1 | 2 | 4;
  const comers = comersOf(options, words);
  const plan = { base, code, haste, bot: options.bot ?? 'novice', recording, faults };
  const { all: companies, ...timed } = companiesOf({ ...plan, comers }, witnessesOf(options, comers.length));
  const costs = new Costs(hallUsage, companies);
  const findings = await rehearse({
    ...{ companies, ...timed, owner, seconds, pace: haste },
    onWork: () => costs.begin(),
    onEnd: () => costs.end(),
    onJoined: () => {
      if (!options.json) print(words.of('cli:rehearse.joined', { count: comers.length }));
    },
  });
  const promises = [...promisesOf(findings), ...costs.lines(comers.length)];
  if (options.json) printJson({ promises: promises.map((each) => ({ ...each, kept: isKept(each) })) });
  else tell(promises, words);
  const broken = promises.filter((each) => !isKept(each)).length;
  if (broken > 0) throw new Failure(1, options.json ? '' : words.of('cli:rehearse.broken-count', { count: broken }));
}

function parseBot(text: string): BotKind {
  const kind = BOT_KINDS.find((each) => each === text);
  if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${BOT_KINDS.join(', ')}.`);
  return kind;
}

/** `rehearse`: bots join a session of a running hall and work in it over the network; what was promised, and what was kept. */
export function addRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('let bots work in a session of a running hall, over the network, and say what the hall has kept')
    .argument('[url]', 'address of the hall; without one, a hall of its own is opened in another process')
    .option('--code <code>', 'code of the session')
    .addOption(new Option('--key <key>', "owner's key: releases, ends, and compares the logs").env('WAYBILL_KEY'))
    .option('--pack <id>', 'with the key: opens a session of its own with that pack')
    .option('--pupils <number>', 'how many', parseCount, 30)
    .option('--seat-codes <file>', 'one-time codes of an examination, one a line')
    .option('--seconds <number>', 'after how many all hand in', parseCount, 600)
    .addOption(new Option('--pace <times>', 'how many times as fast as a person').choices(['1', '2', '4']).default('1'))
    .option('--faults', 'lose requests and pull cables by chance', false)
    .option('--recorded', 'play again what one bot did in the form of all seats: light, for thousands', false)
    .option('--bot <kind>', 'who plays (default: novice; recorded: expert)', parseBot)
    .option(
      '--witnesses <number>',
      `how many work in a process of their own, whose times are told (default: ${WITNESSES} of ${MANY} and more)`,
      parseCount,
    )
    .option('--json', 'print the table as JSON', false)
    .addOption(languageOption())
    .action((url: string | undefined, options: RehearseOptions) =>
      (url === undefined ? runAlone(options) : run(url, options)).catch((error: unknown) => {
        throw refusedWords(error, loadWords(options.lang));
      }),
    );
}
