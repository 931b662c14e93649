import { isList, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { LOSS_REASONS, type LossReason } from '../knowledge/loss-reasons.js';
import { proposeRemoval, proposeValue } from '../fixes/fixing.js';
import { nearestName } from '../wording/nearest-name.js';
import { isCustomizationPrefix, isUniqueName } from '../solutions/format/logical-name.js';
import type { ConfigFaults } from './config-faults.js';
import { readText } from './read-member.js';
import { type LogicAppStage, STAGE_ROUTES, type SolutionStage, type StageRoute, type StageRouteKind } from './stage-route.js';

export const SOLUTION_KEYS = ['name', 'prefix', 'publisher', 'managed', 'upgrade', 'source', 'settings'];
export const LOGIC_APP_KEYS = ['subscription', 'resourceGroup', 'location', 'accept'];
const SOURCES = ['files', 'environment'] as const;

/** What an overlay may hold. None of it can be written into an archive that an environment made. */
const OVERLAY_KEYS = ['host', 'basePath', 'schemes', 'clientId', 'scopes', 'definition', 'properties'];

export interface StageContext {
  /** What the stage before it says of its solution: what is not said again stays so. */
  readonly earlier: SolutionStage | undefined;
  readonly isFirst: boolean;
}

/** Reads how connectors reach a stage. What is wrong is told, and left out. */
export function readStageRoute(entry: JsonObject, at: Location, context: StageContext, found: ConfigFaults): StageRoute {
  const kind = readKind(entry, at, found);
  const solution = readSolution(entry, at, context, found);
  const logicApp = readLogicApp(entry, at, found);
  tellUnread(entry, at, kind, found);
  if (kind === 'solution' && solution === undefined && memberOf(entry, 'solution') === undefined) found.add('missing', at, { key: 'solution', advice: 'say which solution the connectors travel in, e.g. { "name": "ContosoConnectors", "prefix": "contoso" }' }, []);
  if (kind === 'logicapp' && memberOf(entry, 'logicapp') === undefined) found.add('missing', at, { key: 'logicapp', advice: 'say where, by "subscription", "resourceGroup" and "location"' }, []);
  if (kind !== 'direct' && kind !== 'logicapp' && solution?.source === 'environment') tellExport(entry, at, context, found);
  return { kind, solution, logicApp };
}

function readKind(entry: JsonObject, at: Location, found: ConfigFaults): StageRouteKind | undefined {
  const value = memberOf(entry, 'route');
  const kind = STAGE_ROUTES.find((each) => each === value);
  if (value === undefined || kind !== undefined) return kind;
  const nearest = typeof value === 'string' ? nearestName(value, STAGE_ROUTES) : undefined;
  found.add('route', at.child('route'), { value: JSON.stringify(value), routes: STAGE_ROUTES.join(', ') }, nearest === undefined ? [] : [proposeValue(at.child('route'), nearest)]);
  return undefined;
}

/** A solution is named once: a later stage has that of the one before, where it does not say otherwise. Settings are each stage's own. */
function readSolution(entry: JsonObject, at: Location, { earlier }: StageContext, found: ConfigFaults): SolutionStage | undefined {
  const value = memberOf(entry, 'solution');
  const inherited = earlier === undefined ? undefined : { ...earlier, settings: undefined };
  if (value === undefined) return inherited;
  const place = at.child('solution');
  if (!isObject(value)) {
    found.wrongType(value, 'an object, in braces', place);
    return inherited;
  }
  found.checkKeys(value, SOLUTION_KEYS, place);
  const name = checked(value, 'name', place, found, isUniqueName, 'a unique name of letters, digits and underscores, no digit first') ?? inherited?.name;
  const prefix = checked(value, 'prefix', place, found, isCustomizationPrefix, 'a prefix of 2 to 8 letters and digits, a letter first') ?? inherited?.prefix;
  const source = readSource(value, place, found) ?? inherited?.source ?? 'files';
  if (name === undefined && memberOf(value, 'name') === undefined) found.add('missing', place, { key: 'name', advice: 'say the unique name of the solution, e.g. "ContosoConnectors"' }, []);
  if (prefix === undefined && source === 'files' && memberOf(value, 'prefix') === undefined) found.add('missing', place, { key: 'prefix', advice: 'say what the names of the publisher’s connectors begin with, e.g. "contoso"' }, []);
  const solution = {
    prefix, source,
    publisher: checked(value, 'publisher', place, found, isUniqueName, 'the unique name of a publisher: letters, digits and underscores, no digit first') ?? inherited?.publisher,
    isManaged: readFlag(value, 'managed', place, found) ?? inherited?.isManaged ?? true,
    isUpgrade: readFlag(value, 'upgrade', place, found) ?? inherited?.isUpgrade ?? false,
    settings: checked(value, 'settings', place, found, isInside, 'the path of a file below this folder, with slashes'),
  };
  return name === undefined || (prefix === undefined && source === 'files') ? undefined : { name, ...solution };
}

function readSource(value: JsonObject, at: Location, found: ConfigFaults): SolutionStage['source'] | undefined {
  const text = readText(value, 'source', at, found);
  const source = SOURCES.find((each) => each === text);
  if (text !== undefined && source === undefined) found.add('optionValue', at.child('source'), { name: 'source', value: JSON.stringify(text), expected: '"files" or "environment"' }, []);
  return source;
}

function readLogicApp(entry: JsonObject, at: Location, found: ConfigFaults): LogicAppStage | undefined {
  const value = memberOf(entry, 'logicapp');
  if (value === undefined) return undefined;
  const place = at.child('logicapp');
  if (!isObject(value)) {
    found.wrongType(value, 'an object, in braces', place);
    return undefined;
  }
  found.checkKeys(value, LOGIC_APP_KEYS, place);
  const [subscription, resourceGroup, location] = [['subscription', 'by its id or name'], ['resourceGroup', 'by its name'], ['location', 'the region, e.g. "westeurope"']].map(([key = '', advice = '']) => {
    if (memberOf(value, key) === undefined) found.add('missing', place, { key, advice: `name it, ${advice}` }, []);
    return readText(value, key, place, found);
  });
  const accept = readAccepted(value, place, found);
  return subscription === undefined || resourceGroup === undefined || location === undefined ? undefined : { subscription, resourceGroup, location, accept };
}

function readAccepted(value: JsonObject, at: Location, found: ConfigFaults): readonly LossReason[] {
  const list = memberOf(value, 'accept');
  if (list === undefined) return [];
  if (!isList(list)) {
    found.wrongType(list, 'a list of what may get lost, in square brackets', at.child('accept'));
    return [];
  }
  return list.flatMap((each: unknown, index) => {
    const reason = LOSS_REASONS.find((known) => known === each);
    if (reason === undefined) found.add('optionValue', at.child('accept').child(index), { name: 'accept', value: JSON.stringify(each), expected: `one of ${LOSS_REASONS.join(', ')}` }, []);
    return reason ?? [];
  });
}

/** What another route would read. A solution may be named by any stage, for those behind it. */
function tellUnread(entry: JsonObject, at: Location, kind: StageRouteKind | undefined, found: ConfigFaults): void {
  const unread = [...(kind === 'logicapp' ? ['environment', 'solution'] : ['logicapp'])].filter((key) => memberOf(entry, key) !== undefined);
  for (const key of unread) found.add('unread', at.child(key), { key, route: key === 'logicapp' ? 'is read only with "route": "logicapp"' : 'is not read with "route": "logicapp", which leads to a resource group' }, [proposeRemoval(at.child(key))], 'key');
}

function tellExport(entry: JsonObject, at: Location, { isFirst }: StageContext, found: ConfigFaults): void {
  const place = memberOf(entry, 'solution') === undefined ? at : at.child('solution');
  if (isFirst) found.add('nothingBefore', place, {}, []);
  for (const key of OVERLAY_KEYS.filter((each) => memberOf(entry, each) !== undefined)) found.add('overlayOnExport', at.child(key), { key }, [proposeRemoval(at.child(key))], 'key');
}

function readFlag(value: JsonObject, key: string, at: Location, found: ConfigFaults): boolean | undefined {
  const flag = memberOf(value, key);
  if (flag === undefined || typeof flag === 'boolean') return flag;
  found.wrongType(flag, 'true or false', at.child(key));
  return undefined;
}

function checked(value: JsonObject, key: string, at: Location, found: ConfigFaults, isValid: (text: string) => boolean, expected: string): string | undefined {
  const text = readText(value, key, at, found);
  if (text === undefined || isValid(text)) return text;
  found.add('optionValue', at.child(key), { name: key, value: JSON.stringify(text), expected }, []);
  return undefined;
}

/** A file may name files below it only. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:|\\/i.test(path) && !path.split('/').includes('..');
}
