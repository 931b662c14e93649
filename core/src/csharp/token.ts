/**
 * What a piece of C# is. `word` is an identifier or keyword, `sign` an operator or bracket. An interpolated string yields one `interpolation`
 * for each stretch of its text (quotes and hole braces included) and, between these, the tokens of the expressions in its holes.
 */
export type TokenKind = 'word' | 'text' | 'interpolation' | 'character' | 'number' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** A word without its `@`, a sign as written, the content of a string after its escapes; else empty. */
  readonly value: string;
  /** True for `@class`, which is a name and never a keyword. */
  readonly isEscapedName?: true;
}
