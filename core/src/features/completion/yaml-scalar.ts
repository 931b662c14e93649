/** What YAML 1.1 or 1.2 reads as something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
const NUMBER = /^[-+.]?\d/;
const PLAIN = /^[A-Za-z_/$][^\r\n\t#:,[\]{}&*!|>'"%@`]*$/;
/** A colon or a brace that does no harm, as in `https://…` and `/contacts/{id}`. */
const HARMLESS = /:(?=\S)|(?<=\/[^ ]*)[{}]/g;

/** A text as YAML has it on one line: plain where that is safe, else in the quotes of the file. */
export function yamlScalar(text: string, quotes: '' | "'" | '"'): string {
  const isPlain = PLAIN.test(text.replace(HARMLESS, '_')) && text.trimEnd() === text && !WORDS.test(text) && !NUMBER.test(text);
  return isPlain ? text : quotedYaml(text, quotes === '' ? "'" : quotes);
}

export function quotedYaml(text: string, quote: "'" | '"'): string {
  return quote === '"' || /[\r\n]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
