// Gives the forms of Front Matter CMS what belongs to the site: its sections, its authors and its time zone.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const CONTENT = join(__dirname, '..', 'content');
const TYPES = 'frontMatter.taxonomy.contentTypes';

module.exports = async (config) => {
  const { sections, timeZone } = readSite();
  const choices = { section: sections, authors: readAuthors() };
  const types = config[TYPES].map((type) => ({ ...type, fields: type.fields.map(offer(choices)) }));
  return { ...config, [TYPES]: types, ...(timeZone && { 'frontMatter.global.timezone': timeZone }) };
};

// A half-written site.yaml, or a folder where nothing is installed yet, leaves the forms as they are: plain fields.
function readSite() {
  try {
    const { parse } = require('yaml');
    const site = parse(readFileSync(join(CONTENT, 'site.yaml'), 'utf8'), { schema: 'failsafe' });
    return { sections: site.sections.map(({ id, name }) => ({ id, title: name })), timeZone: site.timeZone };
  } catch {
    return { sections: [], timeZone: null };
  }
}

function readAuthors() {
  try {
    const files = readdirSync(join(CONTENT, 'authors')).filter((name) => /^[^.].*\.md$/.test(name));
    return files.map((name) => name.slice(0, -'.md'.length));
  } catch {
    return [];
  }
}

function offer(choices) {
  return (field) => {
    const names = choices[field.name];
    if (names === undefined || names.length === 0) return field;
    const { single: _, ...rest } = field;
    return { ...rest, type: 'choice', choices: names, multiple: field.type === 'list' };
  };
}
