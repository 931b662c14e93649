import type { ConnectorDocument } from '../../documents/connector-document.js';
import { structureOf } from '../../documents/structure.js';
import { indexOf } from '../../index/index-of.js';
import { partOf } from '../../index/properties-parts.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { definitionOutline } from './definition-outline.js';
import type { OutlineSymbol } from './outline-symbol.js';
import { propertiesOutline } from './properties-outline.js';

/** What a file declares, as a tree in document order. Nothing for files other than definitions and properties. */
export function outlineOfDocument(project: ConnectorProject, document: ConnectorDocument): readonly OutlineSymbol[] {
  const node = structureOf(document);
  if (node === undefined) return [];
  const root = { value: document.value, node };
  switch (document.kind) {
    case 'definition': return definitionOutline(root, indexOf(project));
    case 'properties': return propertiesOutline(root, partOf(project, document));
    case 'settings':
    case 'script':
    case 'readme':
    case 'icon':
    case 'config':
    case 'deployments':
    case 'solution':
      return [];
  }
}
