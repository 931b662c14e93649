/** Thrown by commands that need a connector of an environment which has none. */
export class NoConnectorError extends Error {
  override readonly name = 'NoConnectorError';

  constructor() {
    super('The environment has no custom connector.');
  }
}
