// The colours of maps: paper and ink as in views/styles/base.css, with a sea for each scheme.

/** A part of a map that has a colour of its own. */
export type Part = 'sea' | 'ripple' | 'land' | 'unnamed' | 'coast' | 'border' | 'accent' | 'ink' | 'water';

/** Its colour in light, which is also that of programs that know no schemes, and its colour in the dark. */
export const MAP_COLOURS: Readonly<Record<Part, readonly [light: string, dark: string]>> = {
  sea: ['#dfe6e5', '#1b2225'],
  ripple: ['#c3cfce', '#2b363a'],
  land: ['#f8f4ea', '#37322d'],
  unnamed: ['#ebe4d7', '#2a2622'],
  coast: ['#8d9795', '#68777b'],
  border: ['#a59c90', '#7d746b'],
  accent: ['#8a1a12', '#ff9b87'],
  ink: ['#1a1714', '#ece7df'],
  water: ['#47595b', '#9db4b8'],
};

/** An attribute with the colour in light, and the class by which the dark one takes its place. */
export function coloured(property: 'fill' | 'stroke' | 'stop-color', part: Part): string {
  return `class="${property}-${part}" ${property}="${MAP_COLOURS[part][0]}"`;
}

/**
 * The style sheet of the dark scheme for a drawing. Light is in the attributes: programs that draw SVG without its
 * styles show that.
 * @param drawing markup that holds the classes
 */
export function darkStyle(drawing: string): string {
  const classes = new Set([...drawing.matchAll(/class="([^"]+)"/g)].map(([, name = '']) => name));
  const rules = [...classes].map((name) => {
    const at = name.lastIndexOf('-');
    return `.${name}{${name.slice(0, at)}:${MAP_COLOURS[name.slice(at + 1) as Part][1]}}`;
  });
  return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}
