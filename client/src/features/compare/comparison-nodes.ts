import { CHANGE_AREAS, consequenceOfChange, countChanges, messageOfChange, serviceTextOfChange, type ChangeArea, type ConnectorChange, type OperationLabel, type TranslateChange } from '@connector-workbench/core';
import type { Translate } from '../../infrastructure/translate.js';
import type { TreeItemData } from '../../presentation/tree-item-data.js';

/** What the view *Comparison* is made of. */
export type ComparisonNode =
  | { readonly kind: 'group'; readonly group: GroupId; readonly children: readonly ComparisonNode[]; readonly changes: readonly ConnectorChange[] }
  | { readonly kind: 'operation'; readonly operation: OperationLabel; readonly children: readonly ComparisonNode[]; readonly changes: readonly ConnectorChange[] }
  | { readonly kind: 'change'; readonly id: string; readonly change: ConnectorChange }
  | { readonly kind: 'none' };

type GroupId = 'added' | 'removed' | 'changed' | 'shared' | Exclude<ChangeArea, 'operations' | 'inputs' | 'outputs'>;

/** Operations first, then what several of them share, then the rest of the connector. Groups without changes are left out. */
export function comparisonNodes(changes: readonly ConnectorChange[]): readonly ComparisonNode[] {
  if (changes.length === 0) return [{ kind: 'none' }];
  const ids = new Map(changes.map((change, index) => [change, `${index}`]));
  const leaf = (change: ConnectorChange): ComparisonNode => ({ kind: 'change', id: ids.get(change) ?? '', change });
  const groups: readonly { readonly group: GroupId; readonly changes: readonly ConnectorChange[] }[] = [
    { group: 'added', changes: changes.filter((change) => groupOf(change) === 'added') },
    { group: 'removed', changes: changes.filter((change) => groupOf(change) === 'removed') },
    { group: 'changed', changes: changes.filter((change) => groupOf(change) === 'changed') },
    { group: 'shared', changes: changes.filter((change) => groupOf(change) === 'shared') },
    ...CHANGE_AREAS.flatMap((area) => (isRest(area) ? [{ group: area, changes: changes.filter((change) => groupOf(change) === area) }] : [])),
  ];
  return groups.filter((group) => group.changes.length > 0)
    .map(({ group, changes: found }) => ({ kind: 'group', group, changes: found, children: group === 'changed' ? operationNodes(found, leaf) : gravestFirst(found).map(leaf) }));
}

function groupOf({ area, kind, operations }: ConnectorChange): GroupId {
  if (isRest(area)) return area;
  if (area === 'operations' && kind !== 'changed') return kind;
  return operations.length > 1 ? 'shared' : 'changed';
}

function isRest(area: ChangeArea): area is Exclude<ChangeArea, 'operations' | 'inputs' | 'outputs'> {
  return area !== 'operations' && area !== 'inputs' && area !== 'outputs';
}

function operationNodes(changes: readonly ConnectorChange[], leaf: (change: ConnectorChange) => ComparisonNode): readonly ComparisonNode[] {
  const byId = new Map<string, { readonly operation: OperationLabel; readonly found: ConnectorChange[] }>();
  for (const change of changes) {
    const operation = change.operations[0] ?? { id: '', summary: undefined };
    const entry = byId.get(operation.id);
    if (entry === undefined) byId.set(operation.id, { operation, found: [change] });
    else entry.found.push(change);
  }
  return [...byId.values()].map(({ operation, found }) => ({ kind: 'operation', operation, changes: found, children: gravestFirst(found).map(leaf) }));
}

const GRAVITY = { breaking: 0, compatible: 1, cosmetic: 2 } as const;

function gravestFirst(changes: readonly ConnectorChange[]): readonly ConnectorChange[] {
  return [...changes].sort((a, b) => GRAVITY[a.classification] - GRAVITY[b.classification]);
}

export function childrenOf(node: ComparisonNode): readonly ComparisonNode[] {
  return node.kind === 'group' || node.kind === 'operation' ? node.children : [];
}

/** `translate` looks up the texts of core. */
export function presentComparisonNode(node: ComparisonNode, t: Translate, translate?: TranslateChange): TreeItemData {
  switch (node.kind) {
    case 'group': return presentParent(`group|${node.group}`, labelOfGroup(node.group, t), node, t);
    case 'operation': return presentParent(`operation|${node.operation.id}`, node.operation.summary ?? node.operation.id, node, t);
    case 'change': return presentChange(node.id, node.change, t, translate);
    case 'none': return { id: 'none', label: t('No differences'), icon: 'pass', iconColor: 'charts.green', contextValue: 'none', expansion: 'leaf' };
  }
}

const ICONS: Readonly<Record<GroupId, string>> = {
  added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified', shared: 'references', definition: 'file-code', connection: 'key', policies: 'law', script: 'code', icon: 'file-media', properties: 'settings',
};

function presentParent(id: string, label: string, node: Extract<ComparisonNode, { readonly kind: 'group' | 'operation' }>, t: Translate): TreeItemData {
  const counts = describeCounts(node.changes, t);
  const breaks = node.changes.some(({ classification }) => classification === 'breaking');
  const icon = node.kind === 'group' ? ICONS[node.group] : 'symbol-method';
  return {
    id, label, description: counts, tooltip: [label, ...(node.kind === 'operation' ? [node.operation.id] : []), counts].join('\n'), accessibleLabel: [label, counts].join(', '),
    icon: breaks ? 'warning' : icon, ...(breaks ? { iconColor: 'list.warningForeground' } : {}), contextValue: node.kind === 'group' ? 'changeGroup' : 'changedOperation', expansion: 'expanded',
  };
}

function labelOfGroup(group: GroupId, t: Translate): string {
  switch (group) {
    case 'added': return t('Operations added');
    case 'removed': return t('Operations removed');
    case 'changed': return t('Operations changed');
    case 'shared': return t('Shared by several operations');
    case 'definition': return t('Definition');
    case 'connection': return t('Connection');
    case 'policies': return t('Policies');
    case 'script': return t('Script');
    case 'icon': return t('Icon');
    case 'properties': return t('Properties');
  }
}

const CHANGE_ICONS = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const;

function presentChange(id: string, change: ConnectorChange, t: Translate, translate: TranslateChange | undefined): TreeItemData {
  const message = messageOfChange(change, translate);
  const breaks = change.classification === 'breaking';
  const service = serviceTextOfChange(change);
  const reaches = change.operations.length > 1 ? [t('Reaches: {0}', change.operations.map((operation) => operation.id).join(', '))] : [];
  const classification = nameOfClass(change.classification, t);
  return {
    id: `change|${id}`, label: message, description: change.operations.length > 1 ? t('{0} operations', change.operations.length) : classification,
    tooltip: [message, `${classification}: ${consequenceOfChange(change, translate)}`, ...(service === undefined ? [] : [t('Microsoft’s check: {0}', service)]), ...reaches].join('\n\n'),
    accessibleLabel: [classification, message].join(', '),
    icon: breaks ? 'error' : CHANGE_ICONS[change.kind], ...(breaks ? { iconColor: 'list.errorForeground' } : {}), contextValue: 'change', expansion: 'leaf',
  };
}

function nameOfClass(classification: ConnectorChange['classification'], t: Translate): string {
  switch (classification) {
    case 'breaking': return t('breaking');
    case 'compatible': return t('compatible');
    case 'cosmetic': return t('cosmetic');
  }
}

/** `1 breaking, 2 compatible`; only those that there are. */
export function describeCounts(changes: readonly ConnectorChange[], t: Translate): string {
  const { breaking, compatible, cosmetic } = countChanges(changes);
  const parts = [
    ...(breaking > 0 ? [t('{0} breaking', breaking)] : []),
    ...(compatible > 0 ? [t('{0} compatible', compatible)] : []),
    ...(cosmetic > 0 ? [t('{0} cosmetic', cosmetic)] : []),
  ];
  return parts.length === 0 ? t('no changes') : parts.join(', ');
}
