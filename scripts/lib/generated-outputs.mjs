/** What is made from the built core besides the registry, as `{ file, text }`; `read` gives the present text of a file. */
export function outputs(_core, _read) {
  return [];
}
