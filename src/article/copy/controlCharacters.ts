// The characters that no text here may hold: HTML and XML allow none of them.

/** C0 and C1 controls except tab and line feed, and the code points that Unicode will never make characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}]/gu;

const REFUSED = new RegExp(`${CONTROL_CHARACTERS.source}|\\p{Surrogate}`, 'u');

/** Whether text holds a control character, or half of a surrogate pair, which escapes such as "\uD800" can make. */
export function holdsControlCharacter(text: string): boolean {
  return REFUSED.test(text);
}
