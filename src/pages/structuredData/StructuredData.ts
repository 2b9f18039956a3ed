// What a page tells machines in the words of schema.org, one document for each thing.

/** A thing of a type with its properties. Its values are plain text: nothing in them is escaped. */
export interface Thing {
  /** Several where it is more than one: a reply is a post and a comment. */
  readonly '@type': string | readonly string[];
  readonly [property: string]: Value;
}

/** What a property holds. */
export type Value = string | number | boolean | Thing | readonly Value[];

/** Some properties of a thing. */
export type Facts = Readonly<Record<string, Value>>;

/** A document before it is printed. */
export interface StructuredData extends Thing {
  readonly '@context': typeof CONTEXT;
}

/** Where the types and properties are defined. */
export const CONTEXT = 'https://schema.org';
