import { type ChildProcess, fork } from 'node:child_process';
import { HostError } from '../../host/host-error.ts';
import { LOADING, moduleOf } from '../../server/jobs/loaded-apart.ts';
import type { Company, CrowdPlan, Played } from './company.ts';

const PROCESS = moduleOf(import.meta.url, './witness-process');

/** What witnesses are told. */
export type Told = CrowdPlan | { readonly join: number } | 'work' | 'hand-in' | 'leave';

/** What they say: that all have joined, or who could not; and in the end what each has noted. */
export type Said =
  | { readonly joined: true }
  | { readonly refused: string; readonly values: HostError['values'] }
  | { readonly played: readonly Played[] };

/**
 * Some of a company in a process of their own. Whoever plays two thousand pages is itself late by seconds where all of them do
 * something at once, as two thousand computers would not be; what these few see of the hall is what a candidate sees.
 */
export class Witnesses implements Company {
  readonly size: number;
  readonly #process: ChildProcess;
  #heard: (said: Said) => void = () => undefined;
  #ended: (error: Error) => void = () => undefined;

  constructor(plan: CrowdPlan) {
    this.size = plan.comers.length;
    this.#process = fork(PROCESS, { execArgv: [...LOADING], stdio: 'inherit' });
    this.#process.on('message', (said: Said) => this.#heard(said));
    this.#process.on('exit', (code, signal) => this.#ended(new Error(`the witnesses ended with ${signal ?? code}`)));
    this.#tell(plan);
  }

  async join(count: number): Promise<void> {
    const said = await this.#ask({ join: count });
    if ('refused' in said) throw new HostError(said.refused, said.values);
  }

  async work(): Promise<readonly Played[]> {
    const said = await this.#ask('work');
    this.#process.disconnect();
    return 'played' in said ? said.played : [];
  }

  handIn(): void {
    this.#tell('hand-in');
  }

  leave(): void {
    if (this.#process.connected) this.#tell('leave');
  }

  #ask(told: Told): Promise<Said> {
    return new Promise((resolve, reject) => {
      [this.#heard, this.#ended] = [resolve, reject];
      this.#tell(told);
    });
  }

  #tell(told: Told): void {
    this.#process.send(told);
  }
}
