import type { ConnectorIndex } from '../../index/connector-index.js';
import { createOperationFinder, operationsAround } from '../../index/operation-around.js';
import type { KnownValue, Slot } from '../../knowledge/known-value.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { pointerOf } from '../../pointer.js';
import { createAnswerFinder } from '../../dynamic/called-answers.js';
import { pathKeysOf, readingsOf } from '../../dynamic/dynamic-paths.js';
import { inputsMeant, type Input } from '../../dynamic/passed-values.js';
import { declaredParameters } from '../../connections/connection-parameters.js';
import { followPath, propertiesOf } from '../../schemas/schema-path.js';
import { documentationOf } from '../completion/key-proposals.js';
import { code, paragraphs, plain } from '../cards/markdown.js';
import { connectionParameterCard, parameterCard } from '../cards/parameter-card.js';
import { referenceCard } from '../cards/reference-card.js';
import { labelOf, schemaCard } from '../cards/schema-table.js';
import { callAround } from './call-around.js';
import { operationText, ruleText } from './explain-key.js';
import { explainExpression } from './explain-expression.js';
import type { HoverPlace } from './hover-place.js';

/** What a value names, or what it says; else what its key means. */
export function explainValue(place: HoverPlace): string {
  const { value, key, link } = place.known;
  if (value === undefined) return '';
  const named = explainSlot(place, value);
  if (named !== '') return named;
  const choice = choiceText(place, value);
  const context = key === undefined ? '' : documentationOf({ ...key, ...(link === undefined ? {} : { link }), ...(choice === '' ? {} : { value: { kind: 'any' } as const }) });
  return paragraphs(choice, context);
}

function choiceText({ cursor }: HoverPlace, value: KnownValue): string {
  if (value.kind !== 'text' && value.kind !== 'number') return '';
  const choice = value.choices?.find((each) => String(each.value).toLowerCase() === cursor.written.toLowerCase());
  return choice === undefined ? '' : paragraphs(`${code(String(choice.value))}${choice.meaning === undefined || choice.meaning === '' ? '' : `: ${choice.meaning}`}`, choice.details);
}

function explainSlot(place: HoverPlace, value: KnownValue): string {
  const slot = value.kind === 'text' || value.kind === 'any' ? value.slot : undefined;
  return slot === undefined ? '' : (EXPLAINERS[slot]?.(place) ?? '');
}

const EXPLAINERS: Readonly<Partial<Record<Slot, (place: HoverPlace) => string>>> = {
  operationId: (place) => operationNamed(place, place.cursor.written),
  ownOperationId: (place) => {
    const operation = createOperationFinder(place.index)(Location.of(place.document, pointerOf(place.segments)));
    return operation === undefined ? '' : operationText(operation, place);
  },
  parameterReference: referenceText,
  responseReference: referenceText,
  schemaReference: referenceText,
  answerList: answerText,
  answerValue: answerText,
  callingInput: inputText,
  propertyName: propertyText,
  securityScheme: schemeText,
  scope: scopeText,
  signInScope: scopeText,
  policyText: explainExpression,
  connectionParameter: (place) => {
    const found = declaredParameters(place.index).find(({ name }) => name === place.cursor.written);
    return found === undefined ? '' : connectionParameterCard(found.name, found.value);
  },
  ruleId: (place) => ruleText(place.cursor.written),
};

function operationNamed(place: HoverPlace, operationId: string): string {
  const [operation] = place.index.operationsById(operationId);
  return operation === undefined ? '' : operationText(operation, place);
}

function referenceText({ cursor, index }: HoverPlace): string {
  return referenceCard(cursor.written, index);
}

/** What stands at a path of the called operation's answer. */
function answerText(place: HoverPlace): string {
  const call = callAround(place);
  const answer = call === undefined ? undefined : createAnswerFinder(place.index)(call);
  if (call === undefined || answer === undefined) return '';
  const isCollection = pathKeysOf(call).collection === place.segments.at(-1);
  const base: JsonObject | undefined = isCollection ? answer.schema : answer.base;
  if (base === undefined) return '';
  const found = readingsOf(place.cursor.written).map((names) => followPath(base, names, place.index)).find(({ kind }) => kind === 'found');
  if (found?.kind !== 'found') return '';
  return paragraphs(`In the answer of ${code(call.operationId ?? '')}${labelOf(found.schema) === '' ? '' : ` · **${plain(labelOf(found.schema))}**`}`, schemaCard(found.schema, place.index));
}

/** The input of the operations around that a call passes on. Those that share the call may have unlike ones under the name. */
function inputText({ document, segments, cursor, index }: HoverPlace): string {
  const key = segments.at(-1) === 'parameterReference' ? 'parameterReference' : 'parameter';
  const cards = operationsAround(Location.of(document, pointerOf(segments)), index).flatMap((operation) => {
    const [input] = inputsMeant({ key, name: cursor.written }, index.parametersOf(operation), index);
    return input === undefined ? [] : [inputCard(input, index)];
  });
  return [...new Set(cards)].join('\n\n');
}

function inputCard({ parameter, names, schema }: Input, index: ConnectorIndex): string {
  return names.length === 0 ? parameterCard(parameter.value, index) : paragraphs(`Property ${code(names.join('/'))} of the body`, schemaCard(schema, index));
}

function propertyText({ cursor, index, segments }: HoverPlace): string {
  const depth = segments.findLastIndex((segment) => segment === 'required' || segment === 'discriminator');
  const property = depth === -1 ? undefined : propertiesOf(cursor.valueAt(depth), index).get(cursor.written);
  return property === undefined ? '' : paragraphs(`Property ${code(cursor.written)}${labelOf(property) === '' ? '' : ` · **${plain(labelOf(property))}**`}`, schemaCard(property, index));
}

/** What a scope allows, as the security definition says it. */
function scopeText({ cursor, index }: HoverPlace): string {
  const meaning = index.securitySchemes.map(({ value }) => textOf(memberOf(objectOf(memberOf(value, 'scopes')), cursor.written))).find((text) => text !== undefined);
  return meaning === undefined ? '' : paragraphs(`Scope ${code(cursor.written)}`, plain(meaning));
}

function schemeText({ cursor, index }: HoverPlace): string {
  const scheme = index.securitySchemes.find(({ name }) => name === cursor.written);
  return scheme === undefined ? '' : `Security definition ${code(scheme.name)} · ${plain(textOf(memberOf(scheme.value, 'type')) ?? '')}`;
}
