/** Verbs that operation ids start (or, in `contacts_list`, end) with. Verbs that are common nouns, too, are left out. */
const VERBS = new Set(
  (
    'abort describe diagnose get list create add update delete remove search find query fetch read retrieve send post put patch set upload download export import start stop run execute ' +
    'cancel close open approve reject assign unassign copy move rename convert generate validate verify check count subscribe unsubscribe register unregister ' +
    'archive unarchive restore publish unpublish submit sync merge split lookup resolve enable disable invite notify reply forward retry schedule translate analyze ' +
    'analyse detect extract summarize summarise classify insert upsert replace edit modify append lock unlock attach detach link unlink activate deactivate ' +
    'calculate compute compare complete confirm connect disconnect duplicate encode decode encrypt decrypt evaluate filter finish format grant revoke initialize ' +
    'invoke issue join leave mark browse parse pause resume predict preview process print refresh render reset save scan share sign store transform trigger upgrade'
  ).split(' '),
);

export function isVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}

/** Verbs whose object is several things: `List contacts`. */
export function takesPlural(verb: string): boolean {
  return ['list', 'search', 'find', 'query', 'count', 'browse', 'filter', 'export', 'import', 'sync'].includes(verb);
}
