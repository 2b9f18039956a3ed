#!/usr/bin/env node
// The entry: hands the command line to the program and ends with its exit code.
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// From Node 22 on, the next start need not compile the same again. Where that cannot be kept, nothing is lost.
type NewerModule = typeof module & { readonly enableCompileCache?: (folder: string) => unknown };
(module as NewerModule).enableCompileCache?.(join(root, 'node_modules/.cache/compiled'));
const { runProgram } = await import('./cli/program.ts');
// A reader of the output that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const { output, complaint, code } = await runProgram(process.argv.slice(2), root);
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = code;
