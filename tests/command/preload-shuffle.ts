// Loaded in front of the command by tests: lists every folder backwards, as another disk might.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type List = (...words: unknown[]) => unknown[];

const functions = fs as unknown as Record<'readdirSync', List>;
const original = functions.readdirSync;
functions.readdirSync = (...words) => original(...words).reverse();
syncBuiltinESMExports();
