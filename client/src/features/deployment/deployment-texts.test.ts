import assert from 'node:assert/strict';
import { DEPLOYMENT_STEPS, type DeploymentPlan, type PlannedFile } from '@connector-workbench/platform';
import type { ConnectorChange } from '@connector-workbench/core';
import { plainText } from '../../testing/plain-text.js';
import { describeChanges } from './change-texts.js';
import { describeDrift, describePlan } from './plan-texts.js';
import { textOfStep } from './step-texts.js';

const planOf = (files: readonly PlannedFile[], drift: DeploymentPlan['drift'] = []): DeploymentPlan => ({
  connector: {
    id: 'shared_a', environmentId: 'dev', displayName: 'A', description: undefined, createdBy: { id: undefined, displayName: undefined }, createdTime: undefined, changedTime: undefined,
    iconBrandColor: undefined, isSolutionAware: false, dataverseId: undefined, properties: {}, originalDefinitionUrl: undefined, iconUrl: undefined, scriptUrl: undefined, gatewayDefinition: undefined,
  },
  files, drift, hasChanges: true, previous: undefined,
});

describe('what a deployment says', () => {
  it('has a text of its own for each step', () => {
    assert.equal(new Set(DEPLOYMENT_STEPS.map((step) => textOfStep(step, plainText))).size, DEPLOYMENT_STEPS.length);
  });

  it('names the files that it touches, and only those', () => {
    const plan = planOf([
      { kind: 'definition', state: 'changed-locally', effect: 'replace' }, { kind: 'properties', state: 'same', effect: 'replace' },
      { kind: 'icon', state: 'changed-locally', effect: 'add' }, { kind: 'script', state: 'changed-locally', effect: 'remove' },
    ]);
    assert.equal(describePlan(plan, plainText), 'The definition is replaced.\nThe icon is added.\nThe script is removed.');
  });

  it('lists what breaks flows, and counts the rest', () => {
    const removed = (operation: string): ConnectorChange => ({ rule: 'breaking-operation-removed', messageId: 'removed', data: { operation }, kind: 'removed', classification: 'breaking', area: 'operations', before: undefined, after: undefined, operations: [], lowered: undefined });
    const host: ConnectorChange = { ...removed('x'), rule: 'host-changed', messageId: 'changed', classification: 'compatible', area: 'definition', data: { from: 'a', to: 'b' } };
    assert.deepEqual(describeChanges([], plainText), []);
    assert.deepEqual(describeChanges([host], plainText), ['Other changes: 1 compatible, 0 cosmetic.']);
    assert.deepEqual(describeChanges([...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(removed), host], plainText)[0]?.split('\n'), [
      'Breaking for flows and apps that use it:', ...['A', 'B', 'C', 'D', 'E'].map((id) => `• The operation "${id}" was removed.`), '• and 2 more', 'Other changes: 1 compatible, 0 cosmetic.',
    ]);
  });

  it('says what was changed there, and how to keep it', () => {
    const plan = planOf([
      { kind: 'definition', state: 'changed-in-both', effect: 'replace' }, { kind: 'properties', state: 'unknown-base', effect: 'replace' }, { kind: 'icon', state: 'changed-in-environment', effect: 'replace' },
      { kind: 'script', state: 'changed-locally', effect: 'replace' },
    ], ['definition', 'properties', 'icon']);
    assert.deepEqual(describeDrift(plan, 'Test', plainText).split('\n').slice(0, 3), [
      'The definition was changed both here and in “Test”.', 'The properties differs, and it is not known who changed it.', 'The icon was changed in “Test”.',
    ]);
    assert.match(describeDrift(plan, 'Test', plainText), /download the connector into another folder/);
  });
});
