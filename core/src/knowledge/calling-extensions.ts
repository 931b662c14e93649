/**
 * How a caller names what it passes: `byParameter` as a literal or `{ "parameter": name }`, `byReference` as `{ "value": literal }` or
 * `{ "parameterReference": path }`, `inTree` like that or `{ "selectedItemValuePath": path }`, `inPicker` any of the platform's older ways.
 */
export type PassingStyle = 'byParameter' | 'byReference' | 'inTree' | 'inPicker' | 'literal' | 'none';

export interface CallingPlace {
  /** The members on the way to the object that has the `operationId`. */
  readonly way: readonly string[];
  readonly style: PassingStyle;
}

/** Which extensions call another operation. */
export const CALLING_PLACES: Readonly<Record<string, readonly CallingPlace[]>> = {
  'x-ms-dynamic-values': [{ way: [], style: 'byParameter' }],
  'x-ms-dynamic-list': [{ way: [], style: 'byReference' }],
  'x-ms-dynamic-schema': [{ way: [], style: 'byParameter' }],
  'x-ms-dynamic-properties': [{ way: [], style: 'byReference' }],
  'x-ms-dynamic-tree': [
    { way: ['open'], style: 'inTree' },
    { way: ['browse'], style: 'inTree' },
  ],
  'x-ms-capabilities': [
    { way: ['testConnection'], style: 'literal' },
    { way: ['file-picker', 'open'], style: 'inPicker' },
    { way: ['file-picker', 'browse'], style: 'inPicker' },
  ],
  'x-ms-notification': [{ way: [], style: 'none' }],
  'x-ms-operation-context': [{ way: ['simulate'], style: 'literal' }],
};

/** The names of those extensions. */
export const CALLING_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(CALLING_PLACES));
