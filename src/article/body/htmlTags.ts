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
      /** `unclosed` is a tag, comment or declaration that the piece ends in: it swallows what follows. */
      readonly kind: 'close' | 'text' | 'declaration' | 'unclosed';
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
  /** How far everything has been seen to its end. */
  private seen = 0;

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
    this.seen = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const close = this.html.indexOf('>', end);
    if (close !== -1) this.add('close', start - 2, close + 1, this.html.slice(start, end).toLowerCase());
  }

  ondeclaration(_start: number, end: number): void {
    this.add('declaration', this.seen, end + 1);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  oncdata(start: number, end: number): void {
    this.ondeclaration(start, end);
  }

  oncomment(_start: number, end: number): void {
    // The tokenizer ends a comment where the text ends, too; a closed one has its `>` after that.
    if (end >= this.html.length) this.add('unclosed', this.seen, end, 'comment');
    this.seen = end + 1;
  }

  ontext(start: number, end: number): void {
    // A declaration that is never closed comes as text, without its first two characters.
    if (start > this.seen) return;
    const text = this.html.slice(start, end);
    if (text.trim() !== '') this.add('text', end - text.trimStart().length, end);
    this.seen = end;
  }

  ontextentity(_codepoint: number, end: number): void {
    this.add('text', this.seen, end);
  }

  onend(): void {
    if (this.html.slice(this.seen).trim() !== '') this.add('unclosed', this.seen, this.html.length, 'tag');
  }

  private add(
    kind: 'close' | 'text' | 'declaration' | 'unclosed',
    start: number,
    end: number,
    name = '',
  ): void {
    this.parts.push({ kind, name, start, end });
    this.seen = end;
  }
}
