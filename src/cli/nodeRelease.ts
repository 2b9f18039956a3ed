// Knows which release lines of Node this program runs on, and until when each gets security fixes.

/** The ends of life of Node's release lines, from the release schedule of the Node project. */
const END_OF_LIFE: Readonly<Record<number, string>> = {
  20: '2026-04-30',
  21: '2024-06-01',
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
  26: '2029-04-30',
};

/** Whether a version such as `20.20.2` is new enough: 20.19, the first with `require` of modules. */
export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** One line for a version whose line gets no security fixes any more at an instant in milliseconds; else null. */
export function endOfLifeWarning(version: string, now: number): string | null {
  const end = END_OF_LIFE[Number.parseInt(version, 10)];
  if (end === undefined || now < Date.parse(end)) return null;
  return `Node ${version} has had no security fixes since ${end}: upgrade to a line that is still maintained`;
}
