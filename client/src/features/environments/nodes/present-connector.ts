import { isFailing, type Connection, type ConnectionHealth, type Permission } from '@connector-workbench/platform';
import type { Translate } from '../../../infrastructure/translate.js';
import { countOperations } from '../../../presentation/operation-item.js';
import type { TreeItemData } from '../../../presentation/tree-item-data.js';
import { idOf, type ConnectionNode, type ConnectorNode, type ConnectorPart, type PartNode, type PermissionNode } from './environments-node.js';
import type { KnownDetails, PresentationState } from './presentation-state.js';

/** A connector in one line: what is wrong first, then where it belongs, who made it and when it changed. Its tooltip is made when it is asked for. */
export function presentConnector(node: ConnectorNode, state: PresentationState, t: Translate): TreeItemData {
  const { connector, place, environment } = node;
  const details = state.detailsOf(node);
  const isPinned = state.isPinned(place.cloudId, environment.id, connector.id);
  const facts = [
    ...(isPinned ? [t('pinned')] : []),
    ...healthFacts(details.health, t),
    ...membershipFacts(node, t),
    ...(details.operations?.kind === 'ready' ? [countOperations(details.operations.value.map(({ kind }) => kind), t)] : []),
    ...(connector.createdBy.displayName === undefined ? [] : [connector.createdBy.displayName]),
    ...(connector.changedTime === undefined ? [] : [state.formatDate(connector.changedTime)]),
  ];
  return {
    id: idOf(node),
    label: connector.displayName,
    description: facts.join(' · '),
    accessibleLabel: [connector.displayName, t('connector'), ...facts].join(', '),
    ...iconOf(node, details),
    contextValue: contextOf(node, isPinned),
    expansion: connector.knownTo === 'dataverse' ? 'leaf' : 'collapsed',
  };
}

/** Everything that is known of a connector, once its details were loaded. */
export function connectorTooltip(node: ConnectorNode, state: PresentationState, t: Translate): string {
  const { connector, environment } = node;
  const { health, connectionsFailed, permissions, operations } = state.detailsOf(node);
  const { createdBy, createdTime, changedTime } = connector;
  return [
    connector.displayName,
    ...(connector.description === undefined ? [] : [connector.description]),
    '',
    membershipSentence(node, t),
    ...(createdBy.displayName === undefined ? [] : [createdTime === undefined ? t('Made by {0}', createdBy.displayName) : t('Made by {0} on {1}', createdBy.displayName, state.formatDate(createdTime))]),
    ...(changedTime === undefined ? [] : [t('Changed on {0}', state.formatDate(changedTime))]),
    connectionsFailed ? t('Its connections could not be loaded') : health === undefined ? t('Connections: loading…') : connectionsSentence(health, t),
    sharingSentence(permissions, t),
    ...(operations?.kind === 'ready' ? [countOperations(operations.value.map(({ kind }) => kind), t)] : []),
    '',
    environment.displayName,
    connector.id,
  ].join('\n');
}

export function presentPart(node: PartNode, state: PresentationState, t: Translate): TreeItemData {
  const details = state.detailsOf(node.parent);
  const { label, icon, description, isBad } = partTexts(node, details, t);
  return {
    id: idOf(node),
    label,
    ...(description === undefined ? {} : { description }),
    accessibleLabel: [label, ...(description === undefined ? [] : [description]), node.parent.connector.displayName].join(', '),
    icon,
    ...(isBad ? { iconColor: 'list.warningForeground' } : {}),
    contextValue: node.parent.place.isCurrent ? PART_CONTEXTS[node.part] : 'otherPart',
    expansion: node.part === 'operations' ? 'expanded' : 'collapsed',
  };
}

export function presentConnection(node: ConnectionNode, state: PresentationState, t: Translate): TreeItemData {
  const { connection } = node;
  const isBad = isFailing(connection);
  const status = connectionStatus(connection, t);
  const made = [...(connection.createdBy === undefined ? [] : [connection.createdBy]), ...(connection.createdTime === undefined ? [] : [state.formatDate(connection.createdTime)])];
  return {
    id: idOf(node),
    label: connection.displayName,
    description: [status, ...made].join(' · '),
    tooltip: [connection.displayName, status, ...made, '', connection.id].join('\n'),
    accessibleLabel: [t('Connection'), connection.displayName, status, ...made].join(', '),
    icon: isBad ? 'warning' : 'pass',
    iconColor: isBad ? 'list.warningForeground' : 'testing.iconPassed',
    contextValue: 'connection',
    expansion: 'leaf',
  };
}

export function presentPermission(node: PermissionNode, t: Translate): TreeItemData {
  const { principal, role } = node.permission;
  const name = principalName(node.permission, t);
  const roleText = roleName(role, t);
  const address = principal.email === undefined || principal.email === name ? [] : [principal.email];
  return {
    id: idOf(node),
    label: name,
    description: [roleText, ...address].join(' · '),
    tooltip: [name, ...address, roleText, ...(principal.id === undefined ? [] : ['', principal.id])].join('\n'),
    accessibleLabel: [name, roleText, ...address].join(', '),
    icon: principalIcon(principal.type),
    contextValue: !node.parent.place.isCurrent ? 'otherPermission' : role === 'Owner' ? 'owner' : 'permission',
    expansion: 'leaf',
  };
}

export function principalName({ principal }: Permission, t: Translate): string {
  // Shared with a tenant, everybody in it has it: its name alone reads like somebody's.
  if (principal.type === 'Tenant') return principal.displayName === undefined ? t('Everyone in the organization') : t('Everyone in {0}', principal.displayName);
  return principal.displayName ?? principal.email ?? principal.id ?? t('Somebody');
}

/** A person where the service does not say what it is. */
export function principalIcon(type: string | undefined): string {
  switch (type) {
    case 'Group': return 'organization';
    case 'ServicePrincipal': return 'server-process';
    case 'Tenant': return 'globe';
    default: return 'person';
  }
}

/** What a role allows, in the words of the maker portal. New roles pass through. */
export function roleName(role: string, t: Translate): string {
  switch (role) {
    case 'Owner': return t('owner');
    case 'CanView': return t('can view');
    case 'CanViewWithShare': return t('can view and share');
    case 'CanEdit': return t('can edit');
    default: return role;
  }
}

/** The status of a connection, and what the service says is wrong. */
export function connectionStatus({ statuses, error }: Connection, t: Translate): string {
  const known = statuses.length === 0 && error === undefined ? [t('status unknown')] : statuses.map((status) => (status === 'Connected' ? t('connected') : status));
  return [...known, ...(error === undefined ? [] : [error])].join(': ');
}

/** Items of another account or cloud than the one that commands work as have a name of their own, so that no menu offers what would go elsewhere. */
function contextOf({ connector: { knownTo, isManaged, isSolutionAware }, place }: ConnectorNode, isPinned: boolean): string {
  const managed = isManaged === true ? ['managed'] : [];
  if (knownTo === 'dataverse') return [place.isCurrent ? 'row' : 'otherRow', ...managed].join('.');
  // What was created outside of solutions cannot become part of one.
  return [place.isCurrent ? 'connector' : 'otherConnector', ...managed, ...(isSolutionAware ? [] : ['outside']), ...(isPinned ? ['pinned'] : [])].join('.');
}

function iconOf({ connector }: ConnectorNode, { health }: KnownDetails): Pick<TreeItemData, 'icon' | 'iconColor'> {
  const icon = connector.isManaged === true ? 'lock' : connector.isSolutionAware ? 'package' : 'plug';
  if (health !== undefined && health.failing > 0) return { icon, iconColor: 'list.warningForeground' };
  return connector.knownTo === 'dataverse' ? { icon, iconColor: 'disabledForeground' } : { icon };
}

function healthFacts(health: ConnectionHealth | undefined, t: Translate): readonly string[] {
  if (health === undefined || health.total === 0) return [];
  return [health.failing > 0 ? failingText(health, t) : healthyText(health, t)];
}

function failingText({ total, failing }: ConnectionHealth, t: Translate): string {
  return total === 1 ? t('its connection fails') : t('{0} of {1} connections failing', failing, total);
}

function healthyText({ total }: ConnectionHealth, t: Translate): string {
  return total === 1 ? t('1 connection') : t('{0} connections', total);
}

function connectionsSentence(health: ConnectionHealth, t: Translate): string {
  return health.total === 0 ? t('No connections that your account sees') : health.failing > 0 ? failingText(health, t) : healthyText(health, t);
}

/** Nothing where an icon and silence say it: most connectors are in no solution. */
function membershipFacts({ connector, solutionId }: ConnectorNode, t: Translate): readonly string[] {
  if (connector.knownTo === 'dataverse') return [t('not in Power Apps')];
  if (connector.isManaged === true) return [t('managed')];
  return connector.isSolutionAware && solutionId === undefined ? [t('in a solution')] : [];
}

function membershipSentence({ connector, environment }: ConnectorNode, t: Translate): string {
  if (connector.knownTo === 'dataverse') return t('Only Dataverse lists it: it was not brought over to Power Apps, or it is not shared with your account.');
  if (connector.isManaged === true) return t('In a managed solution, which alone can change it');
  if (connector.isSolutionAware) return t('Solution-aware: Dataverse keeps it, and solutions can take it along');
  return environment.hasDataverse ? t('Not in a solution') : t('Not in a solution: the environment has no Dataverse');
}

function sharingSentence(permissions: KnownDetails['permissions'], t: Translate): string {
  switch (permissions?.kind) {
    case undefined: case 'cancelled': return t('Shared with: loading…');
    case 'failed': return t('With whom it is shared could not be loaded');
    case 'ready': return sharedWith(permissions.value, t);
  }
}

function sharedWith(permissions: readonly Permission[], t: Translate): string {
  const others = permissions.filter(({ role }) => role !== 'Owner');
  if (others.length === 0) return t('Shared with nobody');
  const named = others.slice(0, 5).map((each) => `${principalName(each, t)} (${roleName(each.role, t)})`).join(', ');
  return others.length > 5 ? t('Shared with {0}, and {1} more', named, others.length - 5) : t('Shared with {0}', named);
}

interface PartTexts {
  readonly label: string;
  readonly icon: string;
  readonly description?: string | undefined;
  readonly isBad?: boolean;
}

/** More names than that say less than their number. */
const NAMED = 3;

const PART_CONTEXTS: Readonly<Record<ConnectorPart, string>> = { connections: 'part.connections', sharing: 'part.sharing', operations: 'part.operations' };

function partTexts(node: PartNode, details: KnownDetails, t: Translate): PartTexts {
  switch (node.part) {
    case 'connections': return {
      label: t('Connections'), icon: 'link', isBad: (details.health?.failing ?? 0) > 0 || details.connectionsFailed,
      description: details.connectionsFailed ? t('could not be loaded') : details.health === undefined ? t('loading…') : details.health.total === 0 ? t('none') : healthFacts(details.health, t).join(),
    };
    case 'sharing': return { label: t('Shared with'), icon: 'organization', isBad: details.permissions?.kind === 'failed', description: namesOfOthers(details.permissions, t) };
    case 'operations': return {
      label: t('Operations'), icon: 'symbol-method', isBad: details.operations?.kind === 'failed',
      ...(details.operations?.kind === 'ready' ? { description: countOperations(details.operations.value.map(({ kind }) => kind), t) } : {}),
    };
  }
}

function namesOfOthers(permissions: KnownDetails['permissions'], t: Translate): string {
  switch (permissions?.kind) {
    case undefined: case 'cancelled': return t('loading…');
    case 'failed': return t('could not be loaded');
    case 'ready': {
      const others = permissions.value.filter(({ role }) => role !== 'Owner').map((each) => principalName(each, t));
      return others.length === 0 ? t('nobody but its owner') : others.length > NAMED ? t('{0} accounts and groups', others.length) : others.join(', ');
    }
  }
}
