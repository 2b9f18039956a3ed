// What a measurement gives: named rows of figures, for people and for programs.

/** One line of a table: its name, and its figures by the names of the columns. */
export interface Row {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** A measurement at one size of the archive. */
export interface Result {
  /** What was measured, with its unit. */
  readonly title: string;
  readonly stories: number;
  readonly rows: readonly Row[];
}

/** A result as a table of text. */
export function tableOf({ title, stories, rows }: Result): string {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const width = Math.max(...rows.map(({ name }) => name.length));
  const head = `${''.padEnd(width)}${columns.map((column) => column.padStart(12)).join('')}`;
  const lines = rows.map(
    ({ name, figures }) =>
      name.padEnd(width) + columns.map((column) => written(figures[column]).padStart(12)).join(''),
  );
  return `${title}, ${stories} stories\n${[head, ...lines].map((line) => `  ${line.trimEnd()}`).join('\n')}\n`;
}

function written(figure: number | undefined): string {
  if (figure === undefined) return '';
  return Number.isInteger(figure) ? `${figure}` : figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0);
}
