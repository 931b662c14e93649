import assert from 'node:assert/strict';
import { COMMANDS } from '../infrastructure/command-ids.js';
import type { Failure } from '../infrastructure/failure.js';
import { plainText } from '../testing/plain-text.js';
import { failureItem, type ShownFailure } from './failure-item.js';

const NODE = { kind: 'failure' };
const failureWith = (signIn: Failure['signIn']): Failure => ({ message: 'It did not work.', retryable: true, signIn, details: [['Status', '401'], ['Code', 'Expired']] });
const item = (signIn: Failure['signIn'], more: Partial<ShownFailure> = {}) => failureItem({ id: 'x', label: 'The list could not be loaded', failure: failureWith(signIn), node: NODE, signInCommand: COMMANDS.signIn, ...more }, plainText);

describe('failureItem', () => {
  it('says what failed and why, with the details behind', () => {
    const { label, description, tooltip, accessibleLabel, icon, contextValue, command } = item(false);
    assert.deepEqual({ label, description, accessibleLabel, icon, contextValue, command }, {
      label: 'The list could not be loaded', description: 'It did not work.', accessibleLabel: 'The list could not be loaded: It did not work.', icon: 'error', contextValue: 'failure', command: undefined,
    });
    assert.equal(tooltip, 'The list could not be loaded\nIt did not work.\nStatus: 401\nCode: Expired');
  });

  it('warns where only a part is missing', () => { assert.equal(item(false, { isPartial: true }).icon, 'warning'); });

  const cases: readonly (readonly [title: string, signIn: Failure['signIn'], contextValue: string, command: string, args: readonly unknown[], label: string])[] = [
    ['signs in where nobody is', true, 'failure.signIn', COMMANDS.signIn, [], 'Sign in'],
    ['signs in anew where the sign-in was refused', { scope: 'https://apps.example/.default' }, 'failure.signInAgain', COMMANDS.signInAgain, [NODE], 'Sign in again'],
  ];
  for (const [title, signIn, contextValue, command, args, label] of cases) {
    it(`${title}, and says so first, since the side bar may be narrow`, () => {
      const shown = item(signIn);
      assert.deepEqual([shown.label, shown.description, shown.accessibleLabel], [label, 'The list could not be loaded: It did not work.', `${label}. The list could not be loaded: It did not work.`]);
      assert.equal(shown.tooltip, `${label}\nThe list could not be loaded\nIt did not work.\nStatus: 401\nCode: Expired`);
      assert.deepEqual([shown.contextValue, shown.command?.id, shown.command?.arguments], [contextValue, command, args]);
    });
  }

  it('offers no sign-in that would be somebody else’s', () => {
    const { label, contextValue, command } = item({ scope: undefined }, { signInCommand: undefined });
    assert.deepEqual([label, contextValue, command], ['The list could not be loaded', 'failure', undefined]);
  });
});
