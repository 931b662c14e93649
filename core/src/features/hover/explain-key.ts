import { createOperationFinder } from '../../index/operation-around.js';
import type { ConnectorOperation } from '../../index/connector-index.js';
import { documentationOf } from '../completion/key-proposals.js';
import { statusMeaning } from '../../knowledge/swagger-objects.js';
import { isObject, memberOf, textOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { variablePlaces } from '../../paths/path-template.js';
import { pointerOf } from '../../pointer.js';
import { statusEffect } from '../../knowledge/http-values.js';
import { POLICY_FUNCTIONS } from '../../knowledge/policy-keys.js';
import { ruleById } from '../../rules/rule-by-id.js';
import { describeOption } from '../../rules/rule-options.js';
import { code, counted, paragraphs, plain } from '../cards/markdown.js';
import { operationCard, natureOf } from '../cards/operation-card.js';
import { countUses } from '../cards/operation-uses.js';
import { connectionParameterCard, parameterCard } from '../cards/parameter-card.js';
import { labelOf, schemaCard } from '../cards/schema-table.js';
import { callAround } from './call-around.js';
import type { HoverPlace } from './hover-place.js';

/** What a key means: what is known of it, or, where it is a name, what bears it. */
export function explainKey(place: HoverPlace): string {
  const { key, link } = place.known;
  const operation = place.document.kind === 'definition' && place.segments.length === 3 ? operationAt(place) : undefined;
  if (operation !== undefined) return operationText(operation, place);
  if (key !== undefined) return paragraphs(`${code(key.name)}${place.known.owner === undefined ? '' : ` · member of ${articleFor(place.known.owner.name)}`}`, documentationOf(link === undefined ? key : { ...key, link }));
  return explainName(place);
}

/** The card of an operation, and in how many places it is named. */
export function operationText(operation: ConnectorOperation, { project, index }: Pick<HoverPlace, 'project' | 'index'>): string {
  const uses = operation.operationId === undefined ? 0 : countUses(operation.operationId, project, index);
  return paragraphs(operationCard(operation, index), uses === 0 ? undefined : `Named in ${counted(uses, 'place')}.`);
}

function operationAt({ document, index, segments }: HoverPlace): ConnectorOperation | undefined {
  return segments[0] === 'paths' ? createOperationFinder(index)(Location.of(document, pointerOf(segments))) : undefined;
}

/** A name of the connector's own: of a path, a property, a definition, a parameter. */
function explainName(place: HoverPlace): string {
  const { document, segments } = place;
  switch (document.kind) {
    case 'definition': return nameInDefinition(place);
    case 'properties': return nameInProperties(place);
    case 'config': return optionText(segments) ?? ruleText(segments.at(-1) ?? '');
    default: return '';
  }
}

function nameInDefinition(place: HoverPlace): string {
  const { segments, index, cursor } = place;
  const name = segments.at(-1) ?? '';
  const value = cursor.valueAt(cursor.segments.length, name);
  const section = segments.at(-2) ?? '';
  if (section === 'paths' && segments.length === 2) return variableText(place, name) ?? pathText(place, name);
  if (section === 'parameters' && callAround(place) !== undefined) return calledInputText(place, name);
  if (!isObject(value)) return '';
  if (segments.length === 2 && section === 'parameters') return paragraphs(`Shared parameter ${code(name)}`, parameterCard(value, index));
  if (section === 'definitions' || section === 'properties') return paragraphs(`${section === 'properties' ? 'Property' : 'Definition'} ${code(name)}${labelOf(value) === '' ? '' : ` · **${plain(labelOf(value))}**`}`, schemaCard(value, index));
  if (section === 'responses') return paragraphs(`Response ${code(name)}${statusMeaning(name) === undefined ? '' : ` · ${statusMeaning(name) ?? ''}`}`, plain(textOf(memberOf(value, 'description')) ?? ''), schemaCard(memberOf(value, 'schema'), index), statusEffect(name));
  if (section === 'securityDefinitions') return paragraphs(`Security definition ${code(name)} · ${plain(textOf(memberOf(value, 'type')) ?? '')}`, plain(textOf(memberOf(value, 'description')) ?? ''));
  if (section === 'headers') return paragraphs(`Header ${code(name)}`, plain(textOf(memberOf(value, 'description')) ?? ''));
  return '';
}

function pathText({ index }: HoverPlace, path: string): string {
  const operations = index.operations.filter((operation) => operation.path === path);
  const lines = operations.map((operation) => `- ${code(operation.method.toUpperCase())} ${plain(operation.summary ?? operation.operationId ?? '')} · ${natureOf(operation)}`);
  return paragraphs(`Path ${code(path)}`, lines.join('\n'));
}

/** The parameter that fills in the variable of a path at the cursor; undefined where none stands there. */
function variableText({ index, cursor, offset }: HoverPlace, path: string): string | undefined {
  const at = offset - cursor.range.start - cursor.quote.length;
  const variable = variablePlaces(path).find(({ start, end }) => start <= at && at < end);
  if (variable === undefined) return undefined;
  const parameters = index.operations.filter((operation) => operation.path === path).map((operation) => index.parametersOf(operation).find(({ name, in: place }) => place === 'path' && name === variable.name));
  const cards = parameters.flatMap((parameter) => (parameter === undefined ? [] : [parameterCard(parameter.value, index)]));
  return paragraphs(`Variable ${code(variable.name)} of the path`, cards.length === 0 ? 'No parameter fills it in.' : [...new Set(cards)].join('\n\n'));
}

/** A name in the parameters of a call: the input of the called operation. */
function calledInputText(place: HoverPlace, name: string): string {
  const id = callAround(place)?.operationId;
  const [operation] = id === undefined ? [] : place.index.operationsById(id);
  const parameter = operation === undefined ? undefined : place.index.parametersOf(operation).find((each) => each.name === name);
  return parameter === undefined ? '' : paragraphs(parameterCard(parameter.value, place.index), `An input of ${code(id ?? '')}.`);
}

function nameInProperties({ segments, cursor, project }: HoverPlace): string {
  const name = segments.at(-1) ?? '';
  const value = cursor.valueAt(cursor.segments.length, name);
  const isParameter = segments.at(-2) === 'connectionParameters' || segments.length === 1 || segments.includes('connectionParameterSets');
  if (!isObject(value) || !isParameter || memberOf(value, 'type') === undefined) return '';
  const called = POLICY_FUNCTIONS[0]?.name ?? '';
  const uses = project.documents.filter(({ kind }) => kind === 'properties').reduce((sum, { text }) => sum + text.split(new RegExp(`@${called}\\(\\s*['"]${escaped(name)}['"]`, 'i')).length - 1, 0);
  return paragraphs(connectionParameterCard(name, value), uses === 0 ? undefined : `Policies take it in ${counted(uses, 'place')}.`);
}

/** An option of the rule that it stands in. */
function optionText(segments: readonly string[]): string | undefined {
  const name = segments.at(-1) ?? '';
  const options = ruleById(segments.at(-2) ?? '')?.meta.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  return option === undefined ? undefined : paragraphs(`${code(name)} · ${describeOption(option)}`, option.description, `Without it: ${code(JSON.stringify(option.default))}.`);
}

/** A rule, as connector.config.json names it. */
export function ruleText(id: string): string {
  const rule = ruleById(id);
  return rule === undefined ? '' : paragraphs(`${code(id)} · ${rule.meta.severity}, in ${rule.meta.profiles.join(', ')}`, `${rule.meta.title}.`);
}

function articleFor(name: string): string {
  if (name.startsWith('what ')) return name;
  if (/^(?:custom )?(?:settings|parameters|properties|items|ways|facts|constraints)\b/.test(name)) return `the ${name}`;
  return /^[aeio]/.test(name) ? `an ${name}` : /s$|documentation/.test(name) ? name : `a ${name}`;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
