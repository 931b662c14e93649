/** Thrown by commands that need an environment where the account sees none. */
export class NoEnvironmentError extends Error {
  override readonly name = 'NoEnvironmentError';

  constructor() {
    super('The account sees no environment.');
  }
}
