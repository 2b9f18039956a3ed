// Reckons how a picture is cut to a size around a point.

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A cut: how the picture is scaled first, and what is taken of it then. */
export interface Cutting {
  /** By how much it is scaled: beyond 1 it becomes larger. */
  readonly scale: number;
  readonly resize: Size & { readonly fit: 'fill' };
  readonly extract: Size & { readonly left: number; readonly top: number };
}

/**
 * The cut that covers a size with as much of a picture as goes in; all sizes in pixels.
 * @param focus the point that stays in view, as near to the middle as the edges let it: percentages from the left and
 *   from the top
 */
export function cutting(picture: Size, size: Size, focus: readonly [number, number]): Cutting {
  const scale = Math.max(size.width / picture.width, size.height / picture.height);
  // Rounded up, but for the error of binary fractions: a pixel too many would blur a picture that fits as it is.
  const width = Math.ceil(picture.width * scale - 1e-6);
  const height = Math.ceil(picture.height * scale - 1e-6);
  const left = within((width * focus[0]) / 100 - size.width / 2, width - size.width);
  const top = within((height * focus[1]) / 100 - size.height / 2, height - size.height);
  return {
    scale,
    resize: { width, height, fit: 'fill' },
    extract: { left, top, width: size.width, height: size.height },
  };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(0, value), most));
}
