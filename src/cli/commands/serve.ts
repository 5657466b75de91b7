import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { inProject } from '../project.ts';
import { collectSeldom } from '../serve/memory.ts';
import { openServed } from '../serve/served-hall.ts';
import { complain, print } from '../terminal.ts';
import { loadWords } from '../words.ts';

interface ServeOptions extends LanguageOption {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly page: boolean;
  readonly checkpoints?: string;
  readonly postgres?: string;
  readonly node?: string;
  readonly backup?: string;
  readonly every: number;
  readonly force: boolean;
  readonly behindProxy: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** Longest time between two backups, minutes: a day. */
const LONGEST_EVERY = 1_440;

function parseMinutes(text: string): number {
  const minutes = Number(text);
  if (!/^\d+$/.test(text) || minutes < 1 || minutes > LONGEST_EVERY)
    throw new InvalidArgumentError(`This is a whole number of minutes from 1 to ${LONGEST_EVERY}.`);
  return minutes;
}

async function serve({ page: withPage, lang, ...options }: ServeOptions): Promise<void> {
  const words = loadWords(lang);
  const page = withPage ? inProject('dist') : null;
  if (page !== null && !existsSync(join(page, 'index.html'))) throw new Failure(2, words.of('cli:serve.no-page'));
  collectSeldom();
  const { port, key, addresses, close } = await openServed({ ...options, page, words, onDoubt: complain });
  print(words.of('cli:serve.ready'));
  print(words.of('cli:serve.teacher', { address: `http://localhost:${port}/#/hall/${key}` }));
  for (const address of addresses) print(words.of('cli:serve.pupils', { address }));
  print(words.of('cli:serve.stop'));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await close();
}

/** `serve`: the hall, where a class works in the browsers of other machines. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('open the hall: a class works in the browsers of its machines, a teacher decides')
    .option('--port <number>', 'port of the hall', parsePort, 4180)
    .option('--host <address>', 'address to listen at', '0.0.0.0')
    .option('--data <folder>', 'where sessions and sittings are kept', 'hall-data')
    .option('--no-page', 'the routes alone, for a rehearsal')
    .option('--checkpoints <folder>', 'where signed checkpoints of the record go; best on another machine')
    .option('--backup <folder>', 'where backups go now and then; best on another disk')
    .option('--every <minutes>', 'minutes between two backups', parseMinutes, 15)
    .option('--force', 'start although sittings of another version are not over; they wait for their release', false)
    .addOption(
      new Option('--postgres <url>', 'a Postgres database in which sessions and sittings are kept instead').env(
        'WAYBILL_POSTGRES',
      ),
    )
    .option('--behind-proxy', 'believe what a proxy before the hall says of where requests come from', false)
    .option('--node <address>', 'where other servers that share the database reach this one')
    .addOption(languageOption())
    .action(serve);
}
