// Says an error of the operating system in one line that an operator can act on.

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EADDRINUSE: 'another program listens there already',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is not a folder',
  ENOTFOUND: 'the host name is not known',
};

/** One line about an error at a place, such as a folder or an address. */
export function systemError(error: unknown, place: string): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return `${place} cannot be used: ${WORDS[code] ?? error.message} (${code}).`;
}
