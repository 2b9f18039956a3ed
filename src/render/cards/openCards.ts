// The share pictures of the site: each is drawn once, however many ask for it, and then kept.
import { join } from 'node:path';
import { type CardShape, cardFingerprint } from '../../edition/cardAddress.ts';
import type { Card } from '../../edition/cardOf.ts';
import { DerivedFiles, type Warn } from '../studio/DerivedFiles.ts';
import { Shelf } from '../studio/Shelf.ts';
import { BusyError } from '../studio/Studio.ts';
import type { CardCommission, CardDelivery, CardStudio } from './cardStudio.ts';

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
  readonly studio: CardStudio;
  /** The folder of stories, for their pictures. */
  readonly contentDir: string;
  /** The folder for derived files. */
  readonly cacheDir: string;
  readonly warn: Warn;
  /** The present in milliseconds. */
  readonly clock: () => number;
}

/** Opens the place where cards are drawn and kept. Nothing happens before one is asked for. */
export function openCards(parts: CardsParts): Cards {
  const store = new DerivedFiles(join(parts.cacheDir, 'cards'), parts.warn);
  const shelf = new Shelf<CardPicture>({
    clock: parts.clock,
    sizeOf: ({ png }) => png.length,
    isWhole: ({ isWhole }) => isWhole,
  });
  const card = (asked: Card, shape: CardShape): Promise<CardPicture> => {
    const name = `${cardFingerprint(asked)}-${shape}`;
    return shelf.get(name, () => made({ parts, store }, { name, card: asked, shape }));
  };
  return { card };
}

interface Workshop {
  readonly parts: CardsParts;
  readonly store: DerivedFiles;
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
async function drawn(studio: CardStudio, commission: CardCommission): Promise<CardDelivery> {
  const { card } = commission;
  try {
    return await studio.make(commission);
  } catch (error) {
    if (error instanceof BusyError || studio.isClosed || card.picture === null) throw error;
    const plain = await studio.make({ ...commission, card: { ...card, picture: null } });
    const why = error instanceof Error ? error.message : String(error);
    return { ...plain, remarks: [...plain.remarks, `its picture is left out: ${why}`], isWhole: false };
  }
}
