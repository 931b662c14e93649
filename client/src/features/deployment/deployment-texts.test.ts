import assert from 'node:assert/strict';
import { DEPLOYMENT_STEPS, type DeploymentPlan, type PlannedFile } from '@connector-workbench/platform';
import type { ConnectorChange } from '@connector-workbench/core';
import { plainText } from '../../testing/plain-text.js';
import { planItems, summaryOf, type ShownPlan } from './plan-items.js';
import { describeDrift, describeNotes, headlineOfDrift } from './plan-texts.js';
import { textOfStep } from './step-texts.js';

const planOf = (files: readonly PlannedFile[], drift: DeploymentPlan['drift'] = []): DeploymentPlan => ({
  connector: {
    id: 'shared_a', environmentId: 'dev', displayName: 'A', description: undefined, createdBy: { id: undefined, displayName: undefined }, createdTime: undefined, changedTime: undefined,
    iconBrandColor: undefined, isSolutionAware: false, dataverseId: undefined, properties: {}, originalDefinitionUrl: undefined, iconUrl: undefined, scriptUrl: undefined, gatewayDefinition: undefined,
  },
  files, drift, hasChanges: true, previous: undefined,
});
const FILES: readonly PlannedFile[] = [
  { kind: 'definition', state: 'changed-locally', effect: 'replace' }, { kind: 'properties', state: 'same', effect: 'none' },
  { kind: 'icon', state: 'changed-locally', effect: 'add' }, { kind: 'script', state: 'changed-in-both', effect: 'remove' },
];
const REMOVED: ConnectorChange = { rule: 'breaking-operation-removed', messageId: 'removed', data: { operation: 'A' }, kind: 'removed', classification: 'breaking', area: 'operations', before: undefined, after: undefined, operations: [], lowered: undefined };
const HOST: ConnectorChange = { ...REMOVED, rule: 'host-changed', messageId: 'changed', kind: 'changed', classification: 'compatible', area: 'definition', data: { from: 'a', to: 'b' } };

const SHOWN: ShownPlan = { plan: planOf(FILES, ['script']), changes: [HOST, REMOVED], environmentName: 'Test', leftOut: ['stackOwner'], placeholders: ['your-client-id'], secret: 'kept', isInSolution: true, isRollback: false, isGrave: true };
/** As the list shows them: headings flush left. */
const linesOf = (shown: ShownPlan): readonly string[] => {
  const items = planItems(shown, plainText);
  return items.flatMap((item, at) => [...(item.section === items[at - 1]?.section ? [] : [item.section ?? '']), `  ${item.icon ?? ''} ${item.label}${item.description === undefined ? '' : ` (${item.description})`}`]);
};

describe('the plan of a deployment', () => {
  it('shows what can be done, each file, what breaks first, and what is to be known', () => {
    assert.deepEqual(linesOf(SHOWN), [
      'What to do', '  diff Show Changes (side by side)', '  cloud-upload Deploy (to Test)', '  key Enter Another Client Secret…',
      'Files', '  file-code Definition (is replaced)', '  settings Properties (unchanged)', '  file-media Icon (is added)', '  warning Script (is removed · changed here and in “Test”)',
      'Breaking (1)', '  error The operation "A" was removed.',
      'Compatible (1)', '  diff-modified The host changed from a to b.',
      'To know', '  info “stackOwner” is not sent, since the service refuses it; it stays in the file.',
      '  warning The client ID is still “your-client-id”: nobody will be able to sign in. Write that of your app registration into apiProperties.json.', '  key The client secret that is kept here is sent along.',
      '  package It belongs to a solution: its row in Dataverse is changed.', '  warning No way back: the service has no original definition of it.',
    ]);
  });

  it('offers to send first only where nobody has to look', () => {
    const first = (shown: Partial<ShownPlan>): string | undefined => planItems({ ...SHOWN, ...shown }, plainText)[0]?.label;
    assert.deepEqual([first({}), first({ isGrave: false }), first({ isGrave: false, isRollback: true })], ['Show Changes', 'Deploy', 'Roll Back']);
  });

  it('gives the service’s own words for a breaking change', () => {
    const item = planItems(SHOWN, plainText).find(({ label }) => label.includes('was removed'));
    assert.match(item?.detail ?? '', /^Microsoft’s check: The operation has been deleted/);
  });

  it('sums up', () => {
    assert.match(summaryOf(SHOWN, plainText), /^Nothing is sent yet: 3 files change, 1 change breaks flows and apps that use it\./);
    assert.match(summaryOf({ plan: planOf(FILES.slice(0, 1)), changes: [HOST] }, plainText), /1 file changes, nothing that breaks flows and apps/);
  });
});

describe('what a deployment says', () => {
  it('has a text of its own for each step', () => {
    assert.equal(new Set(DEPLOYMENT_STEPS.map((step) => textOfStep(step, plainText))).size, DEPLOYMENT_STEPS.length);
  });

  it('tells a first deployment from one where others changed something meanwhile', () => {
    const definition: PlannedFile = { kind: 'definition', state: 'unknown-base', effect: 'replace' };
    const headline = (files: readonly PlannedFile[], drift: DeploymentPlan['drift']): string => headlineOfDrift(planOf(files, drift), 'A', 'Test', plainText);
    assert.match(headline([definition, { kind: 'icon', state: 'changed-locally', effect: 'replace' }], ['definition']), /^“A” in “Test” differs from your files, and this folder has no record/);
    assert.match(headline([definition, { kind: 'icon', state: 'changed-in-environment', effect: 'replace' }], ['definition', 'icon']), /^“A” in “Test” is not what was last deployed or downloaded here/);
  });

  it('says what was changed there, and how to keep it', () => {
    const plan = planOf([
      { kind: 'definition', state: 'changed-in-both', effect: 'replace' }, { kind: 'properties', state: 'unknown-base', effect: 'replace' }, { kind: 'icon', state: 'changed-in-environment', effect: 'replace' },
      { kind: 'script', state: 'changed-locally', effect: 'replace' },
    ], ['definition', 'properties', 'icon']);
    assert.deepEqual(describeDrift(plan, 'Test', plainText).split('\n').slice(0, 3), [
      '• definition: changed here and in “Test”', '• properties: it is not known who changed it', '• icon: changed in “Test”',
    ]);
    assert.match(describeDrift(plan, 'Test', plainText), /download it to merge it/);
  });

  it('says what was not sent', () => {
    assert.deepEqual(describeNotes([], plainText), []);
    assert.deepEqual(describeNotes([{ kind: 'left-out', member: 'stackOwner' }, { kind: 'secret-not-sent' }], plainText), ['Not sent, since the service refuses it: stackOwner.', 'Set the client secret there.']);
  });
});
