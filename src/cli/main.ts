#!/usr/bin/env node
import process from 'node:process';
import { run } from './program.js';

// A reader such as `head` may close its end early; that is no fault of ours, and there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const { stdout, stderr, stdin, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, stdin, cwd: process.cwd(), env });
