import assert from 'node:assert/strict';
import { completedWith, completionsAt } from '../../testing/completion-text.js';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { hover } from '../hover/hover.js';

/** A configuration beside a connector. */
const files = (config: string): Readonly<Record<string, string>> => ({
  'apiDefinition.swagger.json': '{ "host": "api.contoso.example", "info": { "version": "1.0" }, "paths": { "/a/b": {} }, "securityDefinitions": { "oauth": { "type": "oauth2", "scopes": { "read": "Reads." } } } }',
  'apiProperties.json': '{ "properties": { "iconBrandColor": "#2d6cdf", "capabilities": [] } }',
  'connector.config.json': config,
});

const RULE = 'action-summary-verb-first';

describe('completion and hover in connector.config.json', () => {
  const FIRST: readonly (readonly [config: string, labels: readonly string[]])[] = [
    ['{ "<|>" }', ['profiles', 'rules', 'overrides', 'suppressions', 'environments']],
    ['{ "environments": [<|>] }', ['New environment']],
    ['{ "environments": [{ <|> }] }', ['name', 'environment', 'route', 'solution', 'logicapp', 'host']],
    ['{ "environments": [{ "name": "Test", "route": "<|> }] }', ['direct', 'solution', 'logicapp']],
    ['{ "environments": [{ "solution": { "source": <|> } }] }', ['files', 'environment']],
    ['{ "environments": [{ "logicapp": { "accept": ["<|>"] } }] }', ['policies', 'script']],
    ['{ "environments": [{ "scopes": ["<|>"] }] }', ['read']],
    ['{ "environments": [{ "definition": { "<|>" } }] }', ['/host', '/info', '/paths', '/securityDefinitions']],
    ['{ "environments": [{ "definition": { "/info/<|>" } }] }', ['/info/version']],
    ['{ "environments": [{ "definition": { "/paths/<|>', ['/paths/~1a~1b']],
    ['{ "environments": [{ "definition": { "/nothing/<|>" } }] }', []],
    ['{ "environments": [{ "properties": { "/capabilities": [], <|> } }] }', ['/iconBrandColor']],
    [`{ "rules": { "${RULE}": { <|> } } }`, ['verbs', 'severity']],
    [`{ "rules": { "${RULE}": { "severity": "<|>" } } }`, ['error', 'warning', 'info', 'hint', 'off']],
    [`{ "rules": { "${RULE}": <|> } }`, ['error', 'warning', 'info', 'hint', 'off', 'New settings of a rule']],
    ['{ "rules": { "host-missing": { <|> } } }', ['severity']],
  ];
  for (const [config, labels] of FIRST) {
    it(`offer ${labels.join(', ') || 'nothing'} at ${config}`, () => {
      const found = completionsAt(files(config)).map(({ label }) => label);
      assert.deepEqual(found.slice(0, Math.max(labels.length, 1)), labels);
    });
  }

  it('write what stands there now, to be changed', () => {
    assert.match(completedWith(files('{ "environments": [{ "definition": { <|> } }] }'), '/host'), /"definition": \{ "\/host": "‹1:api\.contoso\.example›" \}/);
    assert.match(completedWith(files(`{ "rules": { "${RULE}": { <|> } } }`), 'verbs'), /\{ "verbs": \["‹1›"\] \}/);
  });

  const HOVERS: readonly (readonly [config: string, says: RegExp])[] = [
    ['{ "environ<|>ments": [] }', /the first one first, with what is different in each/],
    ['{ "environments": [{ "ho<|>st": "a" }] }', /`host` · member of an environment\n\nThe host of the API there\./],
    [`{ "rules": { "${RULE}": { "ver<|>bs": [] } } }`, /`verbs` · a list of texts.*\n\nVerbs of your field that the rule does not know\.\n\nWithout it: `\[\]`\./],
    [`{ "rules": { "${RULE.replace('-', '<|>-')}": { "verbs": [] } } }`, /^`action-summary-verb-first` · hint, in style/],
  ];
  for (const [config, says] of HOVERS) it(`explain ${config}`, () => { assert.match(hover(placeAtCursor(files(config)))?.markdown ?? '', says); });
});
