import { policyExpressions } from '../../policies/policy-expression.js';
import { type PolicyFunction, policyFunction } from '../../policies/policy-functions.js';
import { ROOT_POINTER, segmentsOf } from '../../pointer.js';
import { partOf } from '../../index/properties-parts.js';
import type { FeaturePlace } from '../feature-place.js';
import { type SourceText, sourceTextAt } from '../source-text.js';
import { FUNCTION_TEXTS } from './function-texts.js';
import { knownNames } from './known-names.js';

/** More would hide what it is about. */
const MAX_NAMES = 20;

export interface SignatureParameter {
  /** Where the parameter stands in the signature's label. */
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly documentation: string;
}

/** The call around a place: how the function is called, and which argument is being written. */
export interface SignatureHelp {
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Undefined behind the last parameter, and for a function without any. */
  readonly activeParameter: number | undefined;
}

/** Help for the call of an expression that a place is in: between the brackets of `@headers('…')` and the like. */
export function signatureHelp(place: FeaturePlace): SignatureHelp | undefined {
  const source = textAround(place);
  const index = source?.indexOf(place.offset);
  const call = source === undefined || index === undefined ? undefined : callAround(source.text, index);
  if (call === undefined || !isReadHere(place, call.called)) return undefined;
  return describe(place, call.called, call.argument);
}

function textAround({ document, offset }: FeaturePlace): SourceText | undefined {
  // The end of a text without quotes belongs to nothing, and is where somebody types.
  for (const at of [offset, offset - 1]) {
    const node = document.nodeAt(at);
    const source = node?.part === 'value' ? sourceTextAt(document, node.pointer, 'value') : undefined;
    if (source?.indexOf(offset) !== undefined) return source;
  }
  return undefined;
}

/** The innermost call whose brackets are around a place, and the number of the argument there. */
function callAround(text: string, index: number): { readonly called: PolicyFunction; readonly argument: number } | undefined {
  for (const { form, name, start, end, navigation, isClosed } of policyExpressions(text).toReversed()) {
    const called = form === 'member' ? undefined : policyFunction(name);
    const open = text.indexOf('(', start);
    const close = isClosed ? end - navigation.join('').length - 1 : text.length;
    if (called !== undefined && index > open && index <= close) return { called, argument: commasIn(text.slice(open + 1, index)) };
  }
  return undefined;
}

/** The commas that separate arguments: outside of quotes and of further brackets. */
function commasIn(written: string): number {
  const plain = written.replace(/'(?:[^']|'')*(?:'|$)|"[^"]*(?:"|$)/g, '').replace(/\([^()]*\)/g, '');
  return plain.split(',').length - 1;
}

/** Policies have all functions; environment variables stand in other places, too, and only there. */
function isReadHere({ project, document, offset }: FeaturePlace, { argument }: PolicyFunction): boolean {
  if (argument === 'environmentVariable') return document.kind === 'definition' || document.kind === 'properties';
  if (document.kind !== 'properties') return false;
  const part = partOf(project, document);
  if (part !== undefined) return part === 'policyTemplateInstances';
  return segmentsOf(document.nodeAt(offset)?.pointer ?? document.nodeAt(offset - 1)?.pointer ?? ROOT_POINTER).includes('policyTemplateInstances');
}

function describe(place: FeaturePlace, called: PolicyFunction, argument: number): SignatureHelp {
  const { name, parameters } = called;
  const texts = FUNCTION_TEXTS[name];
  const names = knownNames(place, called.argument);
  let label = `${name}(`;
  const described = parameters.map((parameter, position): SignatureParameter => {
    if (position > 0) label += ', ';
    const start = label.length;
    label += parameter.isOptional ? `${parameter.name}?` : parameter.name;
    const documentation = texts?.parameters[position] ?? '';
    return { start, end: label.length, documentation: position === 0 ? withNames(documentation, names) : documentation };
  });
  return { label: `${label})`, documentation: texts?.documentation ?? '', parameters: described, activeParameter: argument < parameters.length ? argument : undefined };
}

function withNames(documentation: string, names: readonly string[]): string {
  if (names.length === 0) return documentation;
  const shown = names.slice(0, MAX_NAMES).map((name) => `\`${name}\``).join(', ');
  return `${documentation} Known here: ${shown}${names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : ''}.`;
}
