/** Where the sample edition is served, and beside it the long one. */
export const PORT = Number(process.env['JOURNEY_PORT'] ?? 4399);
export const LONG_PORT = PORT + 1;
