import { type Command, InvalidArgumentError } from 'commander';
import { BOT_KINDS, type BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { randomFrom } from '../../kernel/random.ts';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { badNetwork, NO_FAULTS } from '../rehearse/bad-network.ts';
import { Pupil, type PupilNotes } from '../rehearse/pupil.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface RehearseOptions extends LanguageOption {
  readonly code: string;
  readonly pupils: number;
  readonly bot: BotKind;
  readonly seconds: number;
  readonly faults: boolean;
}

const parseCount = (text: string): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 5_000)
    throw new InvalidArgumentError('This is a whole number from 1 to 5000.');
  return count;
};

/** One request in fifty is lost, and one in two hundred pulls the cable for six seconds. */
const FAULTS = { lostPermille: 20, cutPermille: 5, cutFor: 6_000 };

/** Real ms a bot takes over an act: the trade's figure for a practised person is some seconds. */
const ACT_TAKES = 1_500;

const at = (sorted: readonly number[], permille: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * permille) / 1000))] ?? 0);

function tell(notes: readonly PupilNotes[], words: Words): void {
  const waits = notes.flatMap((each) => each.waits).sort((a, b) => a - b);
  const sum = (of: (each: PupilNotes) => number): number => notes.reduce((all, each) => all + of(each), 0);
  print(words.of('cli:rehearse.seats', { seats: notes.length, over: notes.filter(({ isOver }) => isOver).length }));
  print(words.of('cli:rehearse.acts', { acts: waits.length, unanswered: sum(({ unanswered }) => unanswered) }));
  print(words.of('cli:rehearse.waits', { p50: at(waits, 500), p95: at(waits, 950), p99: at(waits, 990) }));
  print(words.of('cli:rehearse.cuts', { cuts: sum(({ cuts }) => cuts) }));
}

async function rehearse(url: string, options: RehearseOptions): Promise<void> {
  const { code, pupils: count, bot, seconds, faults, lang } = options;
  const words = loadWords(lang);
  const base = url.replace(/\/+$/, '');
  const random = randomFrom(count).fork('rehearse');
  const pupils = Array.from({ length: count }, (_, i) => {
    const chance = random.fork(`pupil-${i}`);
    const network = badNetwork(
      faults ? FAULTS : NO_FAULTS,
      () => chance.int(0, 999),
      () => performance.now(),
    );
    return new Pupil({
      ...{ base, code, network },
      bot: makeBot(bot, i + 1),
      name: `Bot ${i + 1}`,
      actTakes: ACT_TAKES,
    });
  });
  const joined = await Promise.allSettled(pupils.map((pupil) => pupil.join()));
  const refused = joined.find((each) => each.status === 'rejected');
  if (refused !== undefined)
    throw new Failure(1, words.of(`hall:refused.${(refused.reason as Error).message.replace('hall/', '')}`));
  print(words.of('cli:rehearse.joined', { count }));
  const timer = setTimeout(() => {
    for (const pupil of pupils) pupil.stop();
  }, seconds * 1_000);
  await Promise.all(pupils.map((pupil) => pupil.work()));
  clearTimeout(timer);
  tell(
    pupils.flatMap(({ notes }) => notes ?? []),
    words,
  );
}

/** `rehearse`: bots join a class of a running hall and work in it over the network. */
export function addRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('let bots join a class of a running hall, over the network')
    .argument('<url>', 'address of the hall')
    .requiredOption('--code <code>', 'code of the session')
    .option('--pupils <number>', 'how many', parseCount, 30)
    .option('--seconds <number>', 'for how long at most', parseCount, 600)
    .option('--faults', 'lose requests and pull cables by chance', false)
    .option(
      '--bot <kind>',
      'who plays',
      (text: string): BotKind => {
        const kind = BOT_KINDS.find((each) => each === text);
        if (kind === undefined) throw new InvalidArgumentError(`Allowed choices are ${BOT_KINDS.join(', ')}.`);
        return kind;
      },
      'novice',
    )
    .addOption(languageOption())
    .action(rehearse);
}
