import { type ChildProcess, fork } from 'node:child_process';
import { HostError } from '../../host/host-error.ts';
import { LOADING, moduleOf } from '../../server/jobs/loaded-apart.ts';
import { optionsForThousands } from '../serve/memory.ts';
import type { Company, CrowdPlan, Played } from './company.ts';
import { type Usage, usageOf } from './own-hall.ts';

const PROCESS = moduleOf(import.meta.url, './company-process');

/** Megabytes that a company may fill: a thousand pages take some hundreds. */
const MEMORY = 2_000;

/** Who plays, and whether they come after others on this machine ({@link standBack}). */
export interface PlanApart extends CrowdPlan {
  readonly standsBack: boolean;
}

/** What a company apart is told. */
export type Told = PlanApart | { readonly join: number } | 'work' | 'hand-in' | 'leave';

/** What it says: that all have joined, or who could not; and in the end what each has noted. */
export type Said =
  | { readonly joined: true }
  | { readonly refused: string; readonly values: HostError['values'] }
  | { readonly played: readonly Played[] };

/**
 * A company in a process of its own. Whoever plays two thousand pages in one process is itself late where all of them do something at
 * once, and where its memory is searched: then it asks what it would have asked one after the other in one rush, as two thousand
 * computers would not.
 */
export class CompanyApart implements Company {
  readonly size: number;
  readonly #process: ChildProcess;
  #heard: (said: Said) => void = () => undefined;
  #ended: (error: Error) => void = () => undefined;

  constructor(plan: PlanApart) {
    this.size = plan.comers.length;
    const execArgv = [...optionsForThousands(MEMORY), ...LOADING];
    this.#process = fork(PROCESS, { execArgv, stdio: 'inherit' });
    this.#process.on('message', (said: Said) => this.#heard(said));
    this.#process.on('exit', (code, signal) => this.#ended(new Error(`a company ended with ${signal ?? code}`)));
    this.#tell(plan);
  }

  get usage(): Usage | null {
    return usageOf(this.#process.pid ?? 0);
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
