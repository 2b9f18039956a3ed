// Finds what the fields of a story name outside its file: also in a story whose fields have flaws.
import type { Reference } from './Article.ts';
import { pathInPictures, SLUG } from './frontMatter/fields.ts';
import type { ParsedYaml } from './frontMatter/parseYaml.ts';
import type { FieldPath } from './frontMatter/yamlPlaces.ts';

type Kind = Reference['kind'];

/** The references of a story's fields in order. A name of the wrong form is left out: it has its own flaw. */
export function fieldReferences(yaml: ParsedYaml): Reference[] {
  const { data } = yaml;
  const at = (kind: Kind, path: FieldPath, field: string, value: unknown): Reference[] => {
    const target = typeof value === 'string' ? targetOf(kind, value) : null;
    return target === null ? [] : [{ kind, field, target, ...yaml.placeOf(path) }];
  };
  const list = (kind: Kind, name: string) =>
    items(child(data, name)).flatMap((value, index) => at(kind, [name, index], `${name}[${index}]`, value));
  return [
    ...list('author', 'authors'),
    ...list('related', 'related'),
    ...at('picture', ['picture', 'src'], 'picture.src', child(child(data, 'picture'), 'src')),
    ...at('picture', ['share', 'picture'], 'share.picture', child(child(data, 'share'), 'picture')),
    ...entries(child(data, 'pictures')).flatMap(([key, use]) =>
      at('picture', ['pictures', key, 'src'], `pictures.${key}.src`, child(use, 'src')),
    ),
    ...entries(child(data, 'tweets')).flatMap(([key, tweet]) =>
      items(child(tweet, 'media')).flatMap((media, index) =>
        at(
          'picture',
          ['tweets', key, 'media', index, 'src'],
          `tweets.${key}.media[${index}].src`,
          child(media, 'src'),
        ),
      ),
    ),
  ];
}

function targetOf(kind: Kind, value: string): string | null {
  if (kind === 'picture') return pathInPictures(value);
  return SLUG.test(value) ? value : null;
}

/** The value of a field in data of any form. */
export function child(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined;
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
