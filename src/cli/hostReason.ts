// Says in plain words why another host could not be reached.

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection off',
  EAI_AGAIN: 'host names cannot be looked up, perhaps without a network',
  ENOTFOUND: 'its name is not known, perhaps without a network',
};

/** The reason in an error of `fetch`, with its code. */
export function hostReason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message : String(cause);
  return `${WORDS[code] ?? message}${code === '' ? '' : ` (${code})`}`;
}
