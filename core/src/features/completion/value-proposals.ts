import type { Choice, KnownObject, KnownValue, Slot } from '../../knowledge/known-value.js';
import { INSIDE } from '../../knowledge/template.js';
import { aroundOf } from '../../knowledge/known-place.js';
import type { CompletionPlace, Proposal } from './completion-place.js';
import { paragraphs } from '../cards/markdown.js';
import { proposeFor } from './slots.js';
import { templateOfObject } from './template-of.js';

/** What may stand as a value. */
export function valueProposals(place: CompletionPlace, known: KnownValue): readonly Proposal[] {
  switch (known.kind) {
    case 'text': return ranked(choices(known.choices ?? []), slotted(place, known.slot));
    case 'number': return choices(known.choices ?? []);
    case 'boolean': return [true, false].map((value) => ({ value, kind: 'value', rank: 2 }));
    case 'any': return slotted(place, known.slot);
    case 'object': return objects(place, known.object);
    case 'map': return [...named(place, known), { value: '{ }', kind: 'template', template: INSIDE, detail: 'object', rank: 2 }];
    case 'list': return lists(place, known.of);
    case 'either': return known.of.flatMap((each) => valueProposals(place, each));
  }
}

/** Where a few names are all that an object may be made of: an object with each of them. */
function named(place: CompletionPlace, { names }: Extract<KnownValue, { kind: 'map' }>): readonly Proposal[] {
  return names === 'securityScheme' ? proposeFor(names, place).map((proposal) => ({ ...proposal, kind: 'template', rank: 1, template: { [String(proposal.value)]: proposal.template ?? [] } })) : [];
}

/** Items of a YAML list, each with the dash that is not there yet. */
export function itemProposals(place: CompletionPlace, item: KnownValue): readonly Proposal[] {
  const taken = new Set(place.cursor.siblings);
  return valueProposals(place, item).filter(({ value }) => !taken.has(String(value))).map((proposal) => ({ ...proposal, isItem: true }));
}

function choices(known: readonly Choice[]): readonly Proposal[] {
  return known.map(({ value, meaning = '', details }) => ({ value, kind: 'value', documentation: paragraphs(meaning, details), rank: 2 }));
}

/** The choices, of which those that the connector at hand makes likelier come first; what it adds to them comes in its own order. */
function ranked(known: readonly Proposal[], likelier: readonly Proposal[]): readonly Proposal[] {
  const byValue = new Map(known.map((proposal) => [proposal.value, proposal]));
  const values = new Set(likelier.map(({ value }) => value));
  return [...likelier.map((proposal) => ({ ...byValue.get(proposal.value), ...proposal })), ...known.filter(({ value }) => !values.has(value))];
}

function slotted(place: CompletionPlace, slot: Slot | undefined): readonly Proposal[] {
  return slot === undefined ? [] : proposeFor(slot, place);
}

/** A new object, in the ways that it may begin, and references to those that others share. */
function objects(place: CompletionPlace, object: KnownObject): readonly Proposal[] {
  const variants = (object.variants ?? []).map(({ label, meaning, details, mostlyFor, template }): Proposal => ({ value: label, kind: 'template', template, documentation: paragraphs(meaning, details), detail: object.name, rank: mostlyFor !== undefined && mostlyFor === place.cursor.segments.at(-1) ? 1 : 2 }));
  const { segments, valueAt } = place.cursor;
  const reference = object.keys(aroundOf(segments, segments.length, valueAt)).get('$ref')?.value;
  // An object whose members depend on the place, and that has none here, is none that anybody means.
  const isMeant = object.names === undefined || proposeFor(object.names, place).length > 0;
  const shared = reference?.kind === 'text' ? slotted(place, reference.slot) : [];
  return [
    ...slotted(place, object.missing),
    ...variants,
    ...(isMeant ? [{ value: `New ${object.name}`, kind: 'template', template: templateOfObject(object), detail: object.name, rank: 3 } as const] : []),
    ...shared.map((proposal): Proposal => ({ ...proposal, template: { $ref: String(proposal.value) }, rank: 4 })),
  ];
}

/** A whole list with one item, where somebody may not think of the brackets. */
function lists(place: CompletionPlace, item: KnownValue): readonly Proposal[] {
  return valueProposals(place, item).map((proposal) => {
    const { value, label = String(value), template = value, kind } = proposal;
    return { ...proposal, label: kind === 'value' ? label : `[ ${label} ]`, template: [template] };
  });
}
