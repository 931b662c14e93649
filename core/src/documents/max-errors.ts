/** A text that is no JSON or YAML at all would have an error at every word; nobody reads further than this. */
export const MAX_ERRORS = 100;

/** The same of keys that occur twice. Somebody may have pasted much that was there already, and each place is one to look at. */
export const MAX_DUPLICATE_KEYS = 1000;
