// The headers of documents that pages of other sites may read.

/** Any page may read these documents by script: nothing in them is for some readers only. */
export const OPEN: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
