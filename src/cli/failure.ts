/** Why a command ends badly: said to the user in one line, never as a stack trace; without a message all has been said. */
export class Failure extends Error {
  /** 1: what was asked about is not in order. 2: it could not even be looked at. 3: it is in order as far as could be seen. */
  readonly exitCode: 1 | 2 | 3;

  constructor(exitCode: 1 | 2 | 3, message = '') {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** The first line of whatever was thrown, short enough for one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 300);
}
