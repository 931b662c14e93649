/** Verbs that operation ids start (or, in `contacts_list`, end) with. Verbs that are common nouns, too, are left out. */
const VERBS = new Set(
  (
    'abort describe diagnose get list create add update delete remove search find query fetch read retrieve send post put patch set upload download export import start stop run execute ' +
    'cancel close open approve reject assign unassign copy move rename convert generate validate verify check count subscribe unsubscribe register unregister ' +
    'archive unarchive restore publish unpublish submit sync merge split lookup resolve enable disable invite notify reply forward retry schedule translate analyze ' +
    'analyse detect extract summarize summarise classify insert upsert replace edit modify append lock unlock attach detach link unlink activate deactivate ' +
    'calculate compute compare complete confirm connect disconnect duplicate encode decode encrypt decrypt evaluate filter finish format grant revoke initialize ' +
    'invoke issue join leave mark browse parse pause resume predict preview process print refresh render reset save scan share sign store transform trigger upgrade snooze onboard offboard triage escalate adopt mute unmute provision deploy authorize authenticate'
  ).split(' '),
);

/** The verbs that summaries in German, French, Spanish, Portuguese, Italian and Dutch have most often, and that are no English words. */
const FOREIGN_VERBS = new Set(
  (
    'abrufen erstellen auflisten aktualisieren senden suchen anlegen holen lesen anzeigen bearbeiten entfernen starten ' +
    'obtenir lister supprimer envoyer rechercher ajouter modifier consulter lire ' +
    'obtener crear listar actualizar eliminar enviar buscar agregar consultar leer ' +
    'obter criar atualizar excluir adicionar pesquisar ' +
    'ottieni ottenere crea elenca aggiorna elimina invia cerca aggiungi ' +
    'ophalen bijwerken verwijderen verzenden zoeken toevoegen aanmaken'
  ).split(' '),
);

export function isForeignVerb(word: string): boolean {
  return FOREIGN_VERBS.has(word.toLowerCase());
}

export function isVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}

/** Verbs whose object is several things: `List contacts`. */
export function takesPlural(verb: string): boolean {
  return ['list', 'search', 'find', 'query', 'count', 'browse', 'filter', 'export', 'import', 'sync'].includes(verb);
}
