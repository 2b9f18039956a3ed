// Answers with the files that pages refer to.
import type { RequestHandler } from 'express';
import type { Asset, Assets } from '../render/loadAssets.ts';
import { type Answer, bytesAnswer, textAnswer } from './Answer.ts';
import { FOR_EVER } from './answers.ts';
import type { FailureParts } from './failures.ts';
import { requestTarget } from './requestTarget.ts';
import { sendLasting } from './sendKept.ts';
import { tagOf } from './tagOf.ts';

interface AssetParts extends FailureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Browsers ask for these by themselves, at addresses that tell nothing of their bytes. */
const ASKED_FOR = ['/favicon.ico', '/apple-touch-icon.png'];

const DAY = 'public, max-age=86400';

/** Answers with the files under `/assets/`, and with the icons that browsers ask for unasked. */
export function assetAnswers({ newsroom, press, shelf, clock }: AssetParts): RequestHandler {
  return (request, response, next) => {
    const path = requestTarget(request.url).decoded ?? '';
    const isIcon = ASKED_FOR.includes(path);
    const asset = isIcon ? press.assets.get(path.slice(1)) : assetsByAddress(press.assets).get(path);
    if (asset === undefined) return next();
    const now = clock();
    const wanted = { edition: newsroom.edition(), kind: 'asset', key: encodeURI(path), now } as const;
    const kept = shelf.take(wanted, () => ({ answer: assetAnswer(asset, isIcon ? DAY : FOR_EVER) }));
    if (kept === null) return next();
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    sendLasting({ request, response, shelf, now }, kept);
  };
}

function assetAnswer({ mediaType, bytes }: Asset, lifetime: string): Answer {
  const headers = { 'Content-Type': mediaType, 'Cache-Control': lifetime };
  // Fonts and pictures are compressed by their own formats.
  if (/^text\/|\+xml$/.test(mediaType)) return textAnswer(200, headers, bytes);
  return bytesAnswer(headers, bytes, tagOf(bytes));
}

const byAddress = new WeakMap<Assets, ReadonlyMap<string, Asset>>();

function assetsByAddress(assets: Assets): ReadonlyMap<string, Asset> {
  const known = byAddress.get(assets) ?? new Map([...assets.values()].map((asset) => [asset.address, asset]));
  byAddress.set(assets, known);
  return known;
}
