import type { ConnectorDocument } from '../documents/connector-document.js';
import { isList, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { parsePointer, pointerOf } from '../pointer.js';
import { ConfigFaults } from './config-faults.js';
import type { EnvironmentConfig, Overlay, OverlayChange } from './environment-config.js';
import { readText } from './read-member.js';
import { readStageRoute, type StageContext } from './read-stage-route.js';
import type { SolutionStage } from './stage-route.js';

export const ENVIRONMENT_KEYS = ['name', 'environment', 'route', 'solution', 'logicapp', 'host', 'basePath', 'schemes', 'clientId', 'scopes', 'definition', 'properties'];

export interface EnvironmentsReading {
  /** In the order of the chain. What is wrong is left out. */
  readonly environments: readonly EnvironmentConfig[];
  /** Whether something is wrong, which `config-valid` tells. */
  readonly hasFaults: boolean;
}

/** Reads what a connector.config.json says about environments. Never throws. */
export function readEnvironments(document: ConnectorDocument): EnvironmentsReading {
  const { value } = document;
  const found = new ConfigFaults();
  const isBroken = document.syntaxErrors.length > 0 || !isObject(value);
  const environments = isObject(value) ? readEnvironmentList(memberOf(value, 'environments'), Location.root(document).child('environments'), found) : [];
  return { environments, hasFaults: isBroken || found.faults.length > 0 };
}

/** The same as part of reading the whole file. */
export function readEnvironmentList(value: unknown, at: Location, found: ConfigFaults): readonly EnvironmentConfig[] {
  if (value === undefined) return [];
  if (!isList(value)) {
    found.wrongType(value, 'a list, in square brackets', at);
    return [];
  }
  const names = new Set<string>();
  let earlier: SolutionStage | undefined;
  return value.flatMap((entry: unknown, position) => {
    const place = at.child(position);
    if (!isObject(entry)) {
      found.wrongType(entry, 'an object, in braces', place, 'This entry');
      return [];
    }
    const environment = readEnvironment(entry, place, { earlier, isFirst: position === 0 }, found);
    if (environment === undefined) return [];
    earlier = environment.route.solution ?? earlier;
    const key = environment.name.toLowerCase();
    if (names.has(key)) found.add('sameName', place.child('name'), { name: environment.name }, []);
    return names.has(key) ? [] : (names.add(key), [environment]);
  });
}

function readEnvironment(entry: JsonObject, at: Location, context: StageContext, found: ConfigFaults): EnvironmentConfig | undefined {
  found.checkKeys(entry, ENVIRONMENT_KEYS, at);
  const overlay = readOverlay(entry, at, found);
  const route = readStageRoute(entry, at, context, found);
  const environment = readText(entry, 'environment', at, found);
  if (memberOf(entry, 'name') === undefined) found.add('missing', at, { key: 'name', advice: 'say what the environment is called, e.g. "Test"' }, [], 'value');
  const name = readText(entry, 'name', at, found);
  return name === undefined ? undefined : { name, environment: environment ?? name, route, overlay };
}

function readOverlay(entry: JsonObject, at: Location, found: ConfigFaults): Overlay {
  const texts = (['host', 'basePath'] as const).flatMap((key) => asChange(key, readText(entry, key, at, found)));
  const schemes = asChange('schemes', listOf(entry, 'schemes', at, found));
  return {
    definition: [...texts, ...schemes, ...changesOf(entry, 'definition', at, found)],
    properties: changesOf(entry, 'properties', at, found),
    clientId: readText(entry, 'clientId', at, found),
    scopes: listOf(entry, 'scopes', at, found),
  };
}

function asChange(key: string, value: unknown): readonly OverlayChange[] {
  return value === undefined ? [] : [{ pointer: pointerOf([key]), value }];
}

function listOf(entry: JsonObject, key: string, at: Location, found: ConfigFaults): readonly string[] | undefined {
  const value = memberOf(entry, key);
  if (value === undefined) return undefined;
  if (isList(value) && value.every((each) => typeof each === 'string')) return value;
  found.wrongType(value, 'a list of texts, in square brackets', at.child(key));
  return undefined;
}

/** `{ "/info/title": "Contacts (test)" }` */
function changesOf(entry: JsonObject, key: 'definition' | 'properties', at: Location, found: ConfigFaults): readonly OverlayChange[] {
  const value = memberOf(entry, key);
  if (value === undefined) return [];
  if (!isObject(value)) {
    found.wrongType(value, 'an object with a value for each JSON pointer', at.child(key));
    return [];
  }
  return Object.keys(value).flatMap((text) => {
    const pointer = text === '' ? undefined : parsePointer(text);
    if (pointer !== undefined) return [{ pointer, value: value[text] }];
    found.add('pointer', at.child(key).child(text), { value: text }, [], 'key');
    return [];
  });
}
