import assert from 'node:assert/strict';
import type { EnvironmentsClient } from '../../environments/environments-client.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface EnvironmentsSubject {
  /** Of an account that sees at least one environment with Dataverse and one without. */
  readonly environments: EnvironmentsClient;
  /** Of an account that sees none. */
  readonly none: EnvironmentsClient;
}

export const ENVIRONMENTS_CONTRACT: readonly ContractCase<EnvironmentsSubject>[] = [
  ['lists each environment once, with name, kind and region', async ({ environments }) => {
    const list = await environments.list();
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    assert.deepEqual(list.filter(({ id, displayName, type, region, state }) => [id, displayName, type, region, state].some((each) => each === undefined || each === '')), []);
  }],
  ['says where Dataverse is, by an address without a slash at its end', async ({ environments }) => {
    const list = await environments.list();
    const [withIt, without] = [list.filter(({ hasDataverse }) => hasDataverse), list.filter(({ hasDataverse }) => !hasDataverse)];
    assert.ok(withIt.length > 0 && without.length > 0);
    assert.ok(withIt.every(({ dataverseUrl }) => dataverseUrl !== undefined && URL.canParse(dataverseUrl) && !dataverseUrl.endsWith('/')));
    assert.ok(without.every(({ dataverseUrl }) => dataverseUrl === undefined));
  }],
  ['keeps its order', async ({ environments }) => { assert.deepEqual(await environments.list(), await environments.list()); }],
  ['lists nothing for somebody who sees none', async ({ none }) => { assert.deepEqual(await none.list(), []); }],
  ['is cancelled', async ({ environments }) => { await refusedAs('cancelled', environments.list(AbortSignal.abort())); }],
];
