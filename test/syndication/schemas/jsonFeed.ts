// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as a JSON Schema; unknown fields are refused.

const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const words = { type: 'string', pattern: '\\S' };
const date = { type: 'string', format: 'date-time' };
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' };
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: { name: words, url: address, avatar: address },
  },
};

const item = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'url', 'title', 'content_html', 'summary', 'date_published', 'date_modified', 'tags'],
  properties: {
    id: words,
    url: address,
    title: words,
    content_html: words,
    summary: words,
    image: address,
    date_published: date,
    date_modified: date,
    authors,
    tags: { type: 'array', items: words },
    language,
  },
};

/** The schema. */
export const JSON_FEED = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'home_page_url', 'feed_url', 'description', 'language', 'authors', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: address,
    feed_url: address,
    description: words,
    icon: address,
    authors,
    language,
    hubs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'url'],
        properties: { type: words, url: address },
      },
    },
    items: { type: 'array', items: item },
  },
};
