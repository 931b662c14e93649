/** Rules that no mutation can show, each with the reason. Everything else has at least one in `tables/`. */
export const NOT_MUTATED: Readonly<Record<string, string>> = {
  'file-unreadable': 'The disk refuses the file; no text can.',
};
