import type { ConnectorOperation } from '../../../index/connector-index.js';
import { ORIGINAL_METHOD, POLICY_FUNCTIONS, type PolicyFunction } from '../../../knowledge/policy-keys.js';
import { hole } from '../../../knowledge/template.js';
import { listOf, memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import { successSchema } from '../../../index/success-schema.js';
import { pathsIn } from '../../../dynamic/called-answers.js';
import { bodySchemaOf } from '../../../dynamic/called-operation.js';
import { propertiesOf, resolveSchema } from '../../../schemas/schema-path.js';
import { OPERATION_NAMES, POLICY_SECTION } from '../../../policies/policy-instance.js';
import { declaredParameters } from '../../../connections/connection-parameters.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { objectAbove } from './around-cursor.js';

/** Expressions in the value of a policy's parameter: functions behind an `@`, and what their arguments name. */
export function policyTexts(place: CompletionPlace): readonly Proposal[] {
  const { typed } = place.cursor;
  const argument = /(?<![A-Za-z])([A-Za-z]+)\(\s*(['"])([^'"()]*)$/.exec(typed);
  if (argument !== null) return argumentsFor(place, argument[1] ?? '', argument[2] ?? "'", argument[3] ?? '');
  const body = /@(?:\{\s*@?)?(body|triggerBody)\(\)((?:\.[\w$-]+)*)\.([\w$-]*)$/.exec(typed);
  if (body !== null) return bodySteps(place, body[1] ?? '', (body[2] ?? '').slice(1), body[3] ?? '');
  const start = /@(\{\s*@?)?([A-Za-z.]*)$/.exec(typed);
  if (start !== null) return functions(place, start[0], start[1] ?? '');
  return typed === '' || place.cursor.quote === '' ? wholeExpressions(place) : [];
}

function functions(place: CompletionPlace, typed: string, brace: string): readonly Proposal[] {
  const range = { start: place.offset - typed.length, end: place.offset };
  const head = `@${brace}`;
  return [
    ...POLICY_FUNCTIONS.map((each, position): Proposal => {
      const snippet = each.argument === undefined ? '()' : "('$1')";
      return {
        value: `${head}${each.name}`,
        label: each.argument === undefined ? `@${each.name}()` : `@${each.name}('…')`,
        kind: 'function',
        documentation: each.meaning,
        rank: position < 3 ? 1 : 2,
        part: { range, text: `${head}${each.name}${each.argument === undefined ? '()' : "('')"}`, snippet: `${head.replaceAll('$', '\\$')}${each.name}${snippet}` },
      };
    }),
    { value: `@${ORIGINAL_METHOD.name}`, kind: 'function', documentation: ORIGINAL_METHOD.meaning, rank: 3, part: { range, text: `@${ORIGINAL_METHOD.name}` } },
  ];
}

/** Where nothing is written yet: each parameter of connections, and the functions. */
function wholeExpressions(place: CompletionPlace): readonly Proposal[] {
  const connection = declaredParameters(place.index).map(({ name, value }): Proposal => ({ value: `@connectionParameters('${name}')`, kind: 'function', detail: textOf(memberOf(value, 'type')) ?? '', rank: 1 }));
  return [...connection, ...POLICY_FUNCTIONS.filter(({ argument }) => argument === undefined).map(({ name, meaning }): Proposal => ({ value: `@${name}()`, kind: 'function', documentation: meaning, rank: 2 }))];
}

function argumentsFor(place: CompletionPlace, name: string, quote: string, typed: string): readonly Proposal[] {
  const called = POLICY_FUNCTIONS.find((each) => each.name.toLowerCase() === name.toLowerCase() || each.name.toLowerCase() === `${name.toLowerCase()}s`);
  if (called?.argument === undefined) return [];
  const rest = restAfter(place, quote);
  const range = { start: place.offset - typed.length, end: place.offset + rest.length };
  return namesFor(place, called.argument).map((proposal) => {
    const text = `${String(proposal.value)}${rest.closing}`;
    return { ...proposal, part: { range, text } };
  });
}

/** What is left of the argument behind the cursor, and what closes it where nothing does. */
function restAfter({ document, offset }: CompletionPlace, quote: string): { readonly length: number; readonly closing: string } {
  const rest = /^[\w:.$-]*/.exec(document.source.slice(offset, offset + 200))?.[0] ?? '';
  const next = document.source.slice(offset + rest.length, offset + rest.length + 2);
  if (next.startsWith(quote)) return { length: rest.length, closing: '' };
  return { length: rest.length, closing: next.startsWith(')') ? quote : `${quote})` };
}

function namesFor(place: CompletionPlace, argument: NonNullable<PolicyFunction['argument']>): readonly Proposal[] {
  switch (argument) {
    case 'connectionParameter': {
      const names = new Map(declaredParameters(place.index).map(({ name, value }) => [name, textOf(memberOf(value, 'type')) ?? '']));
      const token = [...names].filter(([, type]) => type.toLowerCase() === 'oauthsetting').map(([name]): Proposal => ({ value: `${name}:TenantId`, kind: 'variable', detail: 'of the token', rank: 3 }));
      return [...[...names].map(([name, type]): Proposal => ({ value: name, kind: 'variable', detail: type, rank: 1 })), ...token];
    }
    case 'header': return parametersIn(place, 'header');
    case 'query': return parametersIn(place, 'query');
  }
}

/** The parameters of the operations that the policy is for. */
function parametersIn(place: CompletionPlace, where: string): readonly Proposal[] {
  const names = new Map<string, string>();
  for (const operation of coveredOperations(place)) {
    for (const parameter of place.index.parametersOf(operation)) {
      if (parameter.in === where && parameter.name !== undefined && !names.has(parameter.name)) names.set(parameter.name, operation.operationId ?? '');
    }
  }
  return [...names].map(([name, operationId]) => ({ value: name, kind: 'variable', detail: operationId, rank: 1 }));
}

function parametersOfPolicy(place: CompletionPlace): Readonly<Record<string, unknown>> {
  const at = place.cursor.segments.lastIndexOf('parameters');
  return at === -1 ? {} : objectAbove(place, place.cursor.segments.length - at - 1);
}

function coveredOperations(place: CompletionPlace): readonly ConnectorOperation[] {
  const ids = listOf(memberOf(parametersOfPolicy(place), OPERATION_NAMES)).filter((id) => typeof id === 'string');
  return ids.length === 0 ? place.index.operations : ids.flatMap((id) => place.index.operationsById(id));
}

/** The properties of the body of a request or answer. */
function bodySteps(place: CompletionPlace, root: string, way: string, typed: string): readonly Proposal[] {
  const { index } = place;
  const isAnswer = root === 'triggerBody' || memberOf(parametersOfPolicy(place), POLICY_SECTION) === 'Response';
  const range = { start: place.offset - typed.length, end: place.offset };
  const names = new Set<string>();
  const steps = way === '' ? 0 : way.split('.').length;
  for (const operation of coveredOperations(place).slice(0, MAX_OPERATIONS)) {
    const schema = resolveSchema(isAnswer ? successSchema(operation, index) : bodySchemaOf(index.parametersOf(operation)), index);
    if (schema === undefined) continue;
    for (const path of pathsIn(schema, 'values', index)) {
      const parts = path.split('/');
      const last = parts.at(-1) ?? '';
      if (parts.length === steps + 1 && parts.slice(0, steps).join('.') === way && /^[A-Za-z_$][\w$-]*$/.test(last)) names.add(last);
    }
  }
  return [...names].map((name) => ({ value: name, kind: 'property', rank: 1, part: { range, text: name } }));
}

/** What the operations that the policy is for say of the next page, and the texts in their answers. */
export function nextLinkNames(place: CompletionPlace): readonly Proposal[] {
  const said = new Set<string>();
  const others = new Set<string>();
  for (const operation of coveredOperations(place).slice(0, MAX_OPERATIONS)) {
    const name = textOf(memberOf(objectOf(memberOf(operation.value, 'x-ms-pageable')), 'nextLinkName'));
    if (name !== undefined && name !== '') said.add(name);
    for (const [property, schema] of propertiesOf(successSchema(operation, place.index), place.index)) if (memberOf(schema, 'type') === 'string') others.add(property);
  }
  const likely = [...others].sort((a, b) => Number(/next|link/i.test(b)) - Number(/next|link/i.test(a)));
  return [
    ...[...said].map((name): Proposal => ({ value: name, kind: 'property', detail: 'x-ms-pageable', rank: 1 })),
    ...likely.filter((name) => !said.has(name)).map((name): Proposal => ({ value: name, kind: 'property', detail: 'in the answer', rank: 2 })),
  ];
}

/** The parameters of the polled query, and the key that says where the next page is. */
export function triggerParameters(place: CompletionPlace): readonly Proposal[] {
  const next: Proposal = { value: 'x-ms-triggerConfig-nextLink', kind: 'key', documentation: 'The property with the address of the next page; `@odata.nextLink` where it is left out.', rank: 3, template: hole('@odata.nextLink') };
  return [...parametersIn(place, 'query').map((proposal) => ({ ...proposal, template: hole('@triggerBody().value[0].id') })), next];
}

/** A policy for all operations would otherwise read all their schemas. */
const MAX_OPERATIONS = 20;
