import assert from 'node:assert/strict';
import { TEMPLATES } from '@connector-workbench/core';
import { plainText } from '../../testing/plain-text.js';
import { templateChoices } from './template-choices.js';

describe('templateChoices', () => {
  it('are the templates that core has, in its order and words', () => {
    assert.deepEqual(templateChoices(plainText).map(({ id, label, detail }) => [id, label, detail]), TEMPLATES.map(({ id, title, detail }) => [id, title, detail]));
  });
});
