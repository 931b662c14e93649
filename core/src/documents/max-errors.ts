/** A text that is no JSON or YAML at all would have an error at every word; nobody reads further than this. */
export const MAX_ERRORS = 100;
