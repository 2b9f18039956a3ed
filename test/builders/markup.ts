// Judges markup with html-validate's presets.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
});

/** What is wrong with a document, a line each; nothing where it is valid. */
export function markupFlaws(document: string): string[] {
  const { results } = validator.validateStringSync(document);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}
