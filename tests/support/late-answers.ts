/** One question that was asked, and the ways in which it can end; it may also never end. */
export interface Question<T> {
  readonly question: unknown;
  answer(value: T): Promise<void>;
  breakLine(): Promise<void>;
}

/** Lets everything that waits for an answer go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Stands at the far end of a slow line: answers come when the test says so, in any order, or never. */
export class LateAnswers<T> {
  readonly asked: Question<T>[] = [];

  readonly ask = (question: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      this.asked.push({
        question,
        answer: (value) => {
          resolve(value);
          return settled();
        },
        breakLine: () => {
          reject(new Error('the line broke'));
          return settled();
        },
      });
    });

  /** The n-th question, from 0. */
  at(n: number): Question<T> {
    const question = this.asked[n];
    if (question === undefined) throw new Error(`only ${this.asked.length} questions were asked`);
    return question;
  }
}
