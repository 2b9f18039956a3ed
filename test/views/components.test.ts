// Every component is documented, and every example of it is valid HTML.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { components, documentation, renderExamples } from '../builders/componentExamples.ts';
import { markupFlaws } from '../builders/markup.ts';

const examples = renderExamples();

describe('components', () => {
  it.each(components)(
    '%s has a template, a style named after it, and documentation with examples',
    (component) => {
      const folder = `views/components/${component}`;
      expect(existsSync(`${folder}/${component}.njk`)).toBe(true);
      const css = readFileSync(`${folder}/${component}.css`, 'utf8');
      const classes = [...css.matchAll(/^\s*\.([a-z-]+?)(?:__|--|[\s:,.[>{])/gm)].map((match) => match[1]);
      expect(classes).toContain(component);
      const { description, params, examples: own } = documentation(component);
      expect(description).toMatch(/\.$/);
      expect(own.length).toBeGreaterThan(0);
      for (const { data } of own)
        expect(Object.keys(params)).toEqual(expect.arrayContaining(Object.keys(data)));
    },
  );

  it.each(examples.map((example) => [`${example.component}: ${example.name}`, example] as const))(
    '%s is valid HTML',
    (_name, example) => {
      expect(example.html.trim() === '').toBe(example.empty);
      expect(markupFlaws(example.document)).toEqual([]);
    },
  );

  it('escapes what editors write wherever it is printed', () => {
    const headline = examples.find(
      ({ component, name }) => component === 'headline' && name.startsWith('with'),
    );
    expect(headline?.html.trim()).toBe(
      '<h1 class="headline">Bread &amp; butter: &quot;&lt;b&gt;bold&lt;/b&gt;&quot; claims</h1>',
    );
  });
});
