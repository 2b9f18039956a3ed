// The description by which browsers take up the search (OpenSearch 1.1, https://github.com/dewitt/opensearch).
import { escapeUTF8 } from 'entities';
import type { DocumentFinder } from './Document.ts';
import { element, xmlDocument } from './xml.ts';

/** The address of the description. */
const OPEN_SEARCH_ADDRESS = '/opensearch.xml';

/** What the format allows of names and descriptions, in characters. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** The document at `/opensearch.xml`. */
export const openSearchAt: DocumentFinder = ({ edition: { site }, origin }, path) => {
  if (path !== OPEN_SEARCH_ADDRESS) return null;
  const link = (type: string, template: string, rel: string) =>
    `<Url type="${type}" rel="${rel}" template="${escapeUTF8(origin + template)}"/>`;
  const children = [
    element('ShortName', beginning(site.name, SHORT_NAME)),
    element('LongName', beginning(site.name, LONG_NAME)),
    element('Description', beginning(site.description ?? site.name, DESCRIPTION)),
    link('text/html', '/search?q={searchTerms}', 'results'),
    link('application/opensearchdescription+xml', OPEN_SEARCH_ADDRESS, 'self'),
    element('Language', site.language),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
  ];
  return {
    mediaType: 'application/opensearchdescription+xml; charset=utf-8',
    text: xmlDocument('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, children),
    validUntil: Number.POSITIVE_INFINITY,
    headers: {},
  };
};

function beginning(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
