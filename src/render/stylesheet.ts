// Puts together the style of a page: what all pages share, and what the components on it need, no more.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import type { Assets } from './loadAssets.ts';

/** Where the style goes of a page that other sites show in theirs: it has its own alone, and asks for no font. */
export const OWN_STYLE = '<!--own-style-->';

/**
 * The oldest browsers that the style is written for, as versions times 65536: those that know `:has()`. What newer ones
 * know beyond it, such as `light-dark()`, is put in words that these understand.
 */
const TARGETS = { chrome: 105 << 16, firefox: 121 << 16, safari: (15 << 16) | (4 << 8) };

/** The minified style for the markup of one page. */
export type Stylesheet = (template: string, html: string) => string;

interface Part {
  /** The class that the component's blocks are named after. */
  readonly name: string;
  readonly css: string;
}

/** Reads the styles of a folder of views: `styles/base.css`, `components/<name>/<name>.css` and `pages/<template>.css`. */
export function createStylesheet(views: string, assets: Assets): Stylesheet {
  const base = minified(join(views, 'styles/base.css'), assets);
  const components = partsOf(join(views, 'components'), (name) => `${name}/${name}.css`, assets);
  const pages = partsOf(join(views, 'pages'), (name) => name, assets);
  return (template, html) => {
    const own = pages.find(({ name }) => name === `${template}.css`)?.css ?? '';
    if (html.includes(OWN_STYLE)) return own;
    const used = usedClasses(html);
    const parts = components.filter(({ name }) => used.has(name)).map(({ css }) => css);
    return [base, ...parts, own].join('');
  };
}

function partsOf(folder: string, fileOf: (name: string) => string, assets: Assets): Part[] {
  const names = readdirSync(folder).sort();
  const styled = names.filter(
    (name) => fileOf(name).endsWith('.css') && existsSync(join(folder, fileOf(name))),
  );
  return styled.map((name) => ({ name, css: minified(join(folder, fileOf(name)), assets) }));
}

function minified(path: string, assets: Assets): string {
  const css = readFileSync(path, 'utf8').replace(/\/assets\/([\w.-]+)/g, (_match, name: string) => {
    const asset = assets.get(name);
    if (asset === undefined) throw new Error(`${path} names the asset ${name}, which is not there`);
    return asset.address;
  });
  try {
    return transform({
      filename: path,
      code: Buffer.from(css),
      minify: true,
      targets: TARGETS,
    }).code.toString();
  } catch (error) {
    throw new Error(`${path}${placeIn(error)}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function placeIn(error: unknown): string {
  const { line, column } = (error as { loc?: { line?: number; column?: number } }).loc ?? {};
  return line === undefined ? '' : `:${line}:${column}`;
}

/** The blocks (in the sense of BEM) of all classes in some markup. */
function usedClasses(html: string): ReadonlySet<string> {
  const lists = [...html.matchAll(/ class="([^"]*)"/g)].map((match) => match[1] ?? '');
  return new Set(lists.flatMap((list) => list.split(' ')).map((name) => name.split(/__|--/)[0] ?? ''));
}
