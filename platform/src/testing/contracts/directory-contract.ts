import assert from 'node:assert/strict';
import type { DirectoryClient } from '../../directory/directory-client.js';
import type { ContractCase } from './contract-case.js';

export interface DirectorySubject {
  readonly directory: DirectoryClient;
  /** Somebody of the tenant. */
  readonly known: { readonly id: string; readonly address: string; readonly displayName: string };
}

export const DIRECTORY_CONTRACT: readonly ContractCase<DirectorySubject>[] = [
  ['finds somebody by their address, whatever its case', async ({ directory, known }) => {
    for (const address of [known.address, known.address.toUpperCase()]) {
      assert.deepEqual((await directory.usersOf(address)).map(({ id, displayName, userPrincipalName }) => [id, displayName, userPrincipalName]), [[known.id, known.displayName, known.address]]);
    }
  }],
  ['finds nobody of another address', async ({ directory }) => { assert.deepEqual(await directory.usersOf('nobody@contoso.example'), []); }],
  ['finds nobody by an address that would end a text of the query', async ({ directory }) => {
    for (const address of ["o'neill@contoso.example", "x' or userPrincipalName ne 'x"]) assert.deepEqual(await directory.usersOf(address), []);
  }],
];
