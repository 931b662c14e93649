import { isProduction } from '@connector-workbench/platform';
import type { Translate } from '../../../infrastructure/translate.js';
import type { TreeItemData } from '../../../presentation/tree-item-data.js';
import { idOf, type AccountNode, type EnvironmentNode, type SolutionNode, type SolutionsNode, type StaleNode } from './environments-node.js';
import type { PresentationState } from './presentation-state.js';

export function presentAccount(node: AccountNode, t: Translate): TreeItemData {
  const { accountLabel, cloudLabel, isCurrent } = node.place;
  const facts = [cloudLabel, ...(isCurrent ? [t('in use')] : [])];
  return {
    id: idOf(node),
    label: accountLabel,
    description: facts.join(' · '),
    tooltip: [accountLabel, ...facts, ...(isCurrent ? [] : [t('Commands work as another account. Choose “Use This Account” to change that.')])].join('\n'),
    accessibleLabel: [t('Account'), accountLabel, ...facts].join(', '),
    icon: 'account',
    ...(isCurrent ? { iconColor: 'charts.green' } : {}),
    contextValue: isCurrent ? 'account' : 'otherAccount',
    expansion: isCurrent ? 'expanded' : 'collapsed',
  };
}

export function presentEnvironment(node: EnvironmentNode, state: PresentationState, t: Translate): TreeItemData {
  const { displayName, type, region, hasDataverse, id } = node.environment;
  const isChosen = node.place.isCurrent && state.chosenEnvironmentId === id;
  const isPinned = state.isPinned(node.place.cloudId, id);
  const dataverse = hasDataverse ? t('Dataverse') : t('no Dataverse');
  const facts = [...(isChosen ? [t('chosen')] : []), ...(isPinned ? [t('pinned')] : []), type, ...(region === undefined ? [] : [region]), dataverse];
  return {
    id: idOf(node),
    label: displayName,
    description: facts.join(' · '),
    tooltip: [displayName, ...facts, ...(isChosen ? [t('Commands take it without asking. “Choose Environment” changes that.')] : []), '', id].join('\n'),
    accessibleLabel: [t('Environment'), displayName, ...facts].join(', '),
    icon: isProduction(node.environment) ? 'server-environment' : 'beaker',
    ...(isChosen ? { iconColor: 'charts.green' } : {}),
    contextValue: [node.place.isCurrent ? 'environment' : 'otherEnvironment', ...(isChosen ? ['chosen'] : []), ...(isPinned ? ['pinned'] : [])].join('.'),
    expansion: 'collapsed',
  };
}

export function presentSolutions(node: SolutionsNode, t: Translate): TreeItemData {
  const label = t('Solutions');
  return { id: idOf(node), label, accessibleLabel: `${label}, ${node.environment.displayName}`, icon: 'layers', contextValue: node.place.isCurrent ? 'solutions' : 'otherSolutions', expansion: 'collapsed' };
}

export function presentSolution(node: SolutionNode, t: Translate): TreeItemData {
  const { displayName, uniqueName, version, isManaged, publisher } = node.solution;
  const count = node.connectors.length;
  const connectors = count === 0 ? t('no connectors') : count === 1 ? t('1 connector') : t('{0} connectors', count);
  const waits = node.waiting === undefined ? [] : [t('{0} waits to be applied', node.waiting)];
  const facts = [...waits, isManaged ? t('managed') : t('unmanaged'), version, connectors, ...(publisher === undefined ? [] : [publisher])];
  return {
    id: idOf(node),
    label: displayName,
    description: facts.join(' · '),
    tooltip: [displayName, ...facts, '', uniqueName].join('\n'),
    accessibleLabel: [t('Solution'), displayName, ...facts].join(', '),
    icon: isManaged ? 'lock' : 'package',
    contextValue: [node.place.isCurrent ? 'solution' : 'otherSolution', ...(isManaged ? ['managed'] : []), ...(node.waiting === undefined ? [] : ['waiting'])].join('.'),
    expansion: count === 0 ? 'leaf' : 'collapsed',
  };
}

/** Grey, and without a menu: nothing can be done with it before the services answer. */
export function presentStale(node: StaleNode, t: Translate): TreeItemData {
  const { name, id, what } = node.stale;
  return {
    id: idOf(node),
    label: name,
    description: t('not up to date'),
    tooltip: [name, t('As it was when the services last answered.'), '', id].join('\n'),
    accessibleLabel: [name, t('not up to date')].join(', '),
    icon: what === 'environment' ? 'server-environment' : 'plug',
    iconColor: 'disabledForeground',
    contextValue: 'stale',
    expansion: what === 'environment' ? 'collapsed' : 'leaf',
    isDimmed: true,
  };
}
