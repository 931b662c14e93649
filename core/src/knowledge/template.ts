/** A place in a template that a person fills in. */
export class Hole {
  /** What stands there until then. */
  readonly text: string;
  /** What it may be, the likeliest first; empty where anything may stand there. */
  readonly choices: readonly string[];
  /** `text` is written as a string, `value` as it is; `inside` is where the members of an empty object or list go. */
  readonly form: 'text' | 'value' | 'inside';

  constructor(form: Hole['form'], text = '', choices: readonly string[] = []) {
    this.form = form;
    this.text = text;
    this.choices = choices;
  }
}

/** A value with holes. It knows nothing of JSON or YAML. */
export type Template = string | number | boolean | null | Hole | readonly Template[] | { readonly [key: string]: Template };

export function hole(text = ''): Hole {
  return new Hole('text', text);
}

export function choiceHole(...choices: readonly string[]): Hole {
  return new Hole('text', choices[0] ?? '', choices);
}

export function valueHole(text = '', ...choices: readonly string[]): Hole {
  return new Hole('value', text, choices);
}

/** Where the members of an object, or the items of a list, go. */
export const INSIDE = new Hole('inside');
