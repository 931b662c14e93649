import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const KEY = 'x-ms-agentic-protocol';
const CURRENT = 'mcp-streamable-1.0';
/** Of MCP servers, and of agents that speak Agent2Agent, as Copilot Studio writes them itself. */
const KNOWN: readonly string[] = [CURRENT, 'a2a-1.0'];

export const mcpProtocol = defineRule({
  meta: {
    id: 'mcp-protocol',
    title: 'The endpoint of an MCP server or an agent speaks a protocol of Copilot Studio',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      sse: 'Copilot Studio no longer supports the older transport of MCP (SSE). Offer Streamable HTTP, and write "mcp-streamable-1.0".',
      unknown: '{value} is no protocol that Copilot Studio knows. Write "mcp-streamable-1.0" for an MCP server, "a2a-1.0" for another agent.',
      method: 'Copilot Studio sends the messages of this protocol by POST, and this is {method}. Move the operation to "post".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value, method }, at) {
      const protocol = memberOf(value, KEY);
      if (protocol === undefined) return;
      const place = at.child(KEY);
      if (typeof protocol === 'string' && /sse/i.test(protocol)) report({ at: place, messageId: 'sse', ...offering([proposeValue(place, CURRENT)]) });
      else if (typeof protocol !== 'string' || !KNOWN.includes(protocol)) report({ at: place, messageId: 'unknown', data: { value: JSON.stringify(protocol) }, ...proposeFor(protocol, place) });
      if (method !== 'post') report({ at, part: 'key', messageId: 'method', data: { method: method.toUpperCase() }, fixable: 'no' });
    },
  }),
});

function proposeFor(protocol: unknown, place: Location): { readonly fixable: 'no' } | ReturnType<typeof offering> {
  const meant = typeof protocol !== 'string' ? undefined : /mcp/i.test(protocol) ? CURRENT : /a2a|agent2agent/i.test(protocol) ? 'a2a-1.0' : nearestName(protocol, KNOWN);
  return meant === undefined ? { fixable: 'no' } : offering([proposeValue(place, meant)]);
}
