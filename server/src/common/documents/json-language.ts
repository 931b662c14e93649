/** Whether VS Code's JSON support looks after files of a language. It makes every settings.json `jsonc`. */
export function isJsonLanguage(languageId: string | undefined): boolean {
  return languageId === 'json' || languageId === 'jsonc';
}
