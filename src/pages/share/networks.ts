// What the big networks draw of a shared link, and how much of its words.

/** How a network draws a link. */
export interface Network {
  readonly name: string;
  /**
   * `result`: words alone; `over`: the title lies over the picture; `source-first` and `source-last`: the words stand
   * under the picture, with the name of the site before or after them; `unfurl`: the picture stands under the words.
   */
  readonly form: 'result' | 'over' | 'source-first' | 'source-last' | 'unfurl';
  /** About how many characters are shown of each, in most places; null where it is not shown at all. */
  readonly title: number;
  readonly description: number | null;
}

/**
 * The networks. None names its limits, and each changes them without notice, shows less on a narrow screen, and counts
 * lines rather than characters: these are what was seen in 2026.
 */
export const NETWORKS: readonly Network[] = [
  { name: 'Google', form: 'result', title: 60, description: 155 },
  { name: 'X', form: 'over', title: 70, description: null },
  { name: 'Facebook', form: 'source-first', title: 88, description: 110 },
  { name: 'LinkedIn', form: 'source-last', title: 119, description: null },
  { name: 'WhatsApp', form: 'source-last', title: 65, description: 80 },
  { name: 'Bluesky', form: 'source-last', title: 100, description: 120 },
  { name: 'iMessage', form: 'source-last', title: 100, description: null },
  { name: 'Slack', form: 'unfurl', title: 250, description: 300 },
];
