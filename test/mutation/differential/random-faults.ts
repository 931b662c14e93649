import { type Pointer, ROOT_POINTER } from '@connector-workbench/core';
import fc from 'fast-check';
import { below, type Change, remove, set } from '../engine/change.js';
import { isObject } from '../engine/json.js';
import type { Subject } from '../engine/subject.js';

/** A change of one member that Swagger 2.0 knows, without regard to what it means. */
export interface RandomFault {
  readonly subject: Subject;
  readonly change: Change;
  /** The same for all faults that differ only in names, such as `consumes/# = 5`. */
  readonly pattern: string;
}

const ODD_VALUES: readonly unknown[] = [null, 5, -1, true, 'contoso', '', [], {}, [5], { contoso: 5 }];
/** Members whose keys are anybody's names. */
const NAMED: readonly string[] = ['paths', 'definitions', 'parameters', 'responses', 'properties', 'securityDefinitions', 'headers', 'scopes'];
/** What is inside is data, or not of Swagger. */
const DATA = /^(?:x-.*|example|examples|default|enum)$/;

interface Member {
  readonly pointer: Pointer;
  readonly pattern: string;
  readonly isItem: boolean;
  readonly isObject: boolean;
}

export function randomFaults(subjects: readonly Subject[], options: { readonly seed: number; readonly count: number }): readonly RandomFault[] {
  const arbitrary = fc.record({ subject: fc.nat(), place: fc.nat(), action: fc.nat({ max: ODD_VALUES.length + 1 }) });
  return fc.sample(arbitrary, { seed: options.seed, numRuns: options.count }).flatMap(({ subject: which, place, action }) => {
    const subject = subjects[which % subjects.length];
    const members = subject === undefined ? [] : membersOf(subject);
    const member = members[place % members.length];
    return subject === undefined || member === undefined ? [] : faultAt(subject, member, action);
  });
}

function faultAt(subject: Subject, { pointer, pattern, isItem, isObject: isHolder }: Member, action: number): readonly RandomFault[] {
  if (action < ODD_VALUES.length) return [{ subject, change: set(pointer, ODD_VALUES[action]), pattern: `${pattern} = ${JSON.stringify(ODD_VALUES[action])}` }];
  if (action === ODD_VALUES.length) return isItem ? [] : [{ subject, change: remove(pointer), pattern: `${pattern} removed` }];
  return isHolder ? [{ subject, change: set(below(pointer, 'contoso'), 'contoso'), pattern: `${pattern}/contoso added` }] : [];
}

const members = new WeakMap<Subject, readonly Member[]>();

function membersOf(subject: Subject): readonly Member[] {
  const known = members.get(subject);
  if (known !== undefined) return known;
  const found: Member[] = [];
  collect(subject.definition, ROOT_POINTER, '', false, found);
  members.set(subject, found);
  return found;
}

function collect(value: unknown, at: Pointer, pattern: string, isMap: boolean, found: Member[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    if (!isMap && DATA.test(key)) continue;
    const step = isList ? '#' : isMap ? '*' : key;
    const pointer = below(at, key);
    const place = pattern === '' ? step : `${pattern}/${step}`;
    found.push({ pointer, pattern: place, isItem: isList, isObject: isObject(child) });
    collect(child, pointer, place, !isMap && !isList && NAMED.includes(key) && isObject(child), found);
  }
}
