// Reads site.yaml.
import { decodeCopy } from './copy/decodeCopy.ts';
import { sitePlaces } from './fieldPlaces.ts';
import { checkFields } from './frontMatter/checkFields.ts';
import { parseYaml } from './frontMatter/parseYaml.ts';
import { type Site, siteSchema } from './frontMatter/siteSchema.ts';
import { errorAt, type Reading, START } from './Problem.ts';

/** Reads the bytes of site.yaml. */
export function readSite(bytes: Uint8Array): Reading<Site> {
  const decoded = decodeCopy(bytes);
  if (decoded.value === null) return { value: null, flaws: decoded.flaws };
  if (decoded.value.trim() === '') {
    return {
      value: null,
      flaws: [
        errorAt(START, 'The file is empty.', 'Write at least name, url, language, timeZone and sections.'),
      ],
    };
  }
  const yaml = parseYaml(decoded.value, 1);
  if (yaml.value === null) return { value: null, flaws: yaml.flaws };
  const { value, flaws } = checkFields(siteSchema, yaml.value);
  return { value: value && { ...value, places: sitePlaces(yaml.value) }, flaws };
}
