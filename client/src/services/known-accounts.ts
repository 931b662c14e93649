import type { AuthenticationSessionAccountInformation, Memento } from 'vscode';

/** An account that somebody has worked with in a cloud. */
export interface KnownAccount {
  readonly cloudId: string;
  readonly account: AuthenticationSessionAccountInformation;
}

const KEY = 'connectorWorkbench.knownAccounts';

/** Which accounts were signed in to which clouds: ids and labels, in the order in which they were first met. */
export class KnownAccounts {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** What was remembered, perhaps by another version. */
  all(): readonly KnownAccount[] {
    const value = this.#memory.get<unknown>(KEY);
    return Array.isArray(value) ? value.filter(isKnownAccount) : [];
  }

  async remember(cloudId: string, { id, label }: AuthenticationSessionAccountInformation): Promise<void> {
    const known = this.all();
    if (known.some((each) => each.cloudId === cloudId && each.account.id === id)) return;
    await this.#memory.update(KEY, [...known, { cloudId, account: { id, label } }]);
  }

  /** Somebody signed out there. */
  async forget(cloudId: string): Promise<void> {
    const known = this.all();
    const others = known.filter((each) => each.cloudId !== cloudId);
    if (others.length < known.length) await this.#memory.update(KEY, others);
  }
}

function isKnownAccount(value: unknown): value is KnownAccount {
  if (typeof value !== 'object' || value === null || !('cloudId' in value) || !('account' in value)) return false;
  const { cloudId, account } = value;
  return typeof cloudId === 'string' && typeof account === 'object' && account !== null && 'id' in account && 'label' in account && typeof account.id === 'string' && typeof account.label === 'string';
}
