// Leads from other ways of writing the address of a month, and from that of a year, to what stands in the archive.
import type { Edition } from './Edition.ts';
import { hasPage } from './hasPage.ts';
import { monthAddress } from './zonedDay.ts';

/**
 * The page of the archive that an address means; null where it means none, or nothing was published then.
 * @param plain lower case, without a slash at the end, such as `/archive/2018/9`, `/archive/2018-09` or `/archive/2018`
 */
export function archiveAddress(edition: Edition, plain: string): string | null {
  const [, year, month] = /^\/archive\/(\d{4})(?:[/-](\d\d?))?$/.exec(plain) ?? [];
  if (year === undefined) return null;
  if (month === undefined)
    return [...edition.months.keys()].some((key) => key.startsWith(`${year}/`)) ? '/archive' : null;
  const address = monthAddress(`${year}/${month.padStart(2, '0')}`);
  return hasPage(edition, address) ? address : null;
}
