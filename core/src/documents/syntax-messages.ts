/**
 * What the problems with the code `syntax-error` say, in English. The texts name the place as "this" or "here", since they are
 * shown at it, and say what to do. `{placeholders}` are filled from the problem's `data`.
 */
export const SYNTAX_ERROR_MESSAGES = {
  // JSON
  emptyFile: 'This file is empty. Add the JSON it should hold, at least {}.',
  blankFile: 'This file holds nothing but blanks. Add the JSON it should hold, at least {}.',
  unexpectedEnd: 'The file ends while {count} of its brackets are still open. Add {brackets} at the end, or restore the missing part.',
  unclosedObject: 'This { is never closed. Add the } that belongs to it.',
  unclosedArray: 'This [ is never closed. Add the ] that belongs to it.',
  missingOpen: 'The opening { is missing here. Add it before the first key.',
  unexpectedClose: 'This {bracket} closes nothing. Remove it, or add the bracket it should close.',
  earlyClose: 'This {bracket} closes too early: what follows belongs inside by its indentation. Remove it here.',
  wrongClose: 'This {bracket} stands where a {expected} is needed. Replace it by {expected}.',
  trailingComma: 'No comma may stand after the last member. Remove this comma.',
  extraComma: 'Nothing stands before this comma. Remove it, or add what is missing.',
  semicolon: 'Members are separated by commas. Replace the semicolon by a comma.',
  missingComma: 'A comma is missing here. Add one between this and what follows.',
  missingColon: 'A colon is missing after this key. Write "key": value.',
  missingKey: 'A value stands where a key is needed. Write "key": before it, or add the bracket that is missing above.',
  missingValue: 'The value of "{key}" is missing. Add one, or remove the key.',
  unquotedKey: 'Keys need double quotes. Write "{key}".',
  singleQuotes: 'JSON texts need double quotes. Replace the single quotes by double quotes.',
  curlyQuotes: 'This is a typographic quote. Replace it by a plain double quote (").',
  unterminatedString: 'The closing double quote of this text is missing. Add it; a line break inside of a text is written \\n.',
  unescapedQuote: 'The text ends at this quote, but more follows. Write \\" for a quote inside of a text.',
  controlCharacter: 'The invisible character {code} may not stand inside of a text. Write {escape} instead.',
  badEscape: '{escape} is no escape that JSON knows. Write \\\\ for a backslash.',
  badNumber: '{text} is no JSON number. Write it with plain decimal digits, without leading zeros or a plus sign.',
  notFiniteNumber: 'JSON has no {text}. Write a number, or null.',
  wrongLiteral: '{text} is no JSON value. Write {literal}.',
  unknownWord: '{text} is no JSON value. Put it in double quotes if it is text.',
  comment: 'JSON has no comments, and the services refuse them. Remove this comment.',
  oddWhitespace: 'The character {code} only looks like a space. Replace it by an ordinary space.',
  unexpectedColon: 'A colon may only stand after a key. Remove it, or put the member into an object.',
  unexpectedCharacter: '{text} is not expected here. Remove it.',
  extraText: 'The JSON value ended before this. Remove what follows it, or the bracket that ended it too early.',
  // YAML
  yamlEmpty: 'This file holds no values. Add the YAML it should hold.',
  yamlSeveralDocuments: 'A connector file holds one YAML document. Remove this line and what follows it.',
  yamlTab: 'YAML does not allow tabs as indentation. Replace them by spaces.',
  yamlStrayMark: 'An invisible byte order mark stands here, which belongs to the start of a file. Delete it.',
  yamlIndentation: 'The indentation does not fit the lines around it. Members of one object start in the same column.',
  yamlNestedMapping: 'A second "key: value" starts on this line. Put a text that holds a colon in quotes, or the object on lines of its own.',
  yamlUnclosedQuote: 'The closing quote of this text is missing. Add it.',
  yamlMissingColon: 'This key has no colon. Write "key: value", with a space after the colon.',
  yamlMissingComma: 'A comma is missing before this. Add one.',
  yamlBadStart: 'A text may not start with {text}. Put it in quotes.',
  yamlUnknownAlias: 'Nothing above is named &{name}. Correct the name after the *, or write the value itself.',
  yamlRecursiveAlias: 'This alias stands inside of the value that &{name} names. Write the value itself.',
  yamlTooManyAliases: 'The aliases of this file unfold to more than {limit} values. Write the values themselves.',
  yamlUnsupportedKey: 'This key is no text. Write it as one word or in quotes.',
  yamlUnknownTag: 'The tag {tag} is not known here. Remove it.',
  yamlUnsupportedValue: 'JSON, which the services read, has no {text}. Write a number, or put it in quotes.',
  yamlBadMerge: 'A << key takes an object or a list of objects. Correct its value.',
  yamlOther: 'This is no correct YAML ({reason}). Correct it.',
} as const;

/** The texts of every `SyntaxProblem.messageId`. */
export const SYNTAX_MESSAGES = {
  ...SYNTAX_ERROR_MESSAGES,
  // duplicate-key
  duplicateKey: 'The key "{key}" occurs twice in this object, and only the last one counts. Remove or rename one of them.',
  // nesting-depth
  tooDeep: 'The values are nested more than {limit} levels deep, so the file was not read. Flatten it.',
  // file-unreadable, file-encoding, file-too-large
  unreadable: 'The file cannot be read: {reason}. Check that it exists and that you may read it.',
  notUtf8: 'Line {line} holds bytes that are no UTF-8, so the services refuse the file. Save it as UTF-8.',
  utf16: 'The file is saved as {encoding}, which the services cannot read. Save it as UTF-8.',
  nulBytes: 'Line {line} holds a NUL byte, so this is no text file. Restore the file, or save it as UTF-8.',
  tooLarge: 'The file has {size} MiB; files of more than {limit} MiB are not read. Make it smaller.',
} as const;

/** The ids of the texts, for the rules that report syntax problems. */
export type SyntaxMessageId = keyof typeof SYNTAX_MESSAGES;
