import { byteLengthOf } from '../../documents/byte-length-of.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import { writtenSizeOf, type WrittenSize } from '../../json/written-size.js';
import { MAX_DEFINITION_BYTES, MAX_SOLUTION_DEFINITION_LENGTH } from '../../limits.js';
import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

export const definitionFileSize = defineRule({
  meta: {
    id: 'definition-file-size',
    title: 'The definition is small enough to be saved',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      large: 'The definition has {size} bytes, and the service takes about {limit}. Split the connector, or move repeated schemas to "definitions".',
      solution: 'The definition has {size} characters, and a solution takes {limit}. Split the connector, or move repeated schemas to "definitions".',
    },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const definition = documentOf(project, 'definition');
      if (definition?.value === undefined) return;
      const { characters, bytes } = sentSizeOf(definition);
      const at = Location.root(definition);
      const inSolution = project.files.layout === 'solution';
      if (bytes > MAX_DEFINITION_BYTES) report({ at, messageId: 'large', data: { size: bytes, limit: MAX_DEFINITION_BYTES } });
      else if (characters > MAX_SOLUTION_DEFINITION_LENGTH) report({ at, messageId: 'solution', data: { size: characters, limit: MAX_SOLUTION_DEFINITION_LENGTH }, severity: inSolution ? 'warning' : 'info' });
    },
  }),
});

/** JSON is sent as it stands, and YAML as the JSON that it means. */
function sentSizeOf(definition: ConnectorDocument): WrittenSize {
  if (definition.syntax === 'yaml') return writtenSizeOf(definition.value);
  const characters = definition.source.length;
  // A character has at least one byte: nothing is encoded for the many small ones.
  return { characters, bytes: characters * 3 <= MAX_DEFINITION_BYTES ? characters : byteLengthOf(definition) };
}
