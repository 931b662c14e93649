import type { DirectoryClient, DirectoryUser } from '../directory/directory-client.js';

/** The contract over a list of people. */
export class FakeDirectory implements DirectoryClient {
  readonly #users: readonly DirectoryUser[];

  constructor(users: readonly DirectoryUser[]) {
    this.#users = users;
  }

  async usersOf(address: string): Promise<readonly DirectoryUser[]> {
    await Promise.resolve();
    const wanted = address.toLowerCase();
    return this.#users.filter(({ userPrincipalName, email }) => userPrincipalName?.toLowerCase() === wanted || email?.toLowerCase() === wanted);
  }
}
