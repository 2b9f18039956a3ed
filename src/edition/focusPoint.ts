// Reads the point of a picture that crops keep.

/** The percentages from the left and from the top; the middle where none are given. */
export function focusPoint(focus: string | undefined): readonly [number, number] {
  const [x = 50, y = 50] = focus?.split(' ').map(Number.parseFloat) ?? [];
  return [x, y];
}
