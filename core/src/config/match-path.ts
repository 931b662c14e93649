/**
 * Reads a glob over paths with slashes: `*` and `?` stay inside of a segment, `**` goes over segments, `{a,b}` chooses.
 * A glob without a slash fits the name of a file in any folder. Case makes a difference.
 */
export function matchPath(glob: string): (path: string) => boolean {
  const pattern = new RegExp(`^${expressionOf(glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`)}$`, 'u');
  return (path) => pattern.test(path);
}

/** Reads a JSON pointer in which `*` stands for any part of a segment. It fits that place, and everything below it. */
export function matchPointer(pattern: string): (pointer: string) => boolean {
  const expression = new RegExp(`^${pattern.split('*').map(escaped).join('[^/]*')}(?:/.*)?$`, 'su');
  return (pointer) => expression.test(pointer);
}

function expressionOf(glob: string): string {
  let depth = 0;
  return glob.replace(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/gu, (part) => {
    switch (part) {
      case '**/': return '(?:.*/)?';
      case '**': return '.*';
      case '*': return '[^/]*';
      case '?': return '[^/]';
      case '{':
        depth++;
        return '(?:';
      case '}':
        if (depth === 0) return '\\}';
        depth--;
        return ')';
      case ',': return depth > 0 ? '|' : ',';
      default: return escaped(part);
    }
  }) + ')'.repeat(depth);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '-');
}
