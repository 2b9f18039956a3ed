// The part of jsonld that the tests use: the package has no types of its own.
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (address: string) => Promise<object>;
    readonly safe?: boolean;
    readonly format?: 'application/n-quads';
  }
  const jsonld: {
    readonly toRDF: (document: object, options: Options) => Promise<string>;
  };
  export default jsonld;
}
