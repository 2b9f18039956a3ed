// Compares content with its history, which is read once.
import type { Problem } from '../../article/Problem.ts';
import { contentPath } from '../contentPath.ts';
import { gitEnvironments } from '../environment.ts';
import { deadAddresses } from './deadAddresses.ts';
import type { Present } from './Present.ts';
import { type HistoryReading, readHistory } from './readHistory.ts';

const NONE: HistoryReading = { history: null, remark: null };

/** A comparison of the content of a folder with its git history, if there is one. */
export class Comparison {
  private readonly folder: string;
  private reading: Promise<HistoryReading> | null;
  private said: string | null = null;

  constructor(folder: string, isOff: boolean) {
    this.folder = folder;
    this.reading = isOff ? Promise.resolve(NONE) : null;
  }

  /** The warnings about addresses that were live once and are no more. */
  async problemsOf(present: Omit<Present, 'pathOf'>): Promise<Problem[]> {
    const { folder } = this;
    this.reading ??= readHistory(folder, gitEnvironments(), present.archive.site.timeZone);
    const { history, remark } = await this.reading;
    this.said = remark;
    const pathOf = (file: string) => contentPath(folder, file, process.cwd());
    return history === null ? [] : deadAddresses(history, { ...present, pathOf });
  }

  /** What is to be said about the history, as lines for standard error. */
  get remark(): string {
    return this.said === null ? '' : `broadsheet: ${this.said}\n`;
  }
}
