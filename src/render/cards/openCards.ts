// The share pictures of the site: each is drawn once, however many ask for it, and then kept.
import { join } from 'node:path';
import { type CardShape, cardFingerprint } from '../../edition/cardAddress.ts';
import type { Card } from '../../edition/cardOf.ts';
import { CardStore, type Warn } from './CardStore.ts';
import { BusyError, type Commission, type Delivery, type Studio } from './Studio.ts';

/** A share picture. */
export interface CardPicture {
  readonly png: Buffer;
  /** False where something of it was not there for the moment: another may soon be drawn. */
  readonly isWhole: boolean;
}

/** Where share pictures come from. */
export interface Cards {
  /** @throws BusyError where too many are to be drawn; another error where it cannot be drawn */
  readonly card: (card: Card, shape: CardShape) => Promise<CardPicture>;
}

/** What is needed to draw. */
export interface CardsParts {
  /** Who draws. */
  readonly studio: Studio;
  /** The folder of stories, for their pictures. */
  readonly contentDir: string;
  /** The folder for derived files. */
  readonly cacheDir: string;
  readonly warn: Warn;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** In memory: those that are asked for again and again while a story is shared. */
const MOST_IN_MEMORY = 48;

/** What is not whole is drawn anew after this time, in milliseconds, and what could not be drawn tried again. */
const SOON = 60_000;

interface Kept {
  readonly picture: Promise<CardPicture>;
  readonly until: number;
}

/** Opens the place where cards are drawn and kept. Nothing happens before one is asked for. */
export function openCards(parts: CardsParts): Cards {
  const store = new CardStore(join(parts.cacheDir, 'cards'), parts.warn);
  const kept = new Map<string, Kept>();
  const keep = (name: string, picture: Promise<CardPicture>, until: number): void => {
    kept.delete(name);
    kept.set(name, { picture, until });
    const [oldest] = kept.keys();
    if (kept.size > MOST_IN_MEMORY && oldest !== undefined) kept.delete(oldest);
  };
  const card = (asked: Card, shape: CardShape): Promise<CardPicture> => {
    const name = `${cardFingerprint(asked)}-${shape}`;
    const known = kept.get(name);
    if (known !== undefined && parts.clock() < known.until) {
      keep(name, known.picture, known.until);
      return known.picture;
    }
    const picture = made({ parts, store }, { name, card: asked, shape });
    keep(name, picture, Number.POSITIVE_INFINITY);
    picture.then(
      ({ isWhole }) => isWhole || keep(name, picture, parts.clock() + SOON),
      // Where too many wait, nothing was tried.
      (error) => (error instanceof BusyError ? kept.delete(name) : keep(name, picture, parts.clock() + SOON)),
    );
    return picture;
  };
  return { card };
}

interface Workshop {
  readonly parts: CardsParts;
  readonly store: CardStore;
}

interface Asked {
  readonly name: string;
  readonly card: Card;
  readonly shape: CardShape;
}

async function made({ parts, store }: Workshop, { name, card, shape }: Asked): Promise<CardPicture> {
  const known = await store.read(name);
  if (known !== null) return { png: known, isWhole: true };
  const commission = { card, shape, contentDir: parts.contentDir };
  const { png, remarks, isWhole } = await drawn(parts.studio, commission);
  const about = { headline: card.headline.text, picture: card.picture?.file.path ?? null };
  for (const remark of remarks) parts.warn(about, `a share picture is not complete: ${remark}`);
  const bytes = Buffer.from(png);
  if (isWhole) await store.write(name, bytes);
  return { png: bytes, isWhole };
}

// A picture at which the drawing process dies or hangs must not cost the story its card.
async function drawn(studio: Studio, commission: Commission): Promise<Delivery> {
  const { card } = commission;
  try {
    return await studio.draw(commission);
  } catch (error) {
    if (error instanceof BusyError || studio.isClosed || card.picture === null) throw error;
    const plain = await studio.draw({ ...commission, card: { ...card, picture: null } });
    const why = error instanceof Error ? error.message : String(error);
    return { ...plain, remarks: [...plain.remarks, `its picture is left out: ${why}`], isWhole: false };
  }
}
