// The studio of share pictures.
import type { CardShape } from '../../edition/cardAddress.ts';
import type { Card } from '../../edition/cardOf.ts';
import { moduleBeside } from '../studio/moduleBeside.ts';
import { Studio, type StudioLimits } from '../studio/Studio.ts';

/** What is to be drawn. */
export interface CardCommission {
  readonly card: Card;
  readonly shape: CardShape;
  /** The folder of stories, for the picture. */
  readonly contentDir: string;
}

/** What was drawn. */
export interface CardDelivery {
  readonly png: Uint8Array;
  /** What an operator should know of it. */
  readonly remarks: readonly string[];
  /** False where the picture was not there for the moment. */
  readonly isWhole: boolean;
}

/** Who draws share pictures. */
export type CardStudio = Studio<CardCommission, CardDelivery>;

/**
 * Opens the studio of share pictures; its process starts with the first.
 * @param root the folder of the program, which holds `node_modules/`
 */
export function cardStudio(root: string, limits: StudioLimits = {}): CardStudio {
  return new Studio({
    ...limits,
    module: moduleBeside(import.meta.url, 'drawingProcess'),
    arguments: [root],
  });
}
