import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const KEY = 'x-ms-agentic-protocol';
const CURRENT = 'mcp-streamable-1.0';

export const mcpProtocol = defineRule({
  meta: {
    id: 'mcp-protocol',
    title: 'An MCP endpoint speaks Streamable HTTP',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      sse: 'Copilot Studio no longer supports the older transport of MCP (SSE). Offer Streamable HTTP, and write "mcp-streamable-1.0".',
      unknown: '{value} is no protocol that Copilot Studio knows. Write "mcp-streamable-1.0".',
      method: 'An MCP endpoint takes its messages by POST, and this is {method}. Move the operation to "post".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value, method }, at) {
      const protocol = memberOf(value, KEY);
      if (protocol === undefined) return;
      const place = at.child(KEY);
      if (typeof protocol === 'string' && /sse/i.test(protocol)) report({ at: place, messageId: 'sse', ...offering([proposeValue(place, CURRENT)]) });
      else if (protocol !== CURRENT) report({ at: place, messageId: 'unknown', data: { value: JSON.stringify(protocol) }, ...(typeof protocol === 'string' && (/mcp/i.test(protocol) || nearestName(protocol, [CURRENT]) !== undefined) ? offering([proposeValue(place, CURRENT)]) : { fixable: 'no' as const }) });
      if (method !== 'post') report({ at, part: 'key', messageId: 'method', data: { method: method.toUpperCase() }, fixable: 'no' });
    },
  }),
});
