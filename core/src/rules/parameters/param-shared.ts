import type { EffectiveParameter } from '../../index/connector-index.js';
import { defineRule } from '../rule.js';

/** In so many operations a parameter is worth a place of its own. */
const ENOUGH = 3;

export const paramShared = defineRule({
  meta: {
    id: 'param-shared',
    title: 'Parameters that several operations have are shared',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The same parameter "{name}" stands in {count} operations. Put it into the "parameters" of the definition once, and refer to it.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition() {
      const groups = new Map<string, EffectiveParameter[]>();
      for (const operation of index.operations) {
        for (const parameter of index.parametersOf(operation)) {
          // References have another place than where they are listed.
          if (parameter.owner !== 'operation' || parameter.at.pointer !== parameter.listedAt.pointer || parameter.in === 'body') continue;
          const key = JSON.stringify(parameter.value);
          const group = groups.get(key);
          if (group === undefined) groups.set(key, [parameter]);
          else group.push(parameter);
        }
      }
      for (const group of groups.values()) {
        const [first] = group;
        if (first !== undefined && group.length >= ENOUGH) report({ at: first.at, messageId: 'same', data: { name: first.name ?? '', count: group.length } });
      }
    },
  }),
});
