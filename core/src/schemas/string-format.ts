/** Texts in a form that the designer has an editor or a check for. */
const FORMATS: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['date-time', /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-6]\d(\.\d+)?)?(Z|[+-][0-2]\d:?[0-5]\d)$/i],
  ['date-no-tz', /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-6]\d(\.\d+)?)?$/i],
  ['date', /^\d{4}-[01]\d-[0-3]\d$/],
  ['uuid', /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i],
  ['email', /^[^\s@<>()]+@[^\s@.<>()]+(\.[^\s@.<>()]+)+$/],
  ['uri', /^https?:\/\/[^\s/]+(\/\S*)?$/i],
];

/** The format that all texts have; undefined where they have none in common. */
export function commonFormat(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : FORMATS.find(([, pattern]) => texts.every((text) => text.length < 2000 && pattern.test(text)))?.[0];
}
