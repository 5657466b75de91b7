import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openFolder, openPostgres, type Stores } from '../../server/database/stores.ts';
import { makeSecret } from '../../server/hall/secrets.ts';
import { openHall } from '../../server/open-hall.ts';
import { makeSigningKey, type SigningKey } from '../../server/record/checkpoint.ts';
import { WorkGoesOn } from '../../server/upgrade.ts';
import { Failure } from '../failure.ts';
import { runningIn } from '../hall-folder.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { inProject } from '../project.ts';
import { servedPacks } from '../served-packs.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

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

/** What whoever started the hall may: everything that a class needs, and letting others in. */
const OWNER = ['administrator', 'manager', 'teacher'] as const;

/** The owner's key: made at the first start, and kept beside the sittings for whoever may read that folder. */
function keyIn(folder: string): string {
  const path = join(folder, 'teacher-key');
  if (!existsSync(path)) {
    writeFileSync(path, makeSecret());
    chmodSync(path, 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}

/** The key that signs records: made at the first start. Whoever has this file can sign as the hall. */
function signingKeyIn(folder: string): SigningKey {
  const path = join(folder, 'record-key.json');
  if (!existsSync(path)) {
    writeFileSync(path, JSON.stringify(makeSigningKey('waybill.hall'), null, 2));
    chmodSync(path, 0o600);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as SigningKey;
}

/** The addresses of this machine in its networks, for others; the last resort is the machine itself. */
function addressesAt(port: number): readonly string[] {
  const found = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return found.length === 0 ? [`http://localhost:${port}`] : found;
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | null)?.code ?? '');

const workGoesOn = ({ reason, sittings, engine }: WorkGoesOn, words: Words): Failure =>
  new Failure(2, words.of(`cli:serve.work-goes-on.${reason}`, { count: sittings, engine }));

/** Opens the database; says why where it cannot, and never its address, in which a password may stand. */
async function openStores({ data, postgres, force }: ServeOptions, words: Words): Promise<Stores> {
  try {
    return await (postgres === undefined ? openFolder(data, { force }) : openPostgres(postgres, { force }));
  } catch (error) {
    if ((error as { readonly reason?: unknown }).reason === 'newer') throw new Failure(2, words.of('cli:serve.newer'));
    if (error instanceof WorkGoesOn) throw workGoesOn(error, words);
    if (/locked|BUSY/i.test(`${codeOf(error)} ${(error as Error).message}`))
      throw new Failure(2, words.of('cli:serve.locked', { folder: data }));
    if (postgres !== undefined) throw new Failure(2, words.of('cli:serve.no-postgres', { reason: codeOf(error) }));
    throw error;
  }
}

async function serve(options: ServeOptions): Promise<void> {
  const { port, host, data, lang, checkpoints = join(data, 'checkpoints'), backup, every, force } = options;
  const words = loadWords(lang);
  const page = options.page ? inProject('dist') : null;
  if (page !== null && !existsSync(join(page, 'index.html'))) throw new Failure(2, words.of('cli:serve.no-page'));
  mkdirSync(data, { recursive: true });
  const stores = await openStores(options, words);
  const address = { port };
  const { hall, app, begin, close } = await openHall({
    ...{ stores, checkpoints, page, date: Date.now, key: signingKeyIn(data), data, force },
    ...{ backups: backup ?? join(data, 'backups'), backupMinutes: backup === undefined ? 0 : every },
    addresses: () => addressesAt(address.port),
    ...servedPacks(words),
    ...(options.postgres === undefined ? {} : { postgres: options.postgres }),
  }).catch(async (error: unknown) => {
    await stores.close();
    throw error instanceof WorkGoesOn ? workGoesOn(error, words) : error;
  });
  const key = keyIn(data);
  if (hall.accountOf(key) === undefined) await hall.addAccount(words.of('cli:serve.owner'), OWNER, 'hall', key);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await close();
    if (codeOf(error) === 'EADDRINUSE') throw new Failure(2, words.of('cli:serve.in-use', { port }));
    throw error;
  }
  const bound = app.server.address();
  if (typeof bound === 'object' && bound !== null) address.port = bound.port;
  await begin(options.node ?? addressesAt(address.port)[0] ?? '');
  const running = runningIn(data);
  writeFileSync(running, `http://localhost:${address.port}\n`);
  print(words.of('cli:serve.ready'));
  print(words.of('cli:serve.teacher', { address: `http://localhost:${address.port}/#/hall/${key}` }));
  for (const each of addressesAt(address.port)) print(words.of('cli:serve.pupils', { address: each }));
  print(words.of('cli:serve.stop'));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  rmSync(running, { force: true });
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
    .option('--node <address>', 'where other servers that share the database reach this one')
    .addOption(languageOption())
    .action(serve);
}
