import { isPlural, singularOf, withArticle } from './english-nouns.js';
import { wordsOf } from './identifier-words.js';

/** What changed, told by a participle (`ContactCreated`) or by a verb in front (`CreateContact`). */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    create: 'created', add: 'added', insert: 'added', update: 'updated', modify: 'modified', edit: 'edited', change: 'changed', delete: 'deleted', remove: 'removed',
    receive: 'received', send: 'sent', submit: 'submitted', complete: 'completed', close: 'closed', open: 'opened', approve: 'approved', reject: 'rejected',
    assign: 'assigned', move: 'moved', upload: 'uploaded', publish: 'published', cancel: 'cancelled', pay: 'paid', sign: 'signed', archive: 'archived', save: 'saved',
  }),
);

const IRREGULAR = new Set(['sent', 'paid', 'won', 'lost', 'sold', 'built', 'made', 'bought', 'left', 'shown', 'taken', 'given', 'written']);

/** What a thing does itself, rather than has done to it: `When a token expires`. */
const INTRANSITIVE: ReadonlyMap<string, string> = new Map(
  Object.entries({ changed: 'changes', expired: 'expires', failed: 'fails', arrived: 'arrives', occurred: 'occurs', happened: 'happens', started: 'starts', ended: 'ends', joined: 'joins', left: 'leaves' }),
);

/** Words that end like participles and are none. */
const NOT_PARTICIPLES = new Set(['feed', 'need', 'seed', 'speed', 'embed', 'bed', 'shed', 'red', 'led', 'weed', 'breed', 'indeed', 'hundred']);

/** Things that arrive rather than get created. */
const ARRIVING = new Set(['email', 'mail', 'message', 'SMS', 'MMS', 'reply', 'response', 'notification', 'alert', 'call', 'request']);

/** Words that say how the trigger works, not what it is about. */
const MECHANICS = new Set('trigger triggers on when whenever upon webhook webhooks hook hooks subscribe subscription subscriptions register registration poll polling watch get list for to of'.split(' '));
const AUXILIARIES = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'been', 'gets', 'got']);

/** `OnContactCreated` → `When a contact is created`. `path` helps where the id only names the mechanics. */
export function triggerSentence(operationId: string | undefined, path: string): string {
  const words = subjectOf(operationId ?? '') ?? subjectOf(path.replaceAll(/\{[^}]*\}/g, ' ')) ?? ['event', 'occurred'];
  return `When ${clauseOf(words)}`;
}

function subjectOf(text: string): readonly string[] | undefined {
  const words = wordsOf(text).filter((word) => !AUXILIARIES.has(word) && !/^(?:api|v\d+)$/i.test(word));
  const start = words.findIndex((word) => !MECHANICS.has(word));
  if (start < 0) return undefined;
  const subject = words.slice(start).filter((word, index, all) => !MECHANICS.has(word) || (word !== 'trigger' && index > 0 && index < all.length - 1));
  return subject.every((word) => isEvent(word) || word === 'event' || word === 'events') ? undefined : subject;
}

function clauseOf(words: readonly string[]): string {
  const start = words.findIndex((word) => !isEvent(word));
  const [events, rest] = [words.slice(0, start), words.slice(start)];
  const participle = rest.findIndex(isParticiple);
  if (participle > 0) return withEvent([...events, ...rest.slice(0, participle)], rest.slice(participle));
  if (words.at(-1) === 'new') return newThing(words.slice(0, -1));
  if (events.length === 1 && events[0] === 'new') return newThing(rest);
  if (events.length > 0 && !isJoint(events[0])) return withEvent(rest, events.map(toParticiple));
  return `${withArticle(['new', ...oneOf(words)])} is available`;
}

/** Words in front that tell what happened: `NewOrUpdatedContact`, `CreateContact`. */
function isEvent(word: string): boolean {
  return word === 'new' || isJoint(word) || PARTICIPLES.has(word) || isParticiple(word);
}

function isJoint(word: string | undefined): boolean {
  return word === 'or' || word === 'and';
}

function toParticiple(word: string): string {
  return word === 'new' ? 'created' : (PARTICIPLES.get(word) ?? word);
}

/** `NewContact` is what a webhook of that name is called for when somebody creates one; a message is not created, it arrives. */
function newThing(words: readonly string[]): string {
  const thing = oneOf(words);
  return ARRIVING.has(thing.at(-1) ?? '') ? `${withArticle(['new', ...thing])} arrives` : `${withArticle(thing)} is created`;
}

function withEvent(subject: readonly string[], event: readonly string[]): string {
  const thing = oneOf(subject);
  const [first = '', ...rest] = event;
  const intransitive = rest.some(isParticiple) ? undefined : INTRANSITIVE.get(first);
  return [withArticle(thing), ...(intransitive === undefined ? ['is', first] : [intransitive]), ...rest].join(' ');
}

function isParticiple(word: string): boolean {
  return IRREGULAR.has(word) || (/[a-z]{2}ed$/.test(word) && !NOT_PARTICIPLES.has(word));
}

function oneOf(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return isPlural(last) ? [...words.slice(0, -1), singularOf(last)] : words;
}
