// Writes SVG path data short: relative, and in whole units.

/** Moves a point of a path to where it is wanted. */
export type Move = (x: number, y: number) => readonly [number, number];

type Point = readonly [number, number];

/**
 * The same path in fewer signs. It may follow another one: its first command is absolute.
 * @param path absolute commands M, L, Q, C and Z
 */
export function relativePath(path: string, move: Move = (x, y) => [x, y]): string {
  let pen: Point = [0, 0];
  let start = pen;
  let last = '';
  const print = (command: string, points: readonly Point[]): string => {
    const [letter, steps] = shortened(command, pen, points);
    pen = points.at(-1) ?? start;
    if (command === 'M') start = pen;
    const isFirst = last === '';
    // What is printed once stands for all commands of its kind that follow, and lines may follow a relative move.
    const isUnderstood = letter !== 'm' && (letter === last || (letter === 'l' && last === 'm'));
    last = isFirst ? 'M' : letter;
    return (isUnderstood ? ' ' : last) + steps;
  };
  const commands = path.matchAll(/([MLQCZ])([^MLQCZ]*)/g);
  const printed = [...commands].map(([, command = '', numbers = '']) =>
    print(command, pointsOf(numbers, move)),
  );
  return printed.join('').replace(/ -/g, '-');
}

// Whole before they are made relative, so that rounding adds up to nothing along the way.
function pointsOf(numbers: string, move: Move): readonly Point[] {
  const values = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return values.flatMap((x, index) => {
    if (index % 2 === 1) return [];
    const [left, top] = move(x, values[index + 1] ?? 0);
    return [[Math.round(left), Math.round(top)] as const];
  });
}

function shortened(command: string, [left, top]: Point, points: readonly Point[]): readonly [string, string] {
  const steps = points.flatMap(([x, y]) => [x - left, y - top]);
  const [right, down] = steps;
  if (command === 'L' && down === 0) return ['h', String(right)];
  if (command === 'L' && right === 0) return ['v', String(down)];
  return [command.toLowerCase(), steps.join(' ')];
}
