import type { ConnectorIndex } from '../../index/connector-index.js';
import { operationCard } from '../cards/operation-card.js';
import { referenceCard } from '../cards/reference-card.js';
import type { CompletionSubject } from './completion-item.js';

/** The card of what a proposal names, as on hovering, for the one that somebody looks at; empty where it is gone by now. */
export function describeCompletion({ kind, name }: CompletionSubject, index: ConnectorIndex): string {
  switch (kind) {
    case 'operation': {
      const [operation] = index.operationsById(name);
      return operation === undefined ? '' : operationCard(operation, index);
    }
    case 'reference': return referenceCard(name, index);
  }
}
