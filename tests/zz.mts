import { tapThrough } from './bench/phone/tapping.ts';
console.log(JSON.stringify(await tapThrough(process.argv[2], process.argv[3])));
