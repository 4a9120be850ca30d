// jsonld ships no types; this is the part in use (https://github.com/digitalbazaar/jsonld.js).
declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { format: 'application/n-quads' }): Promise<string>;
    toRDF(document: object, options: object): Promise<object>;
  };
  export default jsonld;
}
