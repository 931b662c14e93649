import type { NodeKind } from '../../lint/node-types.js';

/** Which objects of a definition may be a reference, or are refused as one by rules of their own. In all others, Swagger 2.0 knows no "$ref". */
const REFERENCE_HOLDERS: ReadonlySet<NodeKind> = new Set<NodeKind>(['schema', 'parameter', 'response', 'pathItem', 'header', 'items', 'notification']);

export function takesReferences(kind: NodeKind): boolean {
  return REFERENCE_HOLDERS.has(kind);
}
