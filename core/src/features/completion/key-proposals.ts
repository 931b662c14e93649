import { aroundOf } from '../../knowledge/known-place.js';
import type { Choice, KnownKey, KnownObject, KnownValue, Slot } from '../../knowledge/known-value.js';
import type { CompletionPlace, Proposal } from './completion-place.js';
import type { Template } from '../../knowledge/template.js';
import { proposeFor } from './slots.js';
import { requiredInputs } from './slots/call-inputs.js';
import { templateOf, templateOfKey } from './template-of.js';
import { twinTemplate } from './twin-template.js';

/** How many values the documentation of a key lists. */
const MAX_LISTED = 16;

/** How long the values of a key may be beside it, in characters. */
const MAX_CHOICES = 40;

/** The keys that an object may get: those that are there already are left out, those that are required come first. */
export function keyProposals(place: CompletionPlace, known: KnownValue): readonly Proposal[] {
  switch (known.kind) {
    case 'object': return [...membersOf(place, known.object), ...namesOf(place, { of: known.object.others ?? { kind: 'any' }, names: known.object.names })];
    case 'map': return namesOf(place, known);
    case 'either': return known.of.flatMap((each) => keyProposals(place, each));
    case 'list':
    case 'text':
    case 'number':
    case 'boolean':
    case 'any': return [];
  }
}

function membersOf(place: CompletionPlace, object: KnownObject): readonly Proposal[] {
  const { cursor } = place;
  const taken = new Set(cursor.siblings.map((name) => name.toLowerCase()));
  const keys = object.keys(aroundOf(cursor.segments, cursor.segments.length, cursor.valueAt));
  return [...keys.values()]
    .filter(({ name, isHidden }) => isHidden !== true && !taken.has(name.toLowerCase()) && (name !== '$ref' || taken.size === 0))
    .map((key) => {
      const twin = twinTemplate(place, key.name);
      return {
        value: key.name,
        kind: 'key',
        detail: detailOf(key),
        documentation: documentationOf(key),
        rank: twin === undefined ? rankOf(key) : 1,
        template: twin ?? callTemplate(place, key) ?? templateOfKey(key),
      };
    });
}

/** A call comes with what it has to pass. */
function callTemplate(place: CompletionPlace, { value }: KnownKey): Template | undefined {
  return value.kind === 'map' && value.names === 'calledInput' ? requiredInputs(place) : undefined;
}

/** A reference is all that an object needs. */
function rankOf({ name, isRequired }: KnownKey): number {
  if (isRequired === true) return 1;
  if (name === '$ref') return 2;
  return name.startsWith('x-') ? 4 : 3;
}

function namesOf(place: CompletionPlace, { of, names }: { readonly of: KnownValue; readonly names?: Slot | undefined }): readonly Proposal[] {
  const taken = new Set(place.cursor.siblings);
  const template = templateOf(of);
  const named = names === undefined ? [] : proposeFor(names, place).filter(({ value, part }) => part !== undefined || !taken.has(String(value)));
  return named.map((proposal) => ({ ...proposal, template: proposal.template ?? template }));
}

/** A few words on what a key is for. */
export function detailOf({ value, isRequired }: Pick<KnownKey, 'value' | 'isRequired'>): string {
  const type = typeName(value);
  return isRequired === true ? `${type}, required` : type;
}

/** What kind of value it is, as people say it. */
function typeName(value: KnownValue): string {
  switch (value.kind) {
    case 'text': return value.choices === undefined ? 'text' : choiceName(value.choices.map((choice) => String(choice.value)));
    case 'number': return 'number';
    case 'boolean': return 'true or false';
    case 'object': return value.object.name;
    case 'map': return value.of.kind === 'object' ? `${value.of.object.name} by name` : 'object';
    case 'list': return `list of ${value.of.kind === 'object' ? plural(value.of.object.name) : 'values'}`;
    case 'either': return value.of.map(typeName).join(' or ');
    case 'any': return 'any value';
  }
}

/** As many values as fit into a list of proposals, or how many there are. */
function choiceName(values: readonly string[]): string {
  const all = values.join(' | ');
  return all.length <= MAX_CHOICES ? all : `one of ${values.length} texts`;
}

function plural(name: string): string {
  if (name.endsWith('y')) return `${name.slice(0, -1)}ies`;
  return /s$|ways|values/.test(name) ? name : `${name}s`;
}

/** Meaning, values and link of a key, as Markdown. */
export function documentationOf({ meaning, value, link }: Pick<KnownKey, 'meaning' | 'value' | 'link'>): string {
  const choices = choicesOf(value);
  const lines = choices.slice(0, MAX_LISTED).map((choice) => `- \`${choice.value}\`${choice.meaning === undefined || choice.meaning === '' ? '' : `: ${choice.meaning}`}`);
  const more = choices.length > MAX_LISTED ? [`- and ${choices.length - MAX_LISTED} more`] : [];
  const list = [...lines, ...more].join('\n');
  return [meaning, list, link === undefined ? '' : `[Documentation](${link})`].filter((part) => part !== '').join('\n\n');
}

function choicesOf(value: KnownValue): readonly Choice[] {
  switch (value.kind) {
    case 'text':
    case 'number': return value.choices ?? [];
    case 'list': return choicesOf(value.of);
    case 'either': return value.of.flatMap(choicesOf);
    case 'object':
    case 'map':
    case 'boolean':
    case 'any': return [];
  }
}
