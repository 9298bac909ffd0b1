/** Where the sample edition is served, beside it the long one, and the sample edition as published. */
export const PORT = Number(process.env['JOURNEY_PORT'] ?? 4399);
export const LONG_PORT = PORT + 1;
export const RENDERED_PORT = PORT + 2;
