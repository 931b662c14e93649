import { PlatformError } from '../errors/platform-error.js';
import type { Environment } from '../environments/environment.js';
import type { EnvironmentsClient } from '../environments/environments-client.js';

/** The contract over a list: what one account sees. */
export class FakeEnvironments implements EnvironmentsClient {
  /** May be replaced: the next list answers with it. */
  environments: readonly Environment[];

  constructor(environments: readonly Environment[]) {
    this.environments = environments;
  }

  async list(signal?: AbortSignal): Promise<readonly Environment[]> {
    await Promise.resolve();
    if (signal?.aborted === true) throw new PlatformError('cancelled');
    return this.environments;
  }
}

/** An environment of that id and name; without Dataverse unless an address is given. */
export function fakeEnvironment(id: string, displayName: string, given: Partial<Environment> = {}): Environment {
  return {
    id, displayName, description: undefined, type: 'Sandbox', region: 'europe', isDefault: false, dataverseUrl: undefined, makerUrl: undefined, state: 'Ready',
    hasDataverse: given.dataverseUrl !== undefined, ...given,
  };
}
