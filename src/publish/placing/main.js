// The process that puts a site in place. It is given the site's folder, and the lock of that.
import '../../command/compile-cache.js';

const { placeWhenTold } = await import('./placer.ts');

await placeWhenTold(process.argv[2] ?? '');
