import { tapThrough } from './bench/phone/zz-tapping.ts';
console.log(JSON.stringify(await tapThrough(process.argv[2], process.argv[3])));
