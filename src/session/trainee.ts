import { cleanTraineeName } from '../sitting/trainee-name.ts';
import type { Value } from './protocol.ts';
import type { Saving } from './saving.ts';
import type { ServiceParts } from './service-parts.ts';

/** Whose sitting a service plays: a name or a seat number that stands beside the sitting and is no part of it. */
export class Trainee {
  #name: string;

  constructor({ saver, trainee = '' }: Pick<ServiceParts, 'saver' | 'trainee'>) {
    this.#name = cleanTraineeName(saver?.trainee ?? trainee);
  }

  /** Empty where there is none. */
  get name(): string {
    return this.#name;
  }

  /** Takes another name; resolves to it as it is kept, when it is saved. */
  async rename(typed: string, saving: Saving): Promise<{ readonly value: Value<'name'> }> {
    this.#name = cleanTraineeName(typed);
    saving.nameTrainee(this.#name);
    await saving.save();
    return { value: this.#name };
  }
}
