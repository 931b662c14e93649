import assert from 'node:assert/strict';
import { createDocument, lintProject, messageOf, PROFILES } from '@connector-workbench/core';
import { CONTACTS_CONNECTOR } from './contacts-connector.js';
import { ORDERS_CONNECTOR } from './orders-connector.js';

const SEEDS = [CONTACTS_CONNECTOR, ORDERS_CONNECTOR];

describe('seeded connectors', () => {
  for (const { displayName, definition, properties } of SEEDS) {
    it(`${displayName} is a connector without a fault`, () => {
      const files = [
        { uri: 'file:///seed/apiDefinition.swagger.json', kind: 'definition', value: definition },
        { uri: 'file:///seed/apiProperties.json', kind: 'properties', value: { properties } },
      ] as const;
      const documents = files.map(({ uri, kind, value }) => createDocument({ uri, kind, syntax: 'json', text: JSON.stringify(value, undefined, 2) }));
      const project = { files: { id: 'file:///seed', folder: 'file:///seed', layout: 'paconn', name: 'seed', documents: files }, documents } as const;
      const onRuleError = (ruleId: string, error: unknown): void => {
        assert.fail(`${ruleId}: ${String(error)}`);
      };
      const problems = lintProject(project, { profiles: ['save', 'discovery', 'style'], onRuleError });
      assert.deepEqual(problems.map((problem) => `${problem.rule} ${problem.pointer}: ${messageOf(problem)}`), []);
      assert.ok(PROFILES.includes('style'));
    });

    it(`${displayName} names only hosts that nobody can own`, () => {
      const hosts = JSON.stringify([definition, properties]).match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|example)\b/gi) ?? [];
      assert.ok(hosts.length > 0 && hosts.every((host) => host.endsWith('.example')), hosts.join(' '));
    });
  }
});
