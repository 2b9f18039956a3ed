#!/usr/bin/env node
// The entry: hands the command line to the program and ends with its exit code.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './cli/program.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// A reader of the output that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const { output, complaint, code } = await runProgram(process.argv.slice(2), root);
process.stdout.write(output);
process.stderr.write(complaint);
process.exitCode = code;
