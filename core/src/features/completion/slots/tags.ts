import { isObject, listOf, memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The tags that the definition declares, then those that other operations use. */
export function tagNames(place: CompletionPlace): readonly Proposal[] {
  const declared = declaredTags(place);
  const used = usedTags(place).filter((tag) => !declared.some(({ value }) => value === tag));
  return [...declared, ...used.map((tag): Proposal => ({ value: tag, kind: 'value', detail: 'used by operations', rank: 3 }))];
}

/** The tags that operations use and the definition does not declare. */
export function tagsOfOperations(place: CompletionPlace): readonly Proposal[] {
  const declared = declaredTags(place);
  return usedTags(place).filter((tag) => !declared.some(({ value }) => value === tag)).map((tag) => ({ value: tag, kind: 'value', rank: 2 }));
}

function declaredTags({ document }: CompletionPlace): readonly Proposal[] {
  return listOf(memberOf(objectOf(document.value), 'tags')).flatMap((tag): Proposal[] => {
    const name = isObject(tag) ? textOf(memberOf(tag, 'name')) : undefined;
    return name === undefined ? [] : [{ value: name, kind: 'value', documentation: textOf(memberOf(objectOf(tag), 'description')) ?? '', rank: 2 }];
  });
}

function usedTags({ index }: CompletionPlace): readonly string[] {
  return [...new Set(index.operations.flatMap(({ value }) => listOf(memberOf(value, 'tags'))))].filter((tag): tag is string => typeof tag === 'string' && tag.trim() !== '');
}
