// Prints pages: Nunjucks templates and their styles become one HTML document.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import nunjucks from 'nunjucks';
import type { Page } from '../pages/Page.ts';
import { type Assets, loadAssets, readScript } from './loadAssets.ts';
import { structuredDataScripts } from './structuredDataScripts.ts';
import { createStylesheet, OWN_STYLE } from './stylesheet.ts';
import { shownTypefaces, typefaceLinks, withoutOtherFaces } from './typefaces.ts';

/** A printed page. */
export interface PrintedPage {
  readonly html: string;
  /** The source expression that a Content-Security-Policy needs to allow its style. */
  readonly styleSource: string;
  /** The same for each script that it loads. */
  readonly scriptSources: readonly string[];
  /** The addresses of the typefaces that it shows. */
  readonly typefaces: readonly string[];
}

/** Prints pages and holds the files that they refer to. */
export interface Press {
  readonly print: (page: Page) => PrintedPage;
  readonly assets: Assets;
}

/** A press that can be made ready before anybody asks for a page. */
export interface OpenPress extends Press {
  /**
   * Compiles all templates, each in a turn of its own: else the first reader after a start would wait for that.
   * @throws where a template is wrong
   */
  readonly warmUp: () => Promise<void>;
}

/** Where fonts, the script that sets the display, and style go; a comment cannot come from a story, because the sanitiser drops them. */
const STYLES = '<!--styles-->';

/** Where structured data goes: no template prints it, because it is escaped as JSON and not as HTML. */
const STRUCTURED_DATA = '<!--structured-data-->';

/**
 * Sets up the press.
 * @param root the folder of the program, which holds `views/`, `public/` and `node_modules/`
 */
export function createPress(root: string): OpenPress {
  const views = join(root, 'views');
  const assets = loadAssets(root);
  const environment = createEnvironment(views, assets);
  const stylesheet = createStylesheet(views, assets);
  const display = readScript(root, 'display.js');
  const displaySource = sourceOf(display);
  const print = (page: Page): PrintedPage => {
    const markup = tidy(environment.render(`pages/${page.template}.njk`, page));
    const shown = shownTypefaces(markup, assets);
    const known = withoutOtherFaces(stylesheet(page.template, markup), shown);
    const css = known + originOnPaper(page.shell.canonical, markup);
    const style = `<style>${css}</style>`;
    const html = markup
      .replace(STYLES, () => `${typefaceLinks(shown)}<script>${display}</script>\n${style}`)
      .replace(OWN_STYLE, () => style)
      .replace(STRUCTURED_DATA, () => structuredDataScripts(page.shell.metadata.structuredData));
    const hasStyles = markup.includes(STYLES);
    return {
      html,
      styleSource: sourceOf(css),
      scriptSources: [...(hasStyles ? [displaySource] : []), ...scriptsIn(markup)],
      typefaces: hasStyles ? shown : [],
    };
  };
  const warmUp = async (): Promise<void> => {
    for (const file of readdirSync(views, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.njk')) environment.getTemplate(file, true);
      await nextTurn();
    }
  };
  return { print, warmUp, assets };
}

/** On paper a link to another page of the site is printed with the whole address, which only the page knows. */
function originOnPaper(canonical: string | null, markup: string): string {
  if (canonical === null || !markup.includes('class="prose')) return '';
  return `@media print{:root{--origin:${JSON.stringify(new URL(canonical).origin)}}}`;
}

/** The template engine as this site uses it: everything is escaped, and a name that is missing is an error. */
export function createEnvironment(views: string, assets: Assets): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(views, { watch: false, noCache: false });
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const assetOf = (name: string) => {
    const asset = assets.get(name);
    if (asset === undefined) throw new Error(`There is no asset ${name}`);
    return asset;
  };
  environment.addFilter('asset', (name: string) => assetOf(name).address);
  environment.addFilter('integrity', (name: string) => assetOf(name).integrity);
  return environment;
}

/** What stands in the page itself is named by its digest (CSP 3, hash-source). */
function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Each script that a page loads names its digest: the policy allows these and no other, not even one of ours. */
function scriptsIn(markup: string): string[] {
  const scripts = markup.matchAll(/<script src="[^"]*"[^>]* integrity="([^"]+)"/g);
  return [...scripts].map((match) => `'${match[1]}'`);
}

/** Templates leave empty lines behind; inside <pre> none are touched. */
function tidy(html: string): string {
  return html
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\n\s*\n+/g, '\n')))
    .join('')
    .trimStart();
}
