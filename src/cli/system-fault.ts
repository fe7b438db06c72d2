/** What the system said of a file or folder that could not be made or written, for people; nothing where it said nothing. */
export function systemFault(error: unknown): { readonly message: string; readonly hint?: string } | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || path === undefined || code === undefined) return undefined;
  const found = FOUND[code];
  if (found === undefined) return { message: `expected to be able to use ${path}; the system refused (${code})` };
  return { message: `expected ${found.expected} at ${path}; found ${found.found}`, hint: found.hint };
}

const ANOTHER = 'choose another place';
const NO_FOLDER = { expected: 'a folder to write to', found: 'a file in its place', hint: ANOTHER };
const CLOSED = { expected: 'a place that may be written to', found: 'one that may not', hint: ANOTHER };
const FULL = { expected: 'room to write', found: 'none left', hint: 'make room on the disk, and run it again' };

const FOUND: Readonly<Record<string, typeof NO_FOLDER>> = { EEXIST: NO_FOLDER, ENOTDIR: NO_FOLDER, EACCES: CLOSED, EPERM: CLOSED, EROFS: CLOSED, ENOSPC: FULL };
