import assert from 'node:assert/strict';
import type { Environment, PromotionPlan, PromotionRequest } from '@connector-workbench/platform';
import { plainText } from '../../testing/plain-text.js';
import { planLine, planPage, reportPage, text } from './promotion-texts.js';

const TEST: Environment = { id: 'test', displayName: 'Test', description: undefined, type: 'Sandbox', region: undefined, isDefault: false, hasDataverse: false, dataverseUrl: undefined, makerUrl: undefined, state: undefined };
// Only what the pages read.
const REQUEST = { from: { environment: { ...TEST, displayName: 'Dev' }, config: undefined }, to: { kind: 'environment', environment: TEST, config: undefined }, route: { kind: 'direct', reason: 'no-dataverse' } } as unknown as PromotionRequest;
const PLANNED = { kind: 'planned', requests: 3, plan: { name: 'things', title: 'Things <b>', route: 'direct', effect: 'update', connectorId: 'shared_things', files: [{ kind: 'definition', effect: 'replace' }], drift: ['icon'], losses: [], notes: [], overlay: ['definition /host'] } } as const;
const explain = (error: unknown): string => (error instanceof Error ? error.message : '');

function plan(...connectors: PromotionPlan['connectors']): PromotionPlan {
  return { connectors, solution: undefined, carryOut: () => Promise.reject(new Error('Nobody carries it out.')) };
}

describe('the pages of a promotion', () => {
  it('say what is going to happen, and where that is stopped', () => {
    const page = planPage(REQUEST, plan(PLANNED, { kind: 'failed', name: 'others', error: new Error('Not in Dev.'), requests: 1 }), explain, plainText);
    assert.deepEqual(page.split('\n').filter((line) => line !== ''), [
      '# Promotion from Dev to Test: plan', 'Nothing has been sent yet.', 'Route: each connector by itself, since the environment has no Dataverse.',
      '## Things \\<b\\>: to be updated', '- definition: replaced', '- Set for this environment: `definition /host`', '- **Somebody changed it there, or it is not known who did: icon**',
      '## others: stopped', 'Not in Dev.',
    ]);
  });

  it('say what became of each connector', () => {
    const outcome = { name: 'things', title: 'Things', result: 'failed', route: 'direct', requests: 4, notes: [], error: new Error('The service refused this.') } as const;
    const page = reportPage(REQUEST, { outcomes: [outcome, { ...outcome, name: 'others', title: 'Others', result: 'created', connectorId: 'shared_1', error: undefined }], solution: undefined }, explain, plainText);
    assert.match(page, /1 failed, 1 created\./);
    assert.match(page, /Requests sent: 8, at most 4 for one connector\.[^]*\| Things \| failed \| {2}\| 4 \| {2}\|\n\| Others \| created \| {2}\| 4 \| shared\\_1 \|/);
    assert.match(page, /## Things\n\n- \*\*The service refused this\.\*\*/);
  });

  it('fit a line of a question', () => {
    assert.equal(planLine(PLANNED, explain, plainText), 'Things <b>: to be updated (definition)');
  });

  it('show texts of others as they are', () => {
    assert.equal(text('[x](command:evil) `a`\n# b'), '\\[x\\]\\(command:evil\\) \\`a\\` \\# b');
  });
});
