/**
 * The formats of Microsoft's published schema, with the types that they go with, and those that published connectors use with a
 * meaning of their own. Those that published connectors have most often come first.
 */
export const TYPES_OF_FORMATS: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['string'],
  uuid: ['string'],
  int32: ['integer', 'number'],
  double: ['number'],
  byte: ['string'],
  float: ['number'],
  int64: ['integer', 'number'],
  date: ['string'],
  decimal: ['number', 'integer'],
  uri: ['string'],
  binary: ['string', 'file'],
  password: ['string'],
  email: ['string'],
  html: ['string'],
  'date-no-tz': ['string'],
};

export const FORMAT_MEANINGS: Readonly<Record<string, string>> = {
  int32: 'A whole number of 32 bits.',
  int64: 'A whole number of 64 bits.',
  float: 'A number with a fraction, of single precision.',
  double: 'A number with a fraction, of double precision.',
  decimal: 'A number with a fraction, exact in decimal digits.',
  byte: 'Bytes as Base64 text. Makers give file content.',
  binary: 'Raw bytes: the content of a file.',
  date: 'A day, `2024-05-31`. The designer shows a date picker.',
  'date-time': 'A point in time with its offset, `2024-05-31T12:00:00Z`.',
  'date-no-tz': 'A date and time without an offset, `2024-05-31T12:00:00`.',
  password: 'A text that is hidden while it is typed.',
  email: 'An e-mail address. The designer proposes people.',
  html: 'Formatted text. The designer shows a rich text editor.',
  uri: 'An address.',
  uuid: 'A GUID.',
};
