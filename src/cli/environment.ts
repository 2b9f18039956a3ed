// The environment variables, read and validated in this one place.
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { webAddress } from '../article/frontMatter/fields.ts';
import { origin } from '../article/frontMatter/siteSchema.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a number from 0 to 65535' })
  .transform(Number)
  .refine((value) => value <= 65535, { error: 'must be a number from 0 to 65535' });

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Variables whose values are never printed. */
const SECRETS: readonly string[] = ['PREVIEW_SECRET'];

const schema = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'must be a host name or an IP address' })
    .default('localhost'),
  CONTENT_DIR: z.string().default('content'),
  SITE_URL: origin().optional(),
  CACHE_DIR: z.string().default(join('node_modules', '.cache', 'broadsheet')),
  PREVIEW_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  WEBSUB_HUB: webAddress().optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }).default('info'),
});

/** The settings of a run. */
export type Settings = z.infer<typeof schema>;

/** The settings, or one line for the first variable that is wrong. An empty variable counts as none. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Settings | { readonly wrong: string } {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0]);
  const value = SECRETS.includes(name) ? '…' : given[name];
  const hint = issue?.code === 'custom' ? issue.params?.hint : undefined;
  return {
    wrong: `${name}=${value} cannot be used: it ${issue?.message}.${typeof hint === 'string' ? ` ${hint}` : ''}`,
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

/** What names another repository than that of a folder: hooks of git set these. */
const REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES)$/;

/** The environments in which git may be asked about a folder: by its place first, then as GIT_DIR has it. */
export function gitEnvironments(variables: Variables = process.env): readonly Variables[] {
  const plain = Object.fromEntries(Object.entries(variables).filter(([name]) => !REPOSITORY.test(name)));
  const { GIT_DIR, GIT_WORK_TREE = '.' } = variables;
  if (GIT_DIR === undefined) return [plain];
  return [plain, { ...variables, GIT_DIR: resolve(GIT_DIR), GIT_WORK_TREE: resolve(GIT_WORK_TREE) }];
}
