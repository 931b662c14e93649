/** Where a question stands among several. */
export interface Step {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** Thrown where somebody asks for the question before. */
export class GoneBackError extends Error {
  override readonly name = 'GoneBackError';

  constructor() {
    super('Back to the question before.');
  }
}

/** Adds one answer to those that are there. Where it is asked again, the answers hold what was said the first time. */
export type Question<A> = (answers: A, step: Step) => Promise<A>;

/**
 * Asks one question after the other; a GoneBackError of one leads to the question before. What was answered stays, so that nobody writes anything
 * twice. Any other error ends it.
 */
export async function askInSteps<A>(start: A, questions: readonly Question<A>[]): Promise<A> {
  let answers = start;
  let at = 0;
  for (let question = questions[at]; question !== undefined; question = questions[at]) {
    try {
      answers = await question(answers, { number: at + 1, total: questions.length });
      at++;
    } catch (error) {
      if (!(error instanceof GoneBackError) || at === 0) throw error;
      at--;
    }
  }
  return answers;
}
