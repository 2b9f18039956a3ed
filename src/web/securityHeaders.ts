// The headers that stand on every answer and tell browsers what the site never does.

const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  // Not needed by any page; without it, tools that fetch robots.txt from inside the page are refused.
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * The security headers of an answer.
 * @param styleSource the source expression of the inline style; null where there is none
 * @param scriptSources those of the scripts: digests, so that no other file of this site can pass for a script
 */
export function securityHeaders(
  styleSource: string | null,
  scriptSources: readonly string[] = [],
): Record<string, string> {
  const policy = [
    ...POLICY,
    ...(styleSource === null ? [] : [`style-src ${styleSource}`]),
    ...(scriptSources.length === 0 ? [] : [`script-src ${scriptSources.join(' ')}`]),
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // RFC 6797; two years, the span that preload lists ask for. Ignored over plain HTTP.
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
  };
}

/**
 * The headers of an answer that other sites may show in a frame, also where they isolate themselves from what does not
 * agree to that (COEP, HTML standard).
 * @param headers those of an answer that nobody may
 */
export function frameableHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'X-Frame-Options': _refusal, 'Content-Security-Policy': policy = '', ...others } = headers;
  // Left out rather than `*`, which matches no page whose address is about:srcdoc or about:blank.
  const frameable = policy.split('; ').filter((directive) => !directive.startsWith('frame-ancestors '));
  return {
    ...others,
    'Content-Security-Policy': frameable.join('; '),
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
