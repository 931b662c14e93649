import assert from 'node:assert/strict';
import type { TreePlace } from '../model/environments-source.js';
import { DEVELOPMENT, connectorFacts } from '../model/testing.js';
import { type ConnectorNode, isOfCurrentAccount, type ParentNode } from './environments-node.js';

const place = (isCurrent: boolean): TreePlace => ({ key: 'sandbox|maya', cloudId: 'sandbox', cloudLabel: 'Local sandbox', accountId: 'maya', accountLabel: 'Maya', isCurrent });
const connector = (isCurrent: boolean): ConnectorNode => ({ kind: 'connector', place: place(isCurrent), environment: DEVELOPMENT, connector: connectorFacts('Contacts') });
const failureBelow = (parent: ParentNode | undefined) => ({ kind: 'failure', parent, failure: { message: 'No.', retryable: false, signIn: true, details: [] } }) as const;

describe('isOfCurrentAccount', () => {
  it('is so where there is no other account', () => { assert.ok(isOfCurrentAccount(failureBelow(undefined))); });

  for (const isCurrent of [true, false]) {
    it(`is ${String(isCurrent)} for whatever is below an account that is ${isCurrent ? '' : 'not '}in use`, () => {
      const parents: readonly ParentNode[] = [{ kind: 'account', place: place(isCurrent) }, connector(isCurrent), { kind: 'part', part: 'sharing', parent: connector(isCurrent) }];
      assert.deepEqual(parents.map((parent) => isOfCurrentAccount(failureBelow(parent))), parents.map(() => isCurrent));
    });
  }
});
