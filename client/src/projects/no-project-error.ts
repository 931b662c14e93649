/** Thrown by commands that need a connector where the workspace has none. */
export class NoProjectError extends Error {
  override readonly name = 'NoProjectError';

  constructor() {
    super('There is no connector in the workspace.');
  }
}
