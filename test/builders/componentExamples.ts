// Reads the examples of every component from its YAML, and renders them with the real templates.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createEnvironment } from '../../src/render/createPress.ts';
import { createStylesheet } from '../../src/render/stylesheet.ts';
import { press } from './paper.ts';

interface Documentation {
  readonly description: string;
  readonly params: Readonly<Record<string, string>>;
  readonly examples: readonly { name: string; data: object; around?: string; empty?: boolean }[];
}

/** A rendered example. */
export interface Example {
  readonly component: string;
  readonly name: string;
  readonly data: object;
  /** Whether the component prints nothing for these data. */
  readonly empty: boolean;
  readonly html: string;
  /** The example in a whole page. */
  readonly document: string;
}

const FOLDER = 'views/components';

/** The names of all components. */
export const components: readonly string[] = readdirSync(FOLDER).sort();

/** The documentation of a component. */
export function documentation(component: string): Documentation {
  return parse(readFileSync(`${FOLDER}/${component}/${component}.yaml`, 'utf8'));
}

/** All examples of all components, rendered. */
export function renderExamples(): Example[] {
  const environment = createEnvironment('views', press.assets);
  const stylesheet = createStylesheet('views', press.assets);
  return components.flatMap((component) =>
    documentation(component).examples.map(({ name, data, around = '', empty = false }) => {
      const macro = component.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
      const template = `{% from "components/${component}/${component}.njk" import ${macro} %}{{ ${macro}(data) }}`;
      const html = environment.renderString(template, { data });
      return {
        component,
        name,
        data,
        empty,
        html,
        document: inDocument(component, html, around, stylesheet('', html)),
      };
    }),
  );
}

// A heading stands before what is no headline, and the main landmark around what is no landmark of its own.
function inDocument(component: string, html: string, around: string, css: string): string {
  const isLandmark = ['masthead', 'footer', 'skip-link'].includes(component);
  const heading = html.includes('<h1') || around.includes('<h1') ? '' : '<h1>Example</h1>';
  const main = `<main id="content" tabindex="-1">${heading}</main>`;
  const inOrder = component === 'footer' ? [main, html] : [html, main];
  const content = isLandmark ? inOrder.join('\n') : `<main>${around}${heading}${html}</main>`;
  return `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${component}</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style></head>\n<body>\n${content}\n</body>\n</html>\n`;
}
