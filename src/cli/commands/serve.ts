import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { closeDatabase, openDatabase } from '../../server/database/sqlite.ts';
import { SqliteHallStore } from '../../server/database/sqlite-hall-store.ts';
import { SqliteStore } from '../../server/database/sqlite-store.ts';
import { Hall, LOOK_EVERY } from '../../server/hall/hall.ts';
import { makeSecret } from '../../server/hall/secrets.ts';
import { makeApp } from '../../server/http/app.ts';
import { Refused } from '../../server/http/refused.ts';
import { makeSigningKey, type SigningKey } from '../../server/record/checkpoint.ts';
import { Failure } from '../failure.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { needForm, needPack } from '../packs.ts';
import { inProject } from '../project.ts';
import { print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

interface ServeOptions extends LanguageOption {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly checkpoints?: string;
}

/** Real ms between two checkpoints of a record. */
const CHECKPOINT_EVERY = 60_000;

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
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

/** Writes the checkpoint of every session with anything new in it, one file each, where the record's holder looks for them. */
function keepCheckpoints(hall: Hall, folder: string, sizes: Map<string, number>): void {
  for (const session of hall.sessions) {
    const { size } = session.record.head;
    if (sizes.get(session.row.id) === size) continue;
    sizes.set(session.row.id, size);
    appendFileSync(join(folder, `${session.row.code}-${session.row.id}.txt`), `${session.checkpoint()}\n`);
  }
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

function openIn(folder: string, words: Words) {
  try {
    mkdirSync(folder, { recursive: true });
    return openDatabase(join(folder, 'hall.db'));
  } catch (error) {
    if (/locked|BUSY/i.test(`${codeOf(error)} ${(error as Error).message}`))
      throw new Failure(2, words.of('cli:serve.locked', { folder }));
    throw error;
  }
}

async function serve({ port, host, data, lang, checkpoints = join(data, 'checkpoints') }: ServeOptions): Promise<void> {
  const words = loadWords(lang);
  const page = inProject('dist');
  if (!existsSync(join(page, 'index.html'))) throw new Failure(2, words.of('cli:serve.no-page'));
  const database = openIn(data, words);
  const sittings = new SqliteStore(database);
  const packs = readdirSync(inProject('scenarios'));
  const hall = new Hall({
    ...{ sittings, rows: new SqliteHallStore(sittings), date: Date.now, key: signingKeyIn(data) },
    form: async (pack, seed, difficulty) => {
      if (!packs.includes(pack)) throw new Refused(404, 'hall/no-such-pack', { pack });
      const folder = inProject('scenarios', pack);
      return needForm(folder, needPack(folder, words), seed, words, difficulty);
    },
  });
  await hall.restore();
  const key = keyIn(data);
  if (hall.accountOf(key) === undefined) await hall.addAccount(words.of('cli:serve.owner'), OWNER, 'hall', key);
  const address = { port };
  const app = await makeApp({
    ...{ hall, page, date: Date.now },
    addresses: () => addressesAt(address.port),
  });
  try {
    await app.listen({ port, host });
  } catch (error) {
    closeDatabase(database);
    if (codeOf(error) === 'EADDRINUSE') throw new Failure(2, words.of('cli:serve.in-use', { port }));
    throw error;
  }
  const bound = app.server.address();
  if (typeof bound === 'object' && bound !== null) address.port = bound.port;
  const looking = setInterval(() => hall.lookAround(), LOOK_EVERY);
  mkdirSync(checkpoints, { recursive: true });
  const sizes = new Map<string, number>();
  const noting = setInterval(() => keepCheckpoints(hall, checkpoints, sizes), CHECKPOINT_EVERY);
  print(words.of('cli:serve.ready'));
  print(words.of('cli:serve.teacher', { address: `http://localhost:${address.port}/#/hall/${key}` }));
  for (const each of addressesAt(address.port)) print(words.of('cli:serve.pupils', { address: each }));
  print(words.of('cli:serve.stop'));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  clearInterval(looking);
  clearInterval(noting);
  keepCheckpoints(hall, checkpoints, sizes);
  await app.close();
  await hall.close();
  sittings.flush();
  closeDatabase(database);
}

/** `serve`: the hall, where a class works in the browsers of other machines. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('open the hall: a class works in the browsers of its machines, a teacher decides')
    .option('--port <number>', 'port of the hall', parsePort, 4180)
    .option('--host <address>', 'address to listen at', '0.0.0.0')
    .option('--data <folder>', 'where sessions and sittings are kept', 'hall-data')
    .option('--checkpoints <folder>', 'where signed checkpoints of the record go; best on another machine')
    .addOption(languageOption())
    .action(serve);
}
