import type { OperationKind } from '@connector-workbench/core';
import type { Translate } from '../infrastructure/translate.js';
import type { TreeItemData } from './tree-item-data.js';

/** What both trees know of an operation, be it in a file or in an environment. */
export interface OperationFacts {
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly kind: OperationKind;
  readonly deprecated: boolean;
  readonly method: string;
  readonly path: string;
}

const ICONS: Readonly<Record<OperationKind, string>> = { action: 'symbol-method', trigger: 'zap', internal: 'eye-closed' };

/** An operation under the name that makers look for; its method and path in the tooltip. */
export function operationItem(operation: OperationFacts, id: string, t: Translate): TreeItemData {
  const route = `${operation.method.toUpperCase()} ${operation.path}`;
  const summary = visibleText(operation.summary);
  const label = summary ?? operation.operationId ?? route;
  const kind = kindName(operation.kind, t);
  const notes = [
    ...(operation.operationId === undefined || operation.operationId === label ? [] : [operation.operationId]),
    // Makers never see an internal operation, so nobody misses its summary.
    ...(summary === undefined && operation.kind !== 'internal' ? [t('no summary')] : []),
    ...(operation.deprecated ? [t('deprecated')] : []),
  ];
  return {
    id,
    label,
    ...(notes.length === 0 ? {} : { description: notes.join(' · ') }),
    tooltip: [`${kind}: ${label}`, ...notes, route].join('\n'),
    accessibleLabel: [kind, label, ...notes].join(', '),
    icon: ICONS[operation.kind],
    ...(operation.kind === 'internal' || operation.deprecated ? { iconColor: 'disabledForeground' } : {}),
    contextValue: 'operation',
    expansion: 'leaf',
  };
}

function kindName(kind: OperationKind, t: Translate): string {
  switch (kind) {
    case 'action': return t('Action');
    case 'trigger': return t('Trigger');
    case 'internal': return t('Internal operation');
  }
}

/** How many actions and triggers there are: `3 actions, 1 trigger`. Internal operations are nobody's to find, and do not count. */
export function countOperations(kinds: readonly OperationKind[], t: Translate): string {
  const actions = kinds.filter((kind) => kind === 'action').length;
  const triggers = kinds.filter((kind) => kind === 'trigger').length;
  const parts = [
    ...(actions > 0 || triggers === 0 ? [actions === 1 ? t('1 action') : t('{0} actions', actions)] : []),
    ...(triggers > 0 ? [triggers === 1 ? t('1 trigger') : t('{0} triggers', triggers)] : []),
  ];
  return parts.join(', ');
}

function visibleText(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
