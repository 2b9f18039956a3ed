// Finds the tags in a piece of HTML, each with its attributes and its offset, without building a tree.
import { Tokenizer } from 'htmlparser2';

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/** One thing found in HTML. Text is reported only where it is more than white space. */
export type HtmlPart =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'close' | 'text' | 'declaration';
      readonly name: string;
      readonly start: number;
      readonly end: number;
    };

/** An attribute with its value, character references resolved. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** The tags, declarations and text of a piece of HTML in order. Comments are left out. */
export function htmlTags(html: string): HtmlPart[] {
  const reader = new TagReader(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.parts;
}

class TagReader implements Callbacks {
  readonly parts: HtmlPart[] = [];
  private readonly html: string;
  private open = { name: '', start: 0, attributes: [] as Attribute[] };
  private attribute = { name: '', value: '' };

  constructor(html: string) {
    this.html = html;
  }

  onopentagname(start: number, end: number): void {
    this.open = { name: this.html.slice(start, end).toLowerCase(), start: start - 1, attributes: [] };
  }

  onattribname(start: number, end: number): void {
    this.attribute = { name: this.html.slice(start, end).toLowerCase(), value: '' };
  }

  onattribdata(start: number, end: number): void {
    this.attribute.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.attribute.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    this.open.attributes.push(this.attribute);
  }

  onopentagend(end: number): void {
    this.parts.push({ kind: 'open', ...this.open, end: end + 1 });
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.parts.push({
      kind: 'close',
      name: this.html.slice(start, end).toLowerCase(),
      start: start - 2,
      end: end + 1,
    });
  }

  ondeclaration(start: number, end: number): void {
    this.parts.push({
      kind: 'declaration',
      name: this.html.slice(start, end),
      start: start - 1,
      end: end + 1,
    });
  }

  onprocessinginstruction(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  oncdata(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  ontext(start: number, end: number): void {
    if (this.html.slice(start, end).trim() !== '') this.parts.push({ kind: 'text', name: '', start, end });
  }

  oncomment(): void {}

  ontextentity(): void {}

  onend(): void {}
}
