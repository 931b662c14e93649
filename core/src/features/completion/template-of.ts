import type { KnownKey, KnownObject, KnownValue } from '../../knowledge/known-value.js';
import { aroundOf } from '../../knowledge/known-place.js';
import { choiceHole, hole, INSIDE, type Template, valueHole } from '../../knowledge/template.js';

/** Objects that hold each other would have no end. */
const MAX_DEPTH = 4;

/** What is written behind a key that nobody has given a value yet. */
export function templateOfKey({ template, value }: Pick<KnownKey, 'template' | 'value'>): Template {
  return template ?? templateOf(value);
}

export function templateOf(value: KnownValue, depth = 0): Template {
  switch (value.kind) {
    case 'text': return value.choices === undefined || value.choices.length > 8 ? hole() : choiceHole(...value.choices.map((choice) => String(choice.value)));
    case 'number': return valueHole('0');
    case 'boolean': return valueHole('true', 'true', 'false');
    case 'any': return valueHole();
    case 'map': return INSIDE;
    case 'list': return depth > MAX_DEPTH ? [] : [itemTemplate(value.of, depth)];
    case 'object': return templateOfObject(value.object, depth);
    case 'either': return value.of[0] === undefined ? hole() : templateOf(value.of[0], depth);
  }
}

function itemTemplate(item: KnownValue, depth: number): Template {
  return item.kind === 'any' || item.kind === 'map' ? INSIDE : templateOf(item, depth + 1);
}

/** Its own template, else its required members, else room for some. */
export function templateOfObject(object: KnownObject, depth = 0): Template {
  if (object.template !== undefined) return object.template;
  const required = [...object.keys(aroundOf([], 0, () => undefined)).values()].filter(({ isRequired, isHidden }) => isRequired === true && isHidden !== true);
  if (required.length === 0 || depth > MAX_DEPTH) return INSIDE;
  return Object.fromEntries(required.map((key) => [key.name, key.template ?? templateOf(key.value, depth + 1)]));
}
